import { attributeOf, type Root } from '../dom.ts';
import { matchesRule, someRule } from './style-rules.ts';

const PICTURE = /\.(jpe?g|png|webp|avif|gif|svg)\b|^url\(/i;

/**
 * Makes a function that says whether an element waits for a picture as its background, until it comes near the window:
 * an attribute names it (`data-bg`), or a style sheet has it and another rule keeps it back. Style sheets are read once.
 */
export function lazyPictureReader(): (element: Element) => boolean {
  const selectors = new Map<Root, readonly string[]>();
  const known = new Map<Element, boolean>();

  const selectorsOf = (root: Root): readonly string[] => {
    const found = selectors.get(root);
    if (found) return found;
    const all: string[] = [];
    someRule(root, ({ style, selectorText }) => {
      if (style.getPropertyValue('background-image').includes('url(')) all.push(selectorText);
      return false;
    });
    selectors.set(root, all);
    return all;
  };

  const awaits = (element: Element): boolean => {
    const isNamed = element
      .getAttributeNames()
      .some((name) => name.startsWith('data-') && PICTURE.test(attributeOf(element, name) ?? ''));
    if (isNamed) return true;
    const root = element.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
    return selectorsOf(root).some((selector) => matchesRule(element, selector));
  };

  return (element) => {
    const answer = known.get(element) ?? awaits(element);
    known.set(element, answer);
    return answer;
  };
}
