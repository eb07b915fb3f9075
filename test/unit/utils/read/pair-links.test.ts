import './prototypes.ts';
import { describe, expect, it } from 'vitest';
import { type WrittenLink, withoutTwin } from '../../../../utils/read/pair-links.ts';

const HERE = 'https://blog.test/posts/1';

/** Links by `address text`. */
function links(written: readonly string[], base = HERE): WrittenLink[] {
  return written.map((each) => {
    const [rawHref = '', text = ''] = each.split(' ');
    const element = document.createElement('a');
    element.textContent = text;
    return { element, rawHref, base };
  });
}

function alone(live: readonly string[], served: readonly string[], base?: string): string[] {
  return Array.from(
    withoutTwin(links(live), links(served, base)),
    ({ rawHref, element }) => `${rawHref} ${element.textContent}`,
  );
}

describe('the links without a twin in the HTML', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['none, of none', [], [], []],
    ['none, in any order', ['/a a', '/b b'], ['/b b', '/a a'], []],
    ['none, where the text changed', ['/a new'], ['/a old'], []],
    ['all, of an empty page', ['/a a', '/a a'], [], ['/a a', '/a a']],
    ['the new one', ['/a a', '/b b'], ['/a a', '/gone gone'], ['/b b']],
    ['the last of three for two', ['/a a', '/a a', '/a a'], ['/a a', '/a a'], ['/a a']],
    ['the one with another text, of three for two', ['/a new', '/a a', '/a b'], ['/a a', '/a b'], ['/a new']],
    ['the last, where no text tells', ['/a x', '/a y', '/a z'], ['/a 1', '/a 2'], ['/a z']],
    ['none, made absolute', ['https://blog.test/a a'], ['../a a'], []],
    [
      'the one made absolute, with another text, of two for one',
      ['/a new', 'https://blog.test/a a'],
      ['../a a'],
      ['/a new'],
    ],
    ['none, tracked', ['/a?x=1&utm_source=s#f a'], ['/a?x=1 a'], []],
    ['the tracked one with another text', ['/a?utm_source=s new'], ['/a a'], ['/a?utm_source=s new']],
    ['none, where tracking was taken away', ['https://x.test/ x'], ['https://x.test?utm_source=s x'], []],
    ['an address of none', ['https://[ a', 'https://[ b'], ['https://[ a'], ['https://[ b']],
  ])('%s', (_, live, served, expected) => {
    expect(alone(live, served)).toEqual(expected);
  });

  it('each resolves against its own base', () => {
    expect(alone(['/deep/a a'], ['a a'], 'https://blog.test/deep/')).toEqual([]);
    expect(alone(['/deep/a a'], ['a a'])).toEqual(['/deep/a a']);
  });

  it('an address as written comes before one that resolves to the same', () => {
    expect(alone(['../a a', '/a a'], ['/a a', '/b a'])).toEqual(['../a a']);
  });
});
