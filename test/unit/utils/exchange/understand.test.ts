import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../../utils/exchange/formats.ts';
import { importRows } from '../../../../utils/exchange/import-rows.ts';
import {
  dayOrderIn,
  lacksTarget,
  type Understanding,
  understand,
  withFormat,
  withOrder,
  withRole,
} from '../../../../utils/exchange/understand.ts';

const NOW = Date.UTC(2026, 10, 22);
const MINE = [{ kind: 'domain', name: 'example.com' }] as const;

function understood(...lines: readonly string[]): Understanding {
  const read = understand(lines.join('\n'));
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.understanding;
}

function rowsOf(understanding: Understanding) {
  const { agreed } = formatOf(understanding.format);
  return [...importRows(understanding, { targets: MINE, agreed, now: NOW, fileDate: NOW })];
}

describe('a table of one’s own', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'with headings of one’s own words for what is known',
      [
        'Live link,Target page,Anchor text,Published,Price,Comments',
        'https://a.test/,https://example.com/a,x,2026-01-02,5,fine',
      ],
      ['page', 'target', 'anchor', 'added', 'cost', 'notes'],
    ],
    [
      'with headings in a language that is not known',
      [
        'Artikel;Unsere Seite;Rubrik',
        'https://a.test/;https://example.com/;x',
        'https://b.test/;https://example.com/;y',
      ],
      ['page', 'target', 'none'],
    ],
    [
      'whose targets stand first',
      [
        'Unsere Seite;Artikel',
        'https://example.com/;https://a.test/',
        'https://example.com/b;https://b.test/',
      ],
      ['target', 'page'],
    ],
    [
      'without headings',
      ['https://a.test/,https://example.com/,x', 'https://b.test/,https://example.com/,y'],
      ['page', 'target', 'none'],
    ],
    [
      'with titles below “Post”',
      ['Post,URL,Anchor', 'Ten tips,https://a.test/,x', 'More tips,https://b.test/,x'],
      ['none', 'page', 'anchor'],
    ],
    [
      'with a second column for the same',
      ['Page,Anchor,Anchor text', 'https://a.test/,x,y'],
      ['page', 'anchor', 'none'],
    ],
    [
      'with a page and another address',
      ['Page,URL,Cost', 'https://a.test/,https://example.com/,5'],
      ['page', 'target', 'cost'],
    ],
    [
      'with another address behind both',
      ['URL,Source,Target', 'https://x.test/,https://a.test/,https://example.com/'],
      ['none', 'page', 'target'],
    ],
  ])('%s', (_, lines, roles) => {
    expect(understood(...lines)).toMatchObject({ format: 'table', isSure: false, roles });
  });

  it('says what was agreed', () => {
    const [row] = rowsOf(understood('Post URL,Anchor,Nofollow,Sponsored', 'https://a.test/,x,no,yes'));
    expect(row).toMatchObject({
      posts: [{ baseline: null, expect: { rel: ['sponsored'], anchor: { kind: 'exact', text: 'x' } } }],
    });
  });

  it('is asked what its one address is, and is read by the answer', () => {
    const asked = understood('URL,Anchor', 'https://a.test/,x');
    expect(asked).toMatchObject({ asksAddress: 0, roles: ['page', 'anchor'] });
    expect(withRole(asked, 0, 'target')).toMatchObject({ asksAddress: null, roles: ['target', 'anchor'] });
    expect(understood('Page,URL', 'https://a.test/,https://example.com/')).toMatchObject({ asksAddress: 1 });
    for (const sure of ['URL FROM,URL', 'URL'])
      expect(understood(sure, 'https://a.test/').asksAddress).toBeNull();
  });

  it('is read by the roles that the user gives', () => {
    const before = understood('Blog,Wert,Seite', 'x,5 EUR,https://a.test/');
    expect(before.roles).toEqual(['none', 'none', 'page']);
    const after = withRole(withRole(before, 1, 'cost'), 0, 'tags');
    expect(rowsOf(after)).toMatchObject([{ posts: [{ cost: '5 EUR', tags: ['x'] }] }]);
    expect(withRole(after, 0, 'cost').roles).toEqual(['cost', 'none', 'page']);
  });

  it('is another tool’s where the user says so', () => {
    const table = understood('Source,Zieladresse,Nofollow', 'https://a.test/,https://example.com/,true');
    expect(table.format).toBe('table');
    const tool = withFormat(table, 'ahrefs');
    expect(tool).toMatchObject({ format: 'ahrefs', isSure: true });
    expect(rowsOf(tool)).toMatchObject([
      { posts: [{ baseline: { rawRel: 'nofollow' }, expect: { rel: 'any' } }] },
    ]);
  });

  it('that names no target wants any link to the user’s domains', () => {
    const pages = understood('URL FROM,COST', 'https://a.test/,5');
    expect(lacksTarget(pages)).toBe(true);
    expect(rowsOf(pages)).toMatchObject([{ anyTarget: true, posts: [{ expect: { target: MINE[0] } }] }]);
    expect(lacksTarget(understood('Source,Target', 'https://a.test/,https://example.com/'))).toBe(false);
  });
});

describe('a list of pages', () => {
  it.each([
    [['https://a.test/', 'https://b.test/']],
    [['URL', 'https://a.test/']],
    [['Guest posts 2026', 'https://a.test/']],
    [['https://a.test/\thttps://example.com/', 'https://b.test/\thttps://example.com/b']],
  ])('%j', (lines) => {
    expect(understood(...lines)).toMatchObject({ format: 'list' });
    expect(rowsOf(understood(...lines))[0]).toMatchObject({ ok: true, page: 'https://a.test/' });
  });

  it('may be Linkody’s columns without their headings', () => {
    const line =
      'https://a.test/,"news, spring",said yes,https://example.com/a,yes,Read on,2026-01-31,,120 EUR';
    expect(understood(line).format).toBe('linkody');
    expect(rowsOf(understood(line, line))).toMatchObject([
      { posts: [{ tags: ['news', 'spring'], notes: 'said yes', cost: '120 EUR' }] },
      {},
    ]);
  });
});

describe('the order of day and month', () => {
  const LINES = ['Source,Target,Expires', 'https://a.test/,https://example.com/,03/04/2027'];

  it('is asked where no date tells it, and then known', () => {
    const asked = understood(...LINES);
    expect(asked).toMatchObject({ order: null, asksOrder: true });
    expect(rowsOf(asked)).toMatchObject([{ ok: false, problem: 'dateOrder' }]);
    const answered = withOrder(asked, 'day-first');
    expect(answered).toMatchObject({ order: 'day-first', asksOrder: false });
    expect(rowsOf(answered)).toMatchObject([
      { posts: [{ expires: new Date('2027-04-03T23:59:59').getTime() }] },
    ]);
  });

  it('is told by a date of another row', () => {
    const told = understood(...LINES, 'https://b.test/,https://example.com/,12/31/2027');
    expect(told).toMatchObject({ order: 'month-first', asksOrder: false });
  });

  it('is found far below by looking at all rows, step by step', () => {
    const far = understood(
      ...LINES,
      ...Array(500).fill(LINES[1]),
      'https://b.test/,https://example.com/,31/12/2027',
    );
    expect(far.asksOrder).toBe(true);
    const steps = [...iterate(dayOrderIn(far))];
    expect(steps.length).toBe(503);
    expect(steps.at(-1)).toBe('day-first');
  });

  it('is not asked where all dates are plain, or there are none', () => {
    expect(understood('URL FROM,EXPIRES', 'https://a.test/,2027-03-04').asksOrder).toBe(false);
    expect(understood('URL FROM', 'https://a.test/').asksOrder).toBe(false);
  });

  it('is BuzzStream’s own', () => {
    const lines = [
      'Linking from,Linking To,Payment – Expiration date',
      'https://a.test/,https://example.com/,03/04/2027',
    ];
    expect(understood(...lines)).toMatchObject({ order: 'month-first', asksOrder: false });
  });
});

/** The steps, and at last what came of them. */
function* iterate<T>(steps: Generator<undefined, T>) {
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield step.value;
  yield step.value;
}

describe('a file that is none', () => {
  it.each([
    ['\ufeff \n', 'empty', ''],
    ['URL FROM,COST\n', 'noRows', ''],
    ['<!DOCTYPE html>\n<title>Sign in</title>', 'html', '<!DOCTYPE html>'],
    ['\n<html lang="en"><body>', 'html', '<html lang="en">'],
    ['Name,Age\nAda,36', 'noHeader', 'Name'],
    ['Some words.\nAnd more.', 'noHeader', 'Some words.'],
    ['a,"b\nc,"d\n', 'noHeader', ''],
  ])('%j: %s', (text, problem, cell) => {
    expect(understand(text)).toMatchObject({ ok: false, problem, cell: expect.stringContaining(cell) });
  });
});
