import { describe, expect, it } from 'vitest';
import { readPostsFile } from '../../../../utils/exchange/read-posts-file.ts';

const NOW = Date.UTC(2026, 10, 22);
const MINE = [{ kind: 'domain', name: 'example.com' }] as const;

describe('a file', () => {
  it('may have its columns in another order, in small letters, and some alone', () => {
    const file = 'Cost;url from;expected follow\r\n5;https://blog.test/;no\r\n';
    expect(readPostsFile(file, MINE, NOW)).toMatchObject([
      { posts: [{ cost: '5', url: 'https://blog.test/', expect: { rel: 'not-followed' } }] },
    ]);
  });

  it('of addresses alone needs no heading', () => {
    const rows = readPostsFile('https://a.test/\nhttps://b.test/', MINE, NOW);
    expect(rows.map(({ line, ok }) => [line, ok])).toEqual([
      [1, true],
      [2, true],
    ]);
  });

  it.each<[string, string]>([
    ['Excel’s first line', 'sep=;\r\nURL FROM;COST\r\nhttps://a.test/;5\r\n'],
    ['Excel’s first line with blanks behind', 'sep=;;\nURL FROM;COST\nhttps://a.test/;5'],
    ['Excel’s first line in quotes', '"sep=\t"\nURL FROM\tCOST\nhttps://a.test/\t5'],
    ['a title', 'My guest posts, spring; 2026\nURL FROM,COST\nhttps://a.test/,5'],
    ['a title and a note', 'Guest posts;;\n"made by; me";;\n\nURL FROM;COST;\nhttps://a.test/;5;'],
    ['other separators in its heading', 'URL FROM|"My, own; column"|COST\nhttps://a.test/|"x,y"|5'],
    ['headings that are written otherwise', 'url_from , Cost\nhttps://a.test/, 5'],
    ['a column of numbers without heading', ',URL FROM,COST\n0,https://a.test/,5'],
    ['more commas in its cells than in its heading', 'URL FROM;COST\n"https://a.test/";"5"\n'],
  ])('with %s is read', (_, file) => {
    expect(readPostsFile(file, MINE, NOW)).toMatchObject([
      { ok: true, page: 'https://a.test/', posts: [{ url: 'https://a.test/', cost: '5' }] },
    ]);
  });

  it.each([
    'https://a.test/artikel,123.html',
    'https://a.test/a;jsessionid=1',
    'https://a.test/a,b;c|d',
    'https://a.test/?x=1,2&y=3;4',
  ])('of addresses alone may have %s, with and without heading', (url) => {
    for (const file of [`URL FROM\n${url}\n`, `${url}\n${url}`, `URL FROM\r\n"${url}"\r\n${url},`]) {
      const pages = readPostsFile(file, MINE, NOW).map((row) => row.ok && [row.page, row.posts[0]?.url]);
      expect(new Set(pages.map(String))).toEqual(new Set([`${url},${url}`]));
    }
  });

  it.each([
    ['URL FROM', 'https://a.test/a,https://b.test/'],
    ['URL FROM', 'https://a.test/a, said yes'],
    ['URL FROM', 'https://a.test/a\tnews'],
    ['URL FROM', 'https://a.test/a,,,https://example.com/'],
    ['URL FROM,COST', 'https://a.test/a,b,5'],
    ['URL FROM;COST', 'https://a.test/a;b;5'],
    ['URL FROM;;', 'https://a.test/a;b;'],
    ['URL FROM\tEXPECTED LANDING PAGE URL', 'https://a.test/\thttps://example.com/\tyes'],
    ['sep=,\nURL FROM', 'https://a.test/a,b'],
  ])('with the heading %j cuts no row silently: %j', (heading, line) => {
    const rows = readPostsFile(`${heading}\n${line}\nhttps://b.test/`, MINE, NOW);
    expect(rows).toMatchObject([{ problem: 'extraCells' }, { ok: true, page: 'https://b.test/' }]);
  });

  it('cuts no row silently whose empty cells show that it has one more than the others', () => {
    const file =
      'URL FROM,TAGS,COST\nhttps://a.test/,,5\nhttps://b.test/artikel,123.html,,\nhttps://c.test/,,,,';
    expect(readPostsFile(file, MINE, NOW)).toMatchObject([
      { ok: true },
      { problem: 'extraCells', cell: '123.html' },
      { ok: true, page: 'https://c.test/' },
    ]);
  });

  it('of pages and targets needs no heading', () => {
    const file = 'https://a.test/x;https://example.com/1\nhttps://b.test/;example.com';
    expect(readPostsFile(file, [], NOW)).toMatchObject([
      { posts: [{ url: 'https://a.test/x', expect: { target: { url: 'https://example.com/1' } } }] },
      { posts: [{ url: 'https://b.test/', expect: { target: { name: 'example.com' } } }] },
    ]);
  });

  it('of something else is told at its first line', () => {
    expect(readPostsFile('Name,Age\nAda,36', MINE, NOW)).toMatchObject([{ line: 1, problem: 'noHeader' }]);
  });

  it('of nothing has no rows', () => {
    expect(readPostsFile('\ufeff\n', MINE, NOW)).toEqual([]);
  });
});
