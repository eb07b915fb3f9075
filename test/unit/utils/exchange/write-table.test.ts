import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../utils/exchange/csv.ts';
import { safeCell } from '../../../../utils/exchange/formula.ts';
import { csvOf, htmlTableOf, tsvOf } from '../../../../utils/exchange/write-table.ts';

describe('a cell that a spreadsheet would take for a formula', () => {
  it.each(['=1+1', '+49 30', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('%j is a text', (cell) => {
    expect(safeCell(cell)).toBe(`'${cell}`);
  });

  it.each(['', 'a=b', ' =1', '1-1', 'https://example.com/?a=-1', 'a; b', 'a;b=1'])(
    '%j stays as it is',
    (cell) => {
      expect(safeCell(cell)).toBe(cell);
    },
  );

  it('has one apostrophe more where it had one: reading takes one away', () => {
    expect(safeCell("'=1")).toBe("''=1");
  });

  it.each([
    ['a;=1+1;b', "a;'=1+1;b"],
    [';=1', ";'=1"],
    ['a; "" @SUM(A1)', 'a; "" \'@SUM(A1)'],
    ['a\n=1', "a\n'=1"],
    ['a\t+1', "a\t'+1"],
  ])('%j is a text also where semicolons or tabs part the cells', (cell, safe) => {
    expect(safeCell(cell)).toBe(safe);
  });

  it('is found in no more time than it is long', { timeout: 20_000 }, () => {
    const cell = `${'\n'.repeat(150_000)}a`;
    expect(safeCell(cell)).toBe(`'${cell}`);
  });

  it.each([
    ['tab-separated', tsvOf([[' \n =1+1']])],
    ['in HTML', htmlTableOf([['Anchor'], [' \u00a0=1+1']])],
  ])('is one, too, where only blanks stand before it, %s', (_, written) => {
    expect(written).toContain("'=1+1");
    expect(written).not.toMatch(/[\s>]=1/);
  });
});

describe('comma-separated values', () => {
  const rows = [
    ['Anchor', 'Rel'],
    ['say "hi", all', 'ugc'],
    ['two\nlines', ''],
    ['=1', 'ü'],
  ];

  it('begin with a byte order mark, and end each row as RFC 4180 has it', () => {
    expect(csvOf([['a', 'b"c']])).toBe('\ufeff"a","b""c"\r\n');
  });

  it('are read again as they were, but for formulas', () => {
    const cells = readCsv(csvOf(rows), ',').map((row) => row.cells);
    expect(cells).toEqual([...rows.slice(0, 3), ["'=1", 'ü']]);
  });
});

it('each row on the clipboard is one line of as many cells', () => {
  expect(
    tsvOf([
      ['a\tb', 'c\r\nd'],
      ['', ' e '],
    ]),
  ).toBe('a b\tc d\n\te');
});

it('a quote at the beginning of a cell on the clipboard takes no other cell along, and hides no formula', () => {
  expect(tsvOf([['"a', 'b"'], ['"=1+1"']])).toBe(`'"a\tb"\n'"=1+1"`);
});

it('HTML holds whatever a page wrote', () => {
  expect(htmlTableOf([['A & B'], ['<img src=x onerror="a">']])).toBe(
    '<table><tr><th>A &amp; B</th></tr><tr><td>&lt;img src=x onerror=&quot;a&quot;&gt;</td></tr></table>',
  );
});
