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
 * @param allRoots receives every root, those without links too
 */
export async function linkRuns(
  doc: Document,
  shadowRootOf: ShadowRootOf,
  slice: Slicer,
  allRoots: Root[] = [],
): Promise<Run[]> {
  const runs: Run[] = [];
  const stack = [await scanRoot(doc, 'document', shadowRootOf, slice)];
  allRoots.push(doc);
  for (let place = stack.at(-1); place; place = stack.at(-1)) {
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
    if (!host) stack.pop();
    else if (allRoots.push(host.shadowRoot) < ROOTS_AT_MOST)
      stack.push(await scanRoot(host.shadowRoot, shadowKind(host.shadowRoot), shadowRootOf, slice));
  }
  return runs;
}

interface Host {
  readonly shadowRoot: ShadowRoot;
  /** How many links of its root stand before it. */
  readonly before: number;
}

async function scanRoot(root: Root, kind: LinkRoot, shadowRootOf: ShadowRootOf, slice: Slicer) {
  const links: Element[] = [];
  const hosts: Host[] = [];
  const roles = new Map<unknown, ElementRole>();
  // One list, taken at one instant. It costs little: each element becomes an object only when it is looked at.
  const elements = findAll(root, '*');
  for (let i = 0; i < elements.length; i++) {
    if ((i & 127) === 127 && slice.over()) await slice.next();
    const element = elements[i];
    if (!element) continue;
    const name: unknown = element.localName;
    let role = roles.get(name);
    if (role === undefined) {
      role = roleOf(name);
      roles.set(name, role);
    }
    if (role === 'anchor') links.push(element);
    if (role !== 'host') continue;
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot) hosts.push({ shadowRoot, before: links.length });
  }
  return { root, kind, links, hosts, nextLink: 0, nextHost: 0 };
}

/** What an element can be by its name: an anchor is a link if it has an address. */
type ElementRole = 'anchor' | 'host' | 'other';

/** A form field named `localName` makes it an element: no host then. */
function roleOf(localName: unknown): ElementRole {
  if (typeof localName !== 'string') return 'other';
  if (localName === 'a' || localName === 'area') return 'anchor';
  return MAY_HOST.has(localName) || localName.includes('-') ? 'host' : 'other';
}

function shadowKind(shadowRoot: ShadowRoot): LinkRoot {
  return shadowRoot.mode === 'open' ? 'open-shadow' : 'closed-shadow';
}
