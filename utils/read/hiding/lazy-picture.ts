import { attributeOf } from '../dom.ts';
import { matchesRule, someRule } from './style-rules.ts';

const PICTURE = /\.(jpe?g|png|webp|avif|gif|svg)\b|^url\(/i;

/**
 * True where an element waits for a picture as its background, until it comes near the window: an attribute names it
 * (`data-bg`), or a style sheet has it and another rule keeps it back.
 */
export function awaitsPicture(element: Element): boolean {
  const isNamed = element
    .getAttributeNames()
    .some((name) => name.startsWith('data-') && PICTURE.test(attributeOf(element, name) ?? ''));
  if (isNamed) return true;
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  return (
    someRule(
      root,
      ({ style, selectorText }) =>
        style.getPropertyValue('background-image').includes('url(') && matchesRule(element, selectorText),
    ) === true
  );
}
