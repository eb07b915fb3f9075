import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18nOf } from '../../../../utils/i18n/english.ts';
import { number, plural, text, time } from '../../../../utils/i18n/text.ts';

const speak = (language: string) => Object.assign(fakeBrowser.i18n, i18nOf(language));

describe('a text', () => {
  it('says its values', () => {
    expect(text('change_rel', 'https://a.test/', 'none', 'ugc')).toBe('rel of https://a.test/: none → ugc');
  });

  it('writes numbers as the language does', () => {
    expect(text('showMore', 1234)).toBe('Show 1,234 more');
    expect(number(1234567)).toBe('1,234,567');
    speak('de');
    expect(number(1234567)).toBe('1.234.567');
  });

  it('takes a value as it is, whatever it looks like', () => {
    expect(text('removed', '$1 $& <b>')).toBe('$1 $& <b> removed.');
  });
});

describe('a text that depends on a number', () => {
  it.each([
    [0, '0 links'],
    [1, '1 link'],
    [2, '2 links'],
    [21, '21 links'],
    [1000, '1,000 links'],
  ])('%i: %s', (count, words) => {
    expect(plural('linksOf', count)).toBe(words);
  });

  it('has its own form where the language has no other', () => {
    expect(plural('headlineMany', 1, 2)).toBe('1 links to 2 of your domains');
  });

  // The strings are English until there are others, whatever language the browser speaks.
  it.each(['ru', 'fr', 'lv', 'ar', 'pl'])('is right in English in a browser that speaks %s', (language) => {
    speak(language);
    expect([0, 1, 2, 21].map((count) => plural('linksOf', count).replace(/[^a-z]/g, ''))).toEqual([
      'links',
      'link',
      'links',
      'links',
    ]);
  });
});

describe('words of a page cannot turn the sentence around', () => {
  /** Depth of overrides and isolates that are still open at the end. */
  const left = (words: string) => {
    let [isolates, embeddings] = [0, 0];
    for (const sign of words) {
      if (/[\u2066-\u2068]/.test(sign)) isolates++;
      if (sign === '\u2069' && isolates > 0) isolates--;
      // An override inside an isolate ends with it (UAX 9, X6a).
      if (/[\u202a\u202b\u202d\u202e]/.test(sign) && isolates === 0) embeddings++;
    }
    return isolates + embeddings;
  };

  it('plain words stay as they are', () => {
    expect(text('removed', 'example.com')).toBe('example.com removed.');
  });

  it.each([
    ['Hebrew', 'שלום'],
    ['Arabic', 'مرحبا'],
    ['an override', 'a\u202eb'],
    ['a mark', 'a\u200fb'],
  ])('%s is isolated', (_, value) => {
    expect(text('removed', value)).toBe(`\u2068${value}\u2069 removed.`);
  });

  it.each([
    ['an override', '\u202eevil'],
    ['an isolate left open', '\u2067evil'],
    ['an end of the isolate, then an override', '\u2069\u202eevil'],
    ['many ends', '\u2069\u2069\u2069\u202eevil'],
  ])('%s ends with the words', (_, value) => {
    expect(left(text('removed', value))).toBe(0);
  });
});

it('a time is short', () => {
  expect(time(Date.UTC(2026, 2, 3, 12))).toMatch(/^Mar [23], 2026, \d/);
});
