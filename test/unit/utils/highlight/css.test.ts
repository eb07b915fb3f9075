import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOf, cssString } from '../../../../utils/highlight/css.ts';
import { matches, stringIn } from './selector-meaning.ts';

describe('a string of CSS', () => {
  it.each([
    ['nothing', '', '""'],
    ['an address', 'https://a.test/?b=c#d', '"https://a.test/?b=c#d"'],
    ['a quote', 'a"b', '"a\\"b"'],
    ['a single quote', "a'b", '"a\'b"'],
    ['a backslash', 'a\\b', '"a\\\\b"'],
    ['a backslash at the end', 'a\\', '"a\\\\"'],
    ['a newline', 'a\nb', '"a\\a b"'],
    ['a newline before what could be its digits', '\nbad', '"\\a bad"'],
    ['a form feed, which ends a line too', 'a\fb', '"a\\c b"'],
    ['a carriage return', 'a\r\nb', '"a\\d \\a b"'],
    ['controls', '\u0001\u007f\u0085', '"\\1 \\7f \\85 "'],
    ['letters of any alphabet', 'bücher 💡', '"bücher 💡"'],
    ['half a surrogate pair', 'a\ud83d', '"a\ufffd"'],
    ['what ends a rule, but not a string', ']{}*/;</style>', '"]{}*/;</style>"'],
  ])('is written for %s', (_, text, css) => {
    expect(cssString(text)).toBe(css);
  });

  it('means to a browser what was written, whatever that is; but for NUL, which CSS cannot say', () => {
    const special = fc.constantFrom(...'"\\\n\r\f\0 ;}]/*0aF\u0085💡');
    const text = fc.oneof(fc.string({ unit: special }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, (written) => {
        expect(stringIn(`${cssString(written)}]`)).toEqual([written.replaceAll('\0', '\ufffd'), ']']);
      }),
    );
  });
});

describe('any of several selectors', () => {
  it.each([
    [[], false],
    [['[rel]'], true],
    [['[rel="x"]', '[rel]'], true],
    [['[rel="x"]', '[rel="y"]'], false],
  ])('%j', (selectors, matched) => {
    expect(matches(anyOf(selectors), { href: null, rel: 'ugc' })).toBe(matched);
  });
});
