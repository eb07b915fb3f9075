import type { LinkRoot } from '../link/facts.ts';
import { findAll, type Root } from './dom.ts';
import type { Slicer } from './slicer.ts';

/** Reads an element's shadow root, open or closed; null where it has none. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Links that follow one another in the same root. */
export interface Run {
  readonly root: Root;
  readonly kind: LinkRoot;
  /** Links, and anchors without an address. */
  readonly links: readonly Element[];
}

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
    if (slice.over()) await slice.next();
    const host = place.hosts[place.nextHost++];
    const before = host ? host.before : place.links.length;
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
  readonly shadowRoot: ShadowRoot;
  /** How many links of its root stand before it. */
  readonly before: number;
}

async function enter(root: Root, kind: LinkRoot, shadowRootOf: ShadowRootOf, slice: Slicer) {
  const links: Element[] = [];
  const hosts: Host[] = [];
  const sorts = new Map<unknown, Sort>();
  // One list, taken at one instant. It costs little: each element becomes an object only when it is looked at.
  const elements = findAll(root, '*');
  for (let i = 0; i < elements.length; i++) {
    if ((i & 127) === 127 && slice.over()) await slice.next();
    const element = elements[i];
    if (!element) continue;
    const name: unknown = element.localName;
    let sort = sorts.get(name);
    if (sort === undefined) {
      sort = sortOf(name);
      sorts.set(name, sort);
    }
    if (sort === 'anchor') links.push(element);
    if (sort !== 'host') continue;
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot) hosts.push({ shadowRoot, before: links.length });
  }
  return { root, kind, links, hosts, nextLink: 0, nextHost: 0 };
}

/** What an element can be by its name: an anchor is a link if it has an address. */
type Sort = 'anchor' | 'host' | 'other';

/** A form field named `localName` makes it an element: no host then. */
function sortOf(localName: unknown): Sort {
  if (typeof localName !== 'string') return 'other';
  if (localName === 'a' || localName === 'area') return 'anchor';
  return MAY_HOST.has(localName) || localName.includes('-') ? 'host' : 'other';
}

function shadowKind(shadowRoot: ShadowRoot): LinkRoot {
  return shadowRoot.mode === 'open' ? 'open-shadow' : 'closed-shadow';
}
