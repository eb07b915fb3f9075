import { browser } from 'wxt/browser';
import type { TextKey } from '../text-key.ts';

type PluralKey = {
  [K in TextKey]: K extends `${infer Name}_other` ? Name : never;
}[TextKey];

/** WXT types the keys of `getMessage`; ours are typed here, plural forms too. */
const strings: { getMessage(key: string, values: string[]): string } = browser.i18n;

/**
 * A string of the user's language.
 *
 * @param values go where the string says $1, $2 …; numbers are written as the language does
 */
export function text(key: TextKey, ...values: readonly (string | number)[]): string {
  return strings.getMessage(key, values.map(written));
}

type Underscored<Name extends string> = Name extends `${infer Start}-${infer End}`
  ? `${Start}_${Underscored<End>}`
  : Name;

/**
 * A string whose name ends in a code, as `postReason_page_404` of `page-404`: the names of strings take no hyphens.
 *
 * @param values as in {@link text}
 */
export function codeText<Start extends string, Code extends string>(
  start: Start,
  code: Code & (`${Start}${Underscored<Code>}` extends TextKey ? unknown : never),
  ...values: readonly (string | number)[]
): string {
  return strings.getMessage(start + code.replaceAll('-', '_'), values.map(written));
}

/**
 * A string that depends on a number.
 *
 * @param count chooses the form and is $1
 */
export function plural(key: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  const form = `${key}_${rules().select(count)}`;
  const found = strings.getMessage(form, [count, ...values].map(written));
  return found || text(`${key}_other`, count, ...values);
}

/** A number as the user's language writes it. */
export function number(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** A time in words short enough for a line: `3 Mar 2026, 14:05`. */
export function time(at: number): string {
  return timeFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** Making one takes longer than to write a hundred times with it. */
const timeFormats = new Map<string, Intl.DateTimeFormat>();

/** The language's own way to write a time. */
export function timeFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [language(), ...Object.keys(options)].join();
  const known = timeFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language(), options);
  timeFormats.set(key, made);
  return made;
}

function written(value: string | number): string {
  return typeof value === 'number' ? number(value) : isolate(value);
}

/**
 * Keeps what a page wrote from turning the sentence around it: bidi overrides
 * end where the value ends (Unicode UAX 9, first strong isolate).
 */
export function isolate(value: string): string {
  return /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/.test(value)
    ? `\u2068${value.replace(/[\u2066-\u2069]/g, '')}\u2069`
    : value;
}

/** By the language of the strings: a browser that speaks Russian shows the English ones. */
function rules(): Intl.PluralRules {
  return new Intl.PluralRules(text('language'));
}

/** The browser's language, in which numbers and times are written. */
export function language(): string {
  return browser.i18n.getUILanguage() || 'en';
}
