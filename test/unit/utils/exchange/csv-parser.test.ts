import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, type Separator } from '../../../../utils/exchange/csv.ts';
import { type CsvRow, csvParser, ROW_AT_MOST } from '../../../../utils/exchange/csv-parser.ts';

/** Parses a text that comes in pieces. */
function inPieces(pieces: readonly string[], separator: Separator): CsvRow[] {
  const parser = csvParser(separator);
  return [...pieces.flatMap((piece) => parser.write(piece)), ...parser.end()];
}

/** Cuts a text at some places. */
function cut(text: string, places: readonly number[]): string[] {
  const ends = [...places].map((place) => place % (text.length + 1)).sort((a, b) => a - b);
  return [...ends, text.length].map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end));
}

/**
 * The rules, as simple as can be: a quote that opens a cell closes at the next lone one, which only blanks part from the
 * cell's end; else its row is broken, and ends with its line.
 */
function bySimpleRules(text: string, separator: Separator): (string[] | null)[] {
  const rows: (string[] | null)[] = [];
  const part = separator === null ? '\\n\\r' : `${separator === '|' ? '\\|' : separator}\\n\\r`;
  const cell = new RegExp(
    ` *"((?:[^"]|"")*)" *(?=[${part}]|$)|(?! *"(?:[^"]|"")*" *(?:[${part}]|$))(?!")([^${part}]*)`,
    'y',
  );
  for (let at = 0; at < text.length; ) {
    const cells: string[] = [];
    let end: number | null = at;
    for (;;) {
      cell.lastIndex = end;
      const found = cell.exec(text);
      if (!found) {
        end = null;
        break;
      }
      cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
      end = cell.lastIndex;
      if (separator === null || text[end] !== separator) break;
      end++;
    }
    const lineEnd = /\r\n|\n|\r|$/g;
    lineEnd.lastIndex = end ?? at;
    const ended = lineEnd.exec(text);
    if (end === null || cells.some((one) => one.trim() !== '')) rows.push(end === null ? null : cells);
    at = (ended?.index ?? text.length) + (ended?.[0].length ?? 0);
  }
  return rows;
}

const text = fc.string({
  unit: fc.constantFrom('a', ' ', ',', ';', '"', '"', '\n', '\r', '\r\n', 'ü'),
  maxLength: 60,
});
const separator = fc.constantFrom<Separator[]>(',', ';', '\t', '|', null);

describe('a text that comes in pieces', () => {
  it('has the same rows, on the same lines, however it is cut', () => {
    fc.assert(
      fc.property(text, separator, fc.array(fc.nat(), { maxLength: 8 }), (all, by, places) => {
        expect(inPieces(cut(all, places), by)).toEqual(readCsv(all, by));
        expect(inPieces([...all], by)).toEqual(readCsv(all, by));
      }),
    );
  });

  it('has the rows that simple rules tell', () => {
    fc.assert(
      fc.property(text, separator, (all, by) => {
        expect(readCsv(all, by).map(({ cells }) => cells)).toEqual(bySimpleRules(all, by));
      }),
      { numRuns: 500 },
    );
  });

  it('gives each row as soon as it is whole', () => {
    const parser = csvParser(',');
    expect(parser.write('a,b\nc,"d')).toEqual([{ line: 1, cells: ['a', 'b'] }]);
    expect(parser.write('\n')).toEqual([]);
    expect(parser.write('e"\nf,g\r')).toEqual([{ line: 2, cells: ['c', 'd\ne'] }]);
    expect(parser.write('\nh')).toEqual([{ line: 4, cells: ['f', 'g'] }]);
    expect(parser.end()).toEqual([{ line: 5, cells: ['h'] }]);
  });
});

describe('a hostile text', () => {
  const FILLED = 'x'.repeat(50);
  /** About 2 MB: what takes quadratic time over it is not done within the limit of a test. */
  const repeated = (unit: string, end = '') => unit.repeat(Math.floor((2 * ROW_AT_MOST) / unit.length)) + end;

  it.each([
    ['opens a quote in each line', `${FILLED},"b\n`, ''],
    ['opens a quote in each row, and closes it in the next', `${FILLED}","y\n`, ''],
    ['does that, and ends broken', `${FILLED}","y\n`, '"z'],
    ['has a quote too many in each line', `${FILLED},""b\n`, ''],
  ])('that %s loses these rows alone', (_, unit, end) => {
    const all = `head,line\n${repeated(unit, end)}\nlast,row`;
    const rows = inPieces(cut(all, [1_000_000, 2_000_001]), ',');
    expect(rows[0]).toEqual({ line: 1, cells: ['head', 'line'] });
    expect(rows.at(-1)).toEqual({ line: all.split('\n').length, cells: ['last', 'row'] });
    expect(rows.slice(1, -1).every(({ cells }) => cells === null)).toBe(true);
  });

  it.each([
    ['letters', 'a'],
    ['separators', ','],
    ['quotes', '"'],
    ['blanks', ' '],
  ])('of one line of %s is one broken row, and the next is read', (_, unit) => {
    const all = `${repeated(unit)}\r\nlast,row`;
    expect(inPieces(cut(all, [10, ROW_AT_MOST, all.length - 9]), ',')).toEqual([
      { line: 1, cells: null },
      { line: 2, cells: ['last', 'row'] },
    ]);
  });

  it('may have one long cell, but not a row without end', () => {
    const long = 'x'.repeat(ROW_AT_MOST - 10);
    expect(readCsv(`"${long}",y\nz`, ',')).toEqual([
      { line: 1, cells: [long, 'y'] },
      { line: 2, cells: ['z'] },
    ]);
    expect(readCsv(`"${long}","${long}"\nz`, ',').map(({ cells }) => cells?.length)).toEqual([undefined, 1]);
  });
});
