import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPageToBackground } from '../../../../utils/message/page-to-background.ts';
import { aPage, columnsOf } from '../../build.ts';

const page = aPage({
  lang: null,
  robots: [{ name: 'robots', content: 'noindex', place: 'body' }],
  canonicals: [{ rawHref: 'https://[', href: null, place: 'head' }],
  frames: ['https://frame.test/'],
});
const columns = { ...columnsOf([{}, { rawRel: 'ugc' }]), resolved: [[1, 'https://a.test/']] };

describe('what a page says', () => {
  it.each([
    ['its facts', { type: 'page', page }],
    ['its links', { type: 'links', columns }],
    ['no links', { type: 'links', columns: columnsOf([]) }],
    ['its end', { type: 'end', gone: 3 }],
  ])('%s: arrives as it was said', (_, message) => {
    expect(readPageToBackground(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'page'],
    ['a list', []],
    ['no type', { page }],
    ['an unknown type', { type: 'pages', page }],
    ['a type from the prototype', { type: 'toString' }],
    ['a page without address', { type: 'page', page: { ...page, url: undefined } }],
    ['a number for a title', { type: 'page', page: { ...page, title: 1 } }],
    [
      'a robots rule from nowhere',
      { type: 'page', page: { ...page, robots: [{ name: 'robots', content: '' }] } },
    ],
    [
      'a canonical in the foot',
      { type: 'page', page: { ...page, canonicals: [{ rawHref: '', href: '', place: 'foot' }] } },
    ],
    ['frames that are no list', { type: 'page', page: { ...page, frames: 'https://frame.test/' } }],
    ['no columns', { type: 'links' }],
    ['a column that is missing', { type: 'links', columns: { ...columns, text: undefined } }],
    ['a column that is too short', { type: 'links', columns: { ...columns, text: ['one'] } }],
    ['letters too many', { type: 'links', columns: { ...columns, element: 'aaa' } }],
    ['an href that is none', { type: 'links', columns: { ...columns, rawHref: ['a', 1] } }],
    ['a rel that is none', { type: 'links', columns: { ...columns, rawRel: [null, {}] } }],
    ['half a resolved address', { type: 'links', columns: { ...columns, resolved: [[1]] } }],
    ['an array-like', { type: 'links', columns: { ...columns, text: { 0: 'a', 1: 'b', length: 2 } } }],
    ['an end without number', { type: 'end' }],
    ['an end that is no number', { type: 'end', gone: Number.NaN }],
    ['an end in words', { type: 'end', gone: '3' }],
  ])('%s: is not taken', (_, message) => {
    expect(readPageToBackground(message)).toBeNull();
  });

  it('beyond all measure is cut', () => {
    const long = 'x'.repeat(100_000);
    const many = <T>(one: T) => Array<T>(5000).fill(one);
    const said = readPageToBackground({
      type: 'page',
      page: {
        ...page,
        url: `https://blog.test/${long}`,
        title: long,
        lang: long,
        xRobotsTag: long,
        robots: many({ name: long, content: long, place: 'head' }),
        canonicals: many({ rawHref: long, href: long, place: 'head' }),
        frames: many(long),
      },
    });
    expect(
      JSON.stringify(said?.type === 'page' && { ...said.page, robots: [], canonicals: [], frames: [] })
        .length,
    ).toBeLessThan(200_000);
    expect(said).toMatchObject({
      page: { robots: { length: 1000 }, canonicals: { length: 1000 }, frames: { length: 1000 } },
    });
    const [meta] = said?.type === 'page' ? said.page.robots : [];
    expect([meta?.name.length, meta?.content.length]).toEqual([200, 16_384]);
  });

  it('of a link, longer than any reader of ours sends it, is not taken', () => {
    const rawHref = ['a', 'x'.repeat(16_385)];
    expect(readPageToBackground({ type: 'links', columns: { ...columns, rawHref } })).toBeNull();
  });

  it('beyond the contract is left out', () => {
    const message = readPageToBackground({ type: 'page', page: { ...page, more: 'x' }, more: 'y' });
    expect(message).toEqual({ type: 'page', page });
  });

  it('whatever it is, never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(readPageToBackground(message)).toBeNull();
      }),
    );
  });
});
