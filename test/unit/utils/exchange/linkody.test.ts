import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LINKODY_COLUMNS } from '../../../../utils/exchange/linkody-columns.ts';
import { readPostsFile } from '../../../../utils/exchange/read-posts-file.ts';
import { guestPostSchema } from '../../../../utils/posts/schema.ts';

const HEADER = LINKODY_COLUMNS.join(',');
const NOW = Date.UTC(2026, 10, 22);
const MINE = [{ kind: 'domain', name: 'example.com' }] as const;
const read = (...lines: readonly string[]) => readPostsFile([HEADER, ...lines].join('\n'), MINE, NOW);

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
    ['-', 'any'],
    ['n/a', 'any'],
    ['dofollow', 'followed'],
    ['sponsored', ['sponsored']],
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

  it.each([
    ['http://h:1', 'http://h:1', 'http://h:1/'],
    ['https://blog.test/a b#top', null, null],
    ['https://Blog.test/post#top', 'https://Blog.test/post#top', 'https://blog.test/post'],
    ['blog.test', 'blog.test', 'https://blog.test/'],
  ])('keeps how its page is written: %s', (cell, page, url) => {
    if (page) expect(read(cell)).toMatchObject([{ page, posts: [{ url }] }]);
    else expect(read(cell)).toMatchObject([{ ok: false, page: cell }]);
  });

  it('has dates in any usual form, by the order that the file tells', () => {
    const days = (...lines: string[]) => read(...lines).map((row) => row.ok && row.posts[0]?.expires);
    const end = new Date(2027, 3, 3, 23, 59, 59).getTime();
    expect(days('https://a.test/,,,,,,,03/04/2027', 'https://b.test/,,,,,,31/01/2026')[0]).toBe(end);
    expect(days('https://a.test/,,,,,,,04/03/2027', 'https://b.test/,,,,,,01/31/2026')[0]).toBe(end);
    expect(days('https://a.test/,,,,,,,3. April 2027', 'https://a.test/,,,,,,,never')).toEqual([end, null]);
  });

  it('may have nothing where a sign or a word says so', () => {
    expect(only('https://blog.test/,,,-,n/a,-,-,—,')).toMatchObject({
      expect: { target: MINE[0], rel: 'any', anchor: { kind: 'any' } },
      expires: null,
    });
  });

  it.each([
    'https://example.com/?to=https://example.org/',
    'https://example.com/https://example.org/',
    'https://example.com/artikel,123.html',
    'https://example.com/a;b',
    'https://example.com/#/offer',
  ])('has one target: %s', (url) => {
    expect(only(`https://blog.test/,,,"${url}"`)).toMatchObject({
      expect: { target: { kind: 'page', url } },
    });
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
    expect(readPostsFile(`${HEADER}\nhttps://blog.test/`, targets, NOW)).toMatchObject([
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
    ['https://blog.test/,,,,,,,soon', 'date', 'soon'],
    ['https://blog.test/,,,,,,,2026-02-30', 'date', '2026-02-30'],
    ['https://blog.test/,,,,,,,03/04/2026', 'dateOrder', '03/04/2026'],
    ['https://blog.test/,,,*.example.com', 'wildcard', '*.example.com'],
    ['https://blog.test/,,,https://*.example.com/', 'wildcard', 'https://*.example.com/'],
    ['https://*.blog.test/', 'address', 'https://*.blog.test/'],
    ['https://blog.test/,,,page.html', 'target', 'page.html'],
    ['https://user:pw@blog.test/', 'credentials', 'https://user:pw@blog.test/'],
    ['https://user@blog.test/', 'credentials', 'https://user@blog.test/'],
    ['https://blog.test/,,,https://me@example.com/', 'credentials', 'https://me@example.com/'],
    ['https://blog.test/,,,"https://example.com/a https://example.com/b"', 'several'],
    ['https://blog.test/,,,"https://example.com/a,https://example.com/b"', 'several'],
    ['https://blog.test/,,,"https://example.com/a\nhttps://example.com/b"', 'several'],
    ['https://blog.test/,,,https://example.com/a;https://example.com/b', 'several'],
    ['https://blog.test/,,,https://example.com/a or https://example.com/b', 'several'],
    ['https://blog.test/,,,"example.com, example.org"', 'several'],
    ['https://blog.test/,,,example.com|www.example.org', 'several'],
    ['"https://blog.test/a; https://blog.test/b"', 'several'],
    ['https://blog.test/,,,,,,,,,rest', 'extraCells', 'rest'],
    ['https://blog.test/a,b,,,,,,,,,5 EUR', 'extraCells', '5 EUR'],
    ['https://blog.test/,"broken', 'quote', ''],
  ])('%s: it is told, and the others are read', (line, problem, cell?: string) => {
    const rows = read('https://a.test/', line, 'https://b.test/');
    expect(rows.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(rows[1]).toMatchObject({ line: 3, problem, ...(cell === undefined ? {} : { cell }) });
  });

  it.each(['soon', '03/04/2026', '2026-02-30', '31/31/26'])(
    'is none for the day when it was added, which nobody judges by: %s',
    (cell) => {
      const [row] = read(`https://blog.test/,,,,,,${cell},2027-01-31`);
      expect(row).toMatchObject({ ok: true, posts: [{ added: NOW }], notes: [{ problem: 'added', cell }] });
    },
  );

  it('is one that says not where its link should lead, where nobody does', () => {
    expect(readPostsFile(`${HEADER}\nhttps://blog.test/`, [], NOW)).toMatchObject([{ problem: 'noTarget' }]);
  });
});
