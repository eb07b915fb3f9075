import { describe, expect, it } from 'vitest';
import { readPostsFile } from '../../../../utils/exchange/read-posts-file.ts';
import { understand } from '../../../../utils/exchange/understand.ts';

const NOW = Date.UTC(2026, 10, 22);
const MINE = [{ kind: 'domain', name: 'example.com' }] as const;
/** Long enough to exceed the test's time where a cell is looked through again for each of its signs. */
const LONG = 30_000;

describe('a cell that was made to take long', () => {
  it.each([
    ['blanks', `a${' '.repeat(LONG)}b`],
    ['commas', `https://a.test/${','.repeat(LONG)}b`],
    ['dots', `${'a.'.repeat(LONG)}!`],
    ['hyphens', `https://${'a-'.repeat(LONG)}.test/`],
    ['addresses', 'https://a.test/ '.repeat(LONG / 20)],
    ['quotes', '""'.repeat(LONG)],
    ['apostrophes', `;'${"'".repeat(LONG)}=`],
    ['digits', '1 '.repeat(LONG)],
    ['words', 'follow '.repeat(LONG / 10)],
    ['letters', 'x'.repeat(LONG)],
    ['brackets', '('.repeat(LONG)],
  ])('by its %s is read at once wherever it stands', (_, cell) => {
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    const headings = [
      'URL FROM',
      'EXPECTED LANDING PAGE URL',
      'EXPECTED FOLLOW',
      'EXPECTED ANCHOR',
      'ADDED',
      'EXPIRES',
      'TAGS',
      'Rel',
      'Last seen',
      'Link path',
    ];
    const rows = headings.map((_heading, column) =>
      headings.map((__, i) => (i === column ? quoted : i === 0 ? 'https://a.test/' : '')).join(','),
    );
    const file = [headings.join(','), ...rows].join('\n');
    expect(readPostsFile(file, MINE, NOW)).toHaveLength(headings.length);
    expect(readPostsFile(quoted, MINE, NOW)).toHaveLength(1);
  });
});

describe('a table that was made to take long', () => {
  it('by its columns is understood by the first of them', () => {
    const columns = 100_000;
    const read = understand(`URL FROM${',x'.repeat(columns)}\nhttps://a.test/${',y'.repeat(columns)}`);
    expect(read).toMatchObject({ ok: true, understanding: { format: 'linkody', isExact: true } });
    expect(read.ok && read.understanding.roles.length).toBe(1000);
  });

  it('by its preamble is none', () => {
    expect(understand('x\n'.repeat(LONG))).toMatchObject({ ok: false, problem: 'noHeader' });
  });
});
