import type { PageGround } from './color.ts';
import { barDrawing, lineDrawing, ownDrawing, ownImageDrawing } from './drawing.ts';
import type { Selectors } from './selectors.ts';
import { type HighlightKind, type HighlightStyle, LINE_KINDS } from './style.ts';

/**
 * A link may be inside a link, by way of a table cell: the custom properties of the outer one
 * must not reach the inner one. (`@property` with `inherits: false` would do the same, and
 * doubled the time of styling 50,000 links.)
 */
const NOT_INHERITED = ['own', 'around', 'bar', 'bar-beside', 'side', 'line', 'offset']
  .map((name) => `--backlight-${name}: initial !important;`)
  .join('');

/**
 * More specific than the rules of a page in a shadow root, where our sheet is an author sheet
 * like the page's own.
 */
const ABOVE_AUTHOR = ':not(#\\9#\\9#\\9)';

/**
 * More specific than the rules for `suspicious` and `own`. On a page that is nofollow as a whole,
 * the rule for the line is as simple as `:any-link`.
 */
const ABOVE_TOP = ':not(#\\9)';

/**
 * Writes the style sheet that highlights the links of a document.
 *
 * @param selectors finds the links
 * @param style colours and lines
 * @param ground what the document stands on
 * @param as `user`: inserted by the browser, above all rules of the page; `author`: adopted by a
 *   shadow root
 */
export function sheetOf(
  { combinations, kinds }: Selectors,
  style: HighlightStyle,
  ground: PageGround,
  as: 'user' | 'author',
): string {
  const above = as === 'author' ? ABOVE_AUTHOR : '';
  const suspicious = kinds.get('suspicious');
  const own = kinds.get('own');
  // An inline link is only as high as its text, so an image in it gets a line of its own.
  const rule = (selector: string, drawing: string) =>
    `${selector}${above},${selector}${above} img{${drawing}}`;
  const rules: string[] = [];
  if (suspicious || own) rules.push(rule(':any-link :any-link', NOT_INHERITED));
  if (suspicious) rules.push(rule(suspicious, barDrawing(style, ground)));
  if (suspicious) rules.push(rule(`${suspicious}:dir(rtl)`, '--backlight-side: 1 !important;'));
  if (own) {
    // Letters inherit it, whatever they are in; where the inner link is the user's too, the next rule is stronger.
    rules.push(`:where(${own}) :any-link${above}{text-shadow: none !important;}`);
    rules.push(rule(own, ownDrawing(style, ground)));
    rules.push(`${own}${above} img{${ownImageDrawing(style)}}`);
  }
  for (const { kinds, selector } of combinations) {
    rules.push(rule(selector + ABOVE_TOP, lineDrawing(kinds, style, ground)));
  }
  return rules.join('\n');
}

/**
 * The declarations that draw a link of these kinds, for the samples in the legend, which are no links.
 *
 * @param ground what the samples stand on
 */
export function sampleDrawing(
  kinds: readonly HighlightKind[],
  style: HighlightStyle,
  ground: PageGround,
): string {
  const lines = LINE_KINDS.filter((kind) => kinds.includes(kind));
  return [
    kinds.includes('suspicious') ? barDrawing(style, ground) : '',
    kinds.includes('own') ? ownDrawing(style, ground) : '',
    lineDrawing(lines, style, ground),
  ].join('');
}
