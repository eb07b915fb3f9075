import { firstChildOf, nextSiblingOf, type Root } from './dom.ts';

/** The shadow roots of a document by their hosts: each is opened once, for its links. */
export type ShadowRoots = ReadonlyMap<Element, ShadowRoot>;

/** The shadow roots among some roots, by their hosts. */
export function shadowRootsIn(roots: readonly Root[]): ShadowRoots {
  const byHost = new Map<Element, ShadowRoot>();
  for (const root of roots) if (root instanceof ShadowRoot) byHost.set(root.host, root);
  return byHost;
}

/** A place in the flattened tree: the next node, and the siblings after it. */
export interface FlatPlace {
  next(): Node | null;
}

/**
 * The children of an element as the flattened tree has them: those of its shadow root; for a slot what
 * was put into it, else its own (DOM, "flattened slottables").
 */
export function flatChildren(element: Element, shadowRoots: ShadowRoots | null): FlatPlace {
  const shadowRoot = shadowRoots?.get(element);
  if (shadowRoots && !shadowRoot && element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    let at = 0;
    if (assigned.length > 0) return { next: () => assigned[at++] ?? null };
  }
  let node = firstChildOf(shadowRoot ?? element);
  return {
    next() {
      const current = node;
      if (node) node = nextSiblingOf(node);
      return current;
    },
  };
}
