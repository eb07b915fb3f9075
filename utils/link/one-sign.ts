/** What nobody sees, but for what joins signs to one (a zero-width joiner, variation selectors). */
const UNSEEN = /[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Longer texts are no single sign, in UTF-16 units: a family of four takes 11. */
const SIGN_AT_MOST = 24;

/**
 * The sign that a text consists of, where it is but one and neither letter nor digit.
 *
 * @returns null where it is anything else. A sign of an icon font has no form of its own: its code
 *   point stands for it, as `U+F167`
 */
export function oneSign(text: string): { readonly sign: string; readonly isIcon: boolean } | null {
  if (text.length > SIGN_AT_MOST) return null;
  const seen = text.replace(UNSEEN, '');
  if (seen === '' || /[\p{L}\p{N}\s]/u.test(seen)) return null;
  const signs = Array.from(new Intl.Segmenter().segment(seen));
  if (signs.length !== 1) return null;
  if (!/\p{Co}/u.test(seen)) return { sign: seen, isIcon: false };
  const code = seen.codePointAt(0) ?? 0;
  return { sign: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, isIcon: true };
}
