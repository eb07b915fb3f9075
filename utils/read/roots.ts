import type { LinkRoot } from '../link/facts.ts';
import { findAll, type Root } from './dom.ts';
import type { Slicer } from './slicer.ts';

/** Gives an element's shadow root, open or closed; null where it has none. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Consecutive links of one root. */
export interface Run {
  readonly root: Root;
  readonly kind: LinkRoot;
  /** `a` and `area` elements, those without an address too. */
  readonly links: readonly Element[];
}

/** Elements that may have a shadow root, besides custom elements (DOM, "attachShadow", step 2). */
const MAY_HOST = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Limit for a hostile page that nests shadow roots without end. */
const ROOTS_AT_MOST = 100_000;

/**
 * Lists the links of a document and of all its shadow roots in the order of the flattened
 * document: the links of a shadow root come where its host is, before the host's own children.
 * The list of each root is taken at one instant.
 *
 * @param doc the document
 * @param shadowRootOf opens closed roots, for which each context has its own browser API; null where no element has a
 *   root, so that none is asked
 * @param slice when to pause for the page
 * @param allRoots receives every root, those without links too
 */
export async function linkRuns(
  doc: Document,
  shadowRootOf: ShadowRootOf | null,
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
  /** How many links of its own root come before it. */
  readonly before: number;
}

/** Lists the links and the shadow hosts of one root. */
async function scanRoot(root: Root, kind: LinkRoot, shadowRootOf: ShadowRootOf | null, slice: Slicer) {
  const links: Element[] = [];
  const hosts: Host[] = [];
  const roles = new Map<unknown, ElementRole>();
  // A static list, taken at one instant. It is cheap: an element becomes an object only when it is read.
  const elements = findAll(root, shadowRootOf ? '*' : 'a, area');
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
    if (role !== 'host' || !shadowRootOf) continue;
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot) hosts.push({ shadowRoot, before: links.length });
  }
  return { root, kind, links, hosts, nextLink: 0, nextHost: 0 };
}

/** What an element is, judging by its name. An anchor is a link if it has an address. */
type ElementRole = 'anchor' | 'host' | 'other';

/** Where a form has a field named `localName`, that field is passed instead of a name; a form is no host. */
function roleOf(localName: unknown): ElementRole {
  if (typeof localName !== 'string') return 'other';
  if (localName === 'a' || localName === 'area') return 'anchor';
  return MAY_HOST.has(localName) || localName.includes('-') ? 'host' : 'other';
}

function shadowKind(shadowRoot: ShadowRoot): LinkRoot {
  return shadowRoot.mode === 'open' ? 'open-shadow' : 'closed-shadow';
}
