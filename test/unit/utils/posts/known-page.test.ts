import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../../../utils/link/facts.ts';
import { isKnownPage, type KnownPage, knownPageOf, seenBefore } from '../../../../utils/posts/known-page.ts';
import type { PageSignals } from '../../../../utils/read/page-signals.ts';
import { aPost, aSeen, NOW, POST } from './build.ts';

/** An article of different sentences. */
const article = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => {
    const n = (from + i) * 7919;
    const word = (k: number) => n.toString(36).replace(/\d/g, 'q') + 'abcdefgh'.slice((n + k) % 6);
    return `The ${word(1)} of ${word(2)} is ${word(3)} where ${word(4)} grows.`;
  }).join(' ');

const WHOLE = article(0, 60);
const seen = (signs: Partial<PageSignals>, page: Partial<PageFacts> = {}) =>
  aSeen([], { signs, page: { title: 'Roses', lang: 'en', ...page } });
const known = (signs: Partial<PageSignals> = { text: WHOLE }): KnownPage => {
  const page = knownPageOf(aPost(), seen(signs), NOW);
  if (!page) throw new Error('Nothing is known');
  return page;
};

describe('a page that had the link', () => {
  it.each<[string, boolean | null, boolean]>([
    ['as it was', isKnownPage(known(), seen({ text: WHOLE })), true],
    ['with another title', isKnownPage(known(), seen({ text: WHOLE }, { title: 'All about roses' })), true],
    ['without a paragraph', isKnownPage(known(), seen({ text: article(4, 60) })), true],
    ['with other numbers', isKnownPage(known(), seen({ text: `12 comments ${WHOLE} 2027` })), true],
    ['much longer, titled as it was', isKnownPage(known(), seen({ text: article(0, 190) })), true],
    [
      'much longer, with a number more in its title',
      isKnownPage(known(), seen({ text: article(0, 190) }, { title: '(3) Roses!' })),
      true,
    ],
    [
      'much longer, titled otherwise',
      isKnownPage(known(), seen({ text: article(0, 190) }, { title: 'Category: plants' })),
      false,
    ],
    [
      'much longer, in another tongue',
      isKnownPage(known(), seen({ text: article(0, 190) }, { lang: 'de' })),
      false,
    ],
    [
      'much longer, in a form of its tongue',
      isKnownPage(known(), seen({ text: article(0, 190) }, { lang: 'EN-gb' })),
      true,
    ],
    [
      'of which a good half is left, as a teaser has',
      isKnownPage(known(), seen({ text: article(0, 36) })),
      false,
    ],
    ['of which the beginning is left', isKnownPage(known(), seen({ text: article(0, 18) })), false],
    [
      'that is a notice',
      isKnownPage(known(), seen({ text: 'We are away. Come back later, please. Thank you.' })),
      false,
    ],
    ['that is another article, titled alike', isKnownPage(known(), seen({ text: article(200, 260) })), false],
    ['that is empty', isKnownPage(known(), seen({ text: '' })), false],
  ])('%s: %s', (_, is, expected) => {
    expect(is).toBe(expected);
  });

  it.each<[string, boolean | null, boolean]>([
    [
      'as it was',
      isKnownPage(known({ text: 'Links', length: 4000 }), seen({ text: 'Links', length: 3500 })),
      true,
    ],
    [
      'mostly gone',
      isKnownPage(known({ text: 'Links', length: 4000 }), seen({ text: 'Links', length: 900 })),
      false,
    ],
    [
      'titled otherwise',
      isKnownPage(
        known({ text: 'Links', length: 4000 }),
        seen({ text: 'Links', length: 4000 }, { title: 'x' }),
      ),
      false,
    ],
  ])('and is a list of links, is known by its title and its length: %s', (_, is, expected) => {
    expect(is).toBe(expected);
  });

  it('cannot be told from what the user’s tab alone shows', () => {
    const visited = aSeen([], { way: 'visited', signs: null });
    expect(isKnownPage(known(), visited)).toBeNull();
    expect(knownPageOf(aPost(), visited, NOW)).toBeNull();
  });
});

describe('what is stored of it', () => {
  const readBack = (knownPage: unknown) => seenBefore(POST, { knownPage, lastSeen: NOW });
  it('is read again', () => {
    expect(readBack(JSON.parse(JSON.stringify(known())))).toEqual({
      page: known(),
      link: true,
      target: null,
    });
  });

  it.each<[string, unknown]>([
    ['of an older post', undefined],
    ['of another address', { ...known(), url: 'https://blog.test/other' }],
    ['that is spoilt', { ...known(), sketch: 'x' }],
    ['that is too much', { ...known(), sketch: Array(1000).fill(1) }],
  ])('says nothing %s', (_, stored) => {
    expect(readBack(stored)).toEqual({ page: null, link: true, target: null });
  });

  it('is small', () => {
    expect(JSON.stringify(known()).length).toBeLessThan(1200);
  });
});
