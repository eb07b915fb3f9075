import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../../utils/domains/draft.ts';
import { ownName } from '../../../../utils/domains/own-domain.ts';
import { suffixOf } from '../../../../utils/domains/public-suffix.ts';
import { own } from '../../build.ts';

/** A line for each entry: what it offers, or its problem. */
function read(text: string, ...listed: readonly string[]): string[] {
  return readDraft(text, own(...listed), suffixOf).map((entry) => {
    if (entry.ok) return entry.choices.map(ownName).join(' ');
    return entry.problem === 'covered'
      ? `${entry.text} covered by ${entry.by}`
      : `${entry.text} ${entry.problem}`;
  });
}

describe('a pasted list', () => {
  it.each([
    ['nothing', '', []],
    ['blanks and commas alone', ' ,;\n', []],
    ['lines', 'example.com\nexample.org', ['example.com =example.com', 'example.org =example.org']],
    ['commas', 'example.com,example.org', ['example.com =example.com', 'example.org =example.org']],
    [
      'semicolons and blanks',
      ' example.com ; example.org',
      ['example.com =example.com', 'example.org =example.org'],
    ],
    ['good and bad', 'example.com, co.uk', ['example.com =example.com', 'co.uk publicSuffix']],
  ])('of %s', (_, text, entries) => {
    expect(read(text)).toEqual(entries);
  });

  it.each([
    ['the same twice', 'example.com EXAMPLE.com', 'example.com listed'],
    ['two URLs of one domain', 'https://example.com/a https://www.example.com/b', 'example.com listed'],
    ['two of one owner', 'shop.example.co.uk blog.example.co.uk', 'example.co.uk listed'],
  ])('with %s says so of the second', (_, text, second) => {
    expect(read(text)[1]).toBe(second);
  });

  it('keeps neighbours below a public suffix apart', () => {
    expect(read('me.github.io you.github.io')).toEqual([
      'me.github.io =me.github.io',
      'you.github.io =you.github.io',
    ]);
  });

  it.each(['https://example.com/a,b', 'https://example.com/a;b/'])(
    'leaves the URL %s in one piece',
    (url) => {
      expect(read(url)).toEqual([`example.com =example.com ${url.replace('https://', '')}`]);
    },
  );
});

describe('what is in the list already', () => {
  it.each([
    ['the same', 'example.com', ['example.com'], 'example.com listed'],
    ['its URL', 'https://www.example.com/x', ['example.com'], 'example.com listed'],
    ['the same IP address', 'http://127.0.0.1:80/', ['127.0.0.1'], '127.0.0.1 listed'],
    ['IDN in its other form', 'müller.de', ['xn--mller-kva.de'], 'xn--mller-kva.de listed'],
    ['below a wider one', 'me.github.io', ['github.io'], 'me.github.io covered by github.io'],
  ])('%s: said, and not offered', (_, text, listed, entry) => {
    expect(read(text, ...listed)).toEqual([entry]);
  });

  it('is not offered as a narrower choice either', () => {
    expect(read('https://www.example.com/x', '=www.example.com')).toEqual(['example.com www.example.com']);
    expect(read('https://example.com/x/y', 'example.com/x/')).toEqual(['example.com =example.com']);
  });

  it.each([
    ['blog.example.com', 'blog.example.com'],
    ['https://blog.example.com/', 'blog.example.com'],
    ['https://example.com/blog/', 'example.com/blog/'],
  ])('%s pasted again says "listed", rather than offer something wider', (text, listed) => {
    expect(read(text, listed)).toEqual([`${listed} listed`]);
  });
});
