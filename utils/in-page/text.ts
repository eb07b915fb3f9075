import { browser } from '@wxt-dev/browser';
import type { HighlightKind } from '../highlight/style.ts';
import type { TextKey } from '../text-key.ts';

/** WXT types the keys of `getMessage`; here {@link TextKey} does. */
const strings: { getMessage(key: string, values: string[]): string } = browser.i18n;

/**
 * A string in the user's language. `utils/i18n` is not used in pages: it brings the polyfill,
 * which is too large there.
 *
 * @param values what replaces the placeholders of the string
 */
export function pageText(key: TextKey, ...values: readonly string[]): string {
  return strings.getMessage(key, [...values]);
}

let numberFormat: Intl.NumberFormat | undefined;

/** A number in the notation of the user's language. */
export function pageNumber(value: number): string {
  numberFormat ??= new Intl.NumberFormat(browser.i18n.getUILanguage() || 'en');
  return numberFormat.format(value);
}

/** The names of kinds in the user's language, joined: `nofollow + sponsored`. */
export function kindWords(kinds: readonly HighlightKind[]): string {
  return kinds.map((kind) => pageText(`kind_${kind}`)).join(' + ');
}

/**
 * A text from the page, cut to be quoted in a sentence: on one line, and without the direction
 * marks that would reorder the sentence.
 *
 * @param length the most UTF-16 units to return
 */
export function cut(written: string, length: number): string {
  const line = written
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
