import type { PageLayout } from './layout.ts';
import type { Part } from './link-parts.ts';

/** A sign of this size, in px, is no small one: an arrow that turns pages. */
const LARGE_PX = 24;

/** No letter, no digit, and no icon of a font, which has its own characters (Unicode, "private use"). */
const SIGN = /^[^\p{L}\p{N}\p{Co}\s]$/u;
const LETTER = /^\p{L}$/u;
/** Scripts that put blanks between words: in others any character may be a word. */
const IN_WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * True where all that is linked is one small sign, or one letter within a word (Google, "Spam policies": "hiding a link
 * by only linking one small character").
 *
 * @param parts of the link
 */
export function isOneCharacter(parts: readonly Part[], link: Element, page: PageLayout): boolean {
  const [part, ...others] = parts;
  if (!part?.isText || others.length > 0) return false;
  const text = (link.textContent ?? '').trim();
  if (SIGN.test(text)) return Number.parseFloat(page.layoutOf(part.element).style.fontSize) < LARGE_PX;
  const [before, after] = [textOf(link.previousSibling).at(-1) ?? '', textOf(link.nextSibling)[0] ?? ''];
  return LETTER.test(text) && IN_WORD.test(before) && IN_WORD.test(after);
}

function textOf(node: Node | null): string {
  return node instanceof Text ? node.data : '';
}
