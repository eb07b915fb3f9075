import type { LinkPosition } from '../link/facts.ts';
import { attributeOf, parentOf } from './dom.ts';

/** Landmark elements. */
const BY_ELEMENT = new Map<string, LinkPosition>([
  ['nav', 'navigation'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['aside', 'aside'],
  ['main', 'content'],
  ['article', 'content'],
]);

/** The same landmarks as values of `role` (WAI-ARIA 1.2). */
const BY_ROLE = new Map<string, LinkPosition>([
  ['navigation', 'navigation'],
  ['banner', 'header'],
  ['contentinfo', 'footer'],
  ['complementary', 'aside'],
  ['main', 'content'],
  ['article', 'content'],
]);

/** Links that come one after the other share most of their ancestors. */
const REMEMBERED_AT_MOST = 1000;

/**
 * Makes a function that finds the region of the page that an element is in: the nearest landmark
 * around it, through shadow boundaries; `content` where there is none.
 *
 * The function remembers every ancestor it passed, so that all links of a page together cost one
 * walk over its elements; but not for long: what is remembered of a long page would have to be gone
 * over again with each collection of garbage.
 */
export function positionFinder(): (element: Element) => LinkPosition {
  const known = new Map<Node, LinkPosition>();
  return (element) => {
    const passed: Node[] = [];
    let found: LinkPosition | undefined;
    for (let node: Node | null = parentOf(element); node; node = nodeAbove(node)) {
      found = known.get(node) ?? landmark(node);
      if (found) break;
      passed.push(node);
    }
    const position = found ?? 'content';
    if (known.size > REMEMBERED_AT_MOST) known.clear();
    for (const node of passed) known.set(node, position);
    return position;
  };
}

function nodeAbove(node: Node): Node | null {
  return parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
}

function landmark(node: Node): LinkPosition | undefined {
  if (!(node instanceof Element)) return undefined;
  const role = attributeOf(node, 'role');
  return (role && BY_ROLE.get(role.trim().toLowerCase())) || BY_ELEMENT.get(node.localName);
}
