import { browser } from 'wxt/browser';
import type { TextKey } from '../text-key.ts';
import type { Instant } from '../time.ts';

type PluralKey = {
  [K in TextKey]: K extends `${infer Name}_other` ? Name : never;
}[TextKey];

/** WXT types the keys of `getMessage`; here they have types of our own, for plural forms too. */
const strings: { getMessage(key: string, values: string[]): string } = browser.i18n;

/**
 * A string in the user's language.
 *
 * @param values replace $1, $2 … in the string; numbers are formatted, texts isolated (see {@link isolate})
 */
export function text(key: TextKey, ...values: readonly (string | number)[]): string {
  return strings.getMessage(key, values.map(formatted));
}

type Underscored<Name extends string> = Name extends `${infer Start}-${infer End}`
  ? `${Start}_${Underscored<End>}`
  : Name;

/**
 * A string whose key ends in a code: `postReason_page_404` for `page-404`. Keys of strings allow no hyphens.
 *
 * @param values as in {@link text}
 */
export function codeText<Start extends string, Code extends string>(
  start: Start,
  code: Code & (`${Start}${Underscored<Code>}` extends TextKey ? unknown : never),
  ...values: readonly (string | number)[]
): string {
  return strings.getMessage(start + code.replaceAll('-', '_'), values.map(formatted));
}

/**
 * A string whose form depends on a number.
 *
 * @param count chooses the plural form and replaces $1
 * @param values replace $2, $3 …
 */
export function plural(key: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  const form = `${key}_${pluralRules().select(count)}`;
  const found = strings.getMessage(form, [count, ...values].map(formatted));
  return found || text(`${key}_other`, count, ...values);
}

/** Kept for the same reason as the formats of times, by language. */
const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number, formatted for the browser's language. */
export function number(value: number): string {
  const known = numberFormats.get(language());
  if (known) return known.format(value);
  const made = new Intl.NumberFormat(language());
  numberFormats.set(language(), made);
  return made.format(value);
}

const DAY_FORMAT = { dateStyle: 'medium' } as const;

/** A date without the time of day: `3 Mar 2026`. */
export function dayWords(at: Instant): string {
  return timeFormat(DAY_FORMAT).format(at);
}

const TIME_FORMAT = { dateStyle: 'medium', timeStyle: 'short' } as const;

/** A date with time of day, in the user's time zone: `3 Mar 2026, 14:05`. */
export function time(at: Instant): string {
  return timeFormat(TIME_FORMAT).format(at);
}

/** Making a format takes longer than a hundred uses of it, so each is kept, with its language. */
const timeFormats = new WeakMap<object, readonly [language: string, format: Intl.DateTimeFormat]>();

/**
 * A format for times in the browser's language.
 *
 * @param options the same object each time: by it the format is found again
 */
export function timeFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const [madeFor, known] = timeFormats.get(options) ?? [];
  if (known && madeFor === language()) return known;
  const made = new Intl.DateTimeFormat(language(), options);
  timeFormats.set(options, [language(), made]);
  return made;
}

function formatted(value: string | number): string {
  return typeof value === 'number' ? number(value) : isolate(value);
}

/**
 * Keeps a text from a page from changing the direction of the sentence around
 * it: right-to-left letters and bidi overrides in it end with it (Unicode UAX 9,
 * first strong isolate).
 *
 * @returns the value in isolates; unchanged where nothing in it has a direction of its own
 */
export function isolate(value: string): string {
  return /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/.test(value)
    ? `\u2068${value.replace(/[\u2066-\u2069]/g, '')}\u2069`
    : value;
}

/** Kept for the same reason as the formats of times. */
const rulesOfLanguages = new Map<string, Intl.PluralRules>();

/** The plural rules of the strings' language: a Russian browser shows the English strings. */
function pluralRules(): Intl.PluralRules {
  const name = text('language');
  const known = rulesOfLanguages.get(name);
  if (known) return known;
  const made = new Intl.PluralRules(name);
  rulesOfLanguages.set(name, made);
  return made;
}

/** The browser's language, in which numbers and times are formatted. */
export function language(): string {
  return browser.i18n.getUILanguage() || 'en';
}
