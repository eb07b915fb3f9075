/** Signs that nobody sees, signs of a font's own (icons), and the marks by which text changes direction. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}]/gu;

/** Quotes of all languages, primes and accents that stand for them, however many. */
const QUOTES = /[\p{Pi}\p{Pf}"'`´‚„‹›«»′″‴‵‶ʹʺʻʼ「」『』〝〞〟＂＇]+/gu;
/** Hyphens, dashes and minus signs, however many: editors make one dash of two hyphens. */
const DASHES = /[\p{Pd}\u2043\u2212]+/gu;

/** What editors make of what is typed: each as it is typed. Those with a compatibility form are left to NFKC. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ '©': '(c)', '®': '(r)', '™': '(tm)', '℠': '(sm)', '℗': '(p)', '×': 'x', '±': '+-', '\u2044': '/' },
  ...{ '→': '->', '←': '<-', '⇒': '=>', '⇐': '<=', '≤': '<=', '≥': '>=', '≠': '!=', '\u2800': ' ' },
};
const EDITED = new RegExp(`[${Object.keys(TYPED).join('')}]`, 'g');

/**
 * A text in a form that is the same for all that reads the same: without what nobody sees, white
 * space collapsed, letters composed, and the signs that editors change (quotes, dashes, ellipses,
 * no-break forms) as they are typed. White space beside a sign is left out: typography sets it anew.
 */
export function readingForm(text: string): string {
  return text
    .replace(EDITED, (sign) => TYPED[sign] ?? sign)
    .normalize('NFKC')
    .replace(EDITED, (sign) => TYPED[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .replace(QUOTES, "'")
    .replace(DASHES, '-')
    .replace(/\.( ?\.)+/g, '…')
    .replace(/ *([^\p{L}\p{M}\p{N} ]) */gu, '$1')
    .trim();
}

/** A text as {@link readingForm} has it, without white space at all: for pieces that a style sheet may set apart. */
export function formWithoutBlanks(text: string): string {
  return readingForm(text).replaceAll(' ', '');
}
