import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LINKODY_COLUMNS, readLinkody } from '../../../../utils/exchange/linkody.ts';
import { guestPostSchema } from '../../../../utils/posts/schema.ts';

const HEADER = LINKODY_COLUMNS.join(',');
const NOW = Date.UTC(2026, 10, 22);
const MINE = [{ kind: 'domain', name: 'example.com' }] as const;
const read = (...lines: readonly string[]) => readLinkody([HEADER, ...lines].join('\n'), MINE, NOW);

/** The one post of the one row. */
function only(line: string) {
  const [row] = read(line);
  if (!row?.ok || row.posts.length !== 1) throw new Error(JSON.stringify(row));
  const [post] = row.posts;
  return post;
}

describe('a row of Linkody’s', () => {
  it('is a guest post, with all that was agreed', () => {
    const line =
      'https://blog.test/post#top,"news, spring",said yes,https://example.com/a,yes,Read on,2026-01-31,2027-01-31,120 EUR';
    expect(only(line)).toEqual({
      url: 'https://blog.test/post',
      expect: {
        target: { kind: 'page', url: 'https://example.com/a' },
        rel: 'followed',
        anchor: { kind: 'exact', text: 'Read on' },
        indexable: true,
      },
      baseline: null,
      planned: false,
      ignored: false,
      openTab: false,
      notes: 'said yes',
      tags: ['news', 'spring'],
      cost: '120 EUR',
      // By the user's clock: the first instant of the one day, and the last second of the other.
      added: new Date(2026, 0, 31).getTime(),
      expires: new Date(2027, 0, 31, 23, 59, 59).getTime(),
    });
  });

  it('needs its page alone', () => {
    expect(only('https://blog.test/post')).toMatchObject({
      expect: { target: MINE[0], rel: 'any', anchor: { kind: 'any' } },
      added: NOW,
      expires: null,
      tags: [],
    });
  });

  it('that names a domain with www. wants anything on it', () => {
    expect(only('https://blog.test/,,,www.Example.com')).toMatchObject({
      expect: { target: { kind: 'domain', name: 'example.com' } },
    });
  });

  it.each([
    ['yes', 'followed'],
    ['Yes', 'followed'],
    ['no', 'not-followed'],
    ['', 'any'],
  ])('that expects follow “%s” wants %s', (cell, rel) => {
    expect(only(`https://blog.test/,,,,${cell}`)).toMatchObject({ expect: { rel } });
  });

  it.each([
    ['example.com', { kind: 'domain', name: 'example.com' }],
    ['https://example.com', { kind: 'page', url: 'https://example.com/' }],
    ['example.com/a b', null],
    ['example.com/a', { kind: 'page', url: 'https://example.com/a' }],
    ['https://example.com/#/a', { kind: 'page', url: 'https://example.com/#/a' }],
  ])('whose landing page is %s', (cell, target) => {
    const [row] = read(`https://blog.test/,,,${cell}`);
    if (target) expect(row).toMatchObject({ posts: [{ expect: { target } }] });
    else expect(row).toMatchObject({ ok: false, problem: 'target' });
  });

  it('may have its page without https://', () => {
    expect(only('blog.test/post')).toMatchObject({ url: 'https://blog.test/post' });
  });

  it('has back what a spreadsheet would have taken for a formula', () => {
    expect(only("https://blog.test/,,'=1+1,,,'-50 % off")).toMatchObject({
      notes: '=1+1',
      expect: { anchor: { text: '-50 % off' } },
    });
  });

  it('is a post that can be kept, however long its cells are', () => {
    const long = 'x, '.repeat(60_000);
    const post = only(`https://blog.test/,"${long}","${long}",,,"${long}",,,"${long}"`);
    expect(v.safeParse(guestPostSchema, post).success).toBe(true);
    expect(read(`https://blog.test/${'x'.repeat(9000)}`)).toMatchObject([{ problem: 'address' }]);
  });

  it('without landing page is a post for each domain', () => {
    const targets = [...MINE, { kind: 'domain', name: 'shop.example' } as const];
    expect(readLinkody(`${HEADER}\nhttps://blog.test/`, targets, NOW)).toMatchObject([
      { posts: targets.map((target) => ({ expect: { target } })) },
    ]);
  });
});

describe('a row that cannot be read', () => {
  it.each([
    [',tag,note', 'noAddress', ''],
    ['nonsense', 'address', 'nonsense'],
    ['ftp://blog.test/', 'address', 'ftp://blog.test/'],
    ['https://', 'address', 'https://'],
    ['https://blog.test/a b', 'address', 'https://blog.test/a b'],
    ['https://blog.test/,,,mailto:me', 'target', 'mailto:me'],
    ['https://blog.test/,,,,perhaps', 'follow', 'perhaps'],
    ['https://blog.test/,,,,,,31.01.2026', 'date', '31.01.2026'],
    ['https://blog.test/,,,,,,,2026-02-30', 'date', '2026-02-30'],
    ['https://blog.test/,"broken', 'quote', ''],
  ])('%s: it is told, and the others are read', (line, problem, cell) => {
    expect(read('https://a.test/', line, 'https://b.test/')).toMatchObject([
      { ok: true, line: 2 },
      { ok: false, line: 3, problem, cell },
      { ok: true, line: 4 },
    ]);
  });

  it('is one that says not where its link should lead, where nobody does', () => {
    expect(readLinkody(`${HEADER}\nhttps://blog.test/`, [], NOW)).toMatchObject([{ problem: 'noTarget' }]);
  });
});

describe('a file', () => {
  it('may have its columns in another order, in small letters, and some alone', () => {
    const file = 'Cost;url from;expected follow\r\n5;https://blog.test/;no\r\n';
    expect(readLinkody(file, MINE, NOW)).toMatchObject([
      { posts: [{ cost: '5', url: 'https://blog.test/', expect: { rel: 'not-followed' } }] },
    ]);
  });

  it('of addresses alone needs no heading', () => {
    const rows = readLinkody('https://a.test/\nhttps://b.test/', MINE, NOW);
    expect(rows.map(({ line, ok }) => [line, ok])).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  it('of something else is told at its first line', () => {
    expect(readLinkody('Name,Age\nAda,36', MINE, NOW)).toMatchObject([{ line: 1, problem: 'noHeader' }]);
  });

  it('of nothing has no rows', () => {
    expect(readLinkody('\ufeff\n', MINE, NOW)).toEqual([]);
  });
});
