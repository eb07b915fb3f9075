import { browser } from '@wxt-dev/browser';
import type { HighlightKind } from '../highlight/style.ts';
import type { TextKey } from '../text-key.ts';

/** WXT types the keys of `getMessage`; ours are typed here. */
const strings: { getMessage(key: string, values: string[]): string } = browser.i18n;

/** A string of the user's language; the polyfill that `utils/ui/text` brings is too much for a page. */
export function pageText(key: TextKey, ...values: readonly string[]): string {
  return strings.getMessage(key, [...values]);
}

let numberFormat: Intl.NumberFormat | undefined;

/** A number as the user's language writes it. */
export function pageNumber(value: number): string {
  numberFormat ??= new Intl.NumberFormat(browser.i18n.getUILanguage() || 'en');
  return numberFormat.format(value);
}

/** `nofollow + sponsored`. */
export function kindWords(kinds: readonly HighlightKind[]): string {
  return kinds.map((kind) => pageText(`kind_${kind}`)).join(' + ');
}

/** The beginning of what a page wrote, without what would turn the sentence around it. */
export function cut(written: string, length: number): string {
  const line = written
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
