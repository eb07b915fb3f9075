import type { LinkRoot } from '../link/facts.ts';
import { findAll, type Root } from './dom.ts';
import type { Slicer } from './slice.ts';

/** Reads an element's shadow root, open or closed; null where it has none. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Links that follow one another in the same root. */
export interface Run {
  readonly root: Root;
  readonly kind: LinkRoot;
  readonly links: readonly Element[];
}

/** HTML and SVG links; `*|href` also finds `xlink:href` and HTML's own. */
const LINKS = 'a[*|href], area[href]';

/** What may have a shadow root besides custom elements (DOM, "attachShadow", step 2). */
const MAY_HOST = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** A page of shadow roots in shadow roots without end must not hang. */
const ROOTS_AT_MOST = 100_000;

/**
 * Lists the links of a document and of all its shadow roots in the order of the
 * flattened document: a root's links stand where its host stands, before the
 * host's own children. Each root's list is taken at one instant.
 *
 * @param doc the document
 * @param shadowRootOf how closed roots are opened: a browser API, so the caller's
 * @param slice lets the page run in between
 * @param seen receives every root, those without links too
 */
export async function linkRuns(
  doc: Document,
  shadowRootOf: ShadowRootOf,
  slice: Slicer,
  seen: Root[] = [],
): Promise<Run[]> {
  const runs: Run[] = [];
  const open = [await enter(doc, 'document', shadowRootOf, slice)];
  seen.push(doc);
  for (let place = open.at(-1); place; place = open.at(-1)) {
    const host = place.hosts[place.nextHost++];
    const before = host ? firstAfter(host.element, place.links, place.nextLink) : place.links.length;
    const { root, kind } = place;
    if (before > place.nextLink)
      runs.push({
        root,
        kind,
        links: place.links.slice(place.nextLink, before),
      });
    place.nextLink = before;
    if (!host) open.pop();
    else if (seen.push(host.shadowRoot) < ROOTS_AT_MOST)
      open.push(await enter(host.shadowRoot, shadowKind(host.shadowRoot), shadowRootOf, slice));
  }
  return runs;
}

interface Host {
  readonly element: Element;
  readonly shadowRoot: ShadowRoot;
}

async function enter(root: Root, kind: LinkRoot, shadowRootOf: ShadowRootOf, slice: Slicer) {
  const links: readonly Element[] = Array.from(findAll(root, LINKS));
  return {
    root,
    kind,
    links,
    hosts: await findHosts(root, shadowRootOf, slice),
    nextLink: 0,
    nextHost: 0,
  };
}

async function findHosts(root: Root, shadowRootOf: ShadowRootOf, slice: Slicer): Promise<Host[]> {
  const hosts: Host[] = [];
  const elements = findAll(root, '*');
  for (let i = 0; i < elements.length; i++) {
    if ((i & 127) === 127 && slice.over()) await slice.next();
    const element = elements[i];
    if (!element || !mayHost(element.localName)) continue;
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot) hosts.push({ element, shadowRoot });
  }
  return hosts;
}

/** A form field named `localName` makes it an element: no host then. */
function mayHost(localName: unknown): boolean {
  return typeof localName === 'string' && (MAY_HOST.has(localName) || localName.includes('-'));
}

function shadowKind(shadowRoot: ShadowRoot): LinkRoot {
  return shadowRoot.mode === 'open' ? 'open-shadow' : 'closed-shadow';
}

/** Place of the first link after the host's start tag, by halving: its children follow it. */
function firstAfter(host: Element, links: readonly Element[], from: number): number {
  let low = from;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const link = links[middle];
    const follows = link && host.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (follows) high = middle;
    else low = middle + 1;
  }
  return low;
}
