import type { Hiding } from '../../link/hiding.ts';
import { attributeOf, type Root } from '../dom.ts';
import { matchesRule, someRule } from './style-rules.ts';

const PLACE = [
  'transform',
  'translate',
  'left',
  'right',
  'top',
  'bottom',
  'margin-left',
  'margin-right',
  'margin-top',
];

/** The properties that hide an element in each way, and show it again. */
const PROPERTIES: Partial<Record<Hiding, readonly string[]>> = {
  transparent: ['opacity', 'filter', 'mask-image'],
  'off-screen': PLACE,
  clipped: ['clip', 'clip-path'],
  'zero-size': ['width', 'height', 'max-width', 'max-height', 'transform', 'scale'],
  covered: ['z-index', ...PLACE],
};

const PSEUDO_CLASS = /:[\w-]+(\((?:[^()]|\([^()]*\))*\))?/g;
const STATE_ATTRIBUTE = /\[(aria-|data-|open|hidden)[^\]]*\]/g;
const CLASS = /\.((?:[\w-]|[^\0-\x7f]|\\.)+)/g;

/**
 * True where the page's style sheets have a rule that may show an element that they hide: one for when it is pointed at
 * or has the focus, or for a class that nothing has now. True too where they do not tell where the hiding comes from:
 * sheets of other sites cannot be read. What the element's own `style` hides only a script can show: false.
 *
 * @param why how it is hidden
 */
export function stylesMayShow(element: Element, why: Hiding): boolean {
  const properties = PROPERTIES[why] ?? [];
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot) || !(element instanceof HTMLElement))
    return false;
  if (setBy(element.style, properties).length > 0) return false;
  let isKnown = false;
  const isFound = someRule(root, ({ selectorText, style }) => {
    const set = setBy(style, properties);
    if (set.length === 0) return false;
    const isShowing = set.some((property) => !hides(property, style.getPropertyValue(property)));
    const isMatching = matchesRule(element, selectorText);
    if (isShowing) return !isMatching && mayMatch(element, selectorText, root);
    if (isMatching) isKnown = true;
    // Hides it only while it lacks a class.
    return isMatching && selectorText.includes(':not(');
  });
  return isFound ?? (!isKnown && attributeOf(element, 'class') !== null);
}

function setBy(style: CSSStyleDeclaration, properties: readonly string[]): string[] {
  return properties.filter((property) => style.getPropertyValue(property) !== '');
}

function hides(property: string, value: string): boolean {
  if (property === 'z-index') return value.startsWith('-');
  if (/^(opacity|filter|mask-image)$/.test(property)) return /^0*\.?0*$|\(0\)|gradient/.test(value);
  if (/^(clip|clip-path|width|height|max-|scale)/.test(property)) return /^0|\(/.test(value);
  return /-\d{3}|-\d+(%|v)|\(0|\D1\d\d(%|v)/.test(value);
}

/** True where a selector would match if something were pointed at, opened, or given a class that nothing has now. */
function mayMatch(element: Element, selectors: string, root: Root): boolean {
  return selectors.split(/,(?![^(]*\))/).some((selector) => {
    if (/::|:(before|after|first-l)/.test(selector)) return false;
    const relaxed = selector
      .trim()
      .replace(PSEUDO_CLASS, '')
      .replace(STATE_ATTRIBUTE, '')
      .replace(CLASS, (written) => (root.querySelector(written) ? written : ''));
    const parts = relaxed.split(/\s*([>+~\s])\s*/);
    const subject = parts.at(-1) ?? '';
    return /^[^*]/.test(subject) && matchesRule(element, parts.map((part) => part || '*').join(' '));
  });
}
