import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv as readBy } from '../../../../utils/exchange/csv.ts';
import { guessSeparator } from '../../../../utils/exchange/separator.ts';

const readCsv = (text: string) => readBy(text, guessSeparator(text));
const cells = (text: string) => readCsv(text).map((row) => row.cells);

describe('a table', () => {
  it.each<[string, string, (readonly string[] | null)[]]>([
    [
      'of commas',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'without a line break at its end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with the line breaks of Windows',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with those of old Macs',
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'of semicolons',
      'a;b\n"c,c";d',
      [
        ['a', 'b'],
        ['c,c', 'd'],
      ],
    ],
    [
      'of tabs',
      'a\tb, c\nd\te',
      [
        ['a', 'b, c'],
        ['d', 'e'],
      ],
    ],
    [
      'whose heading has other separators in quotes',
      '"a,a,a";b\nc;d',
      [
        ['a,a,a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with quotes',
      '"a, a","say ""b"""\n"",c',
      [
        ['a, a', 'say "b"'],
        ['', 'c'],
      ],
    ],
    [
      'with line breaks in quotes',
      '"a\r\nb",c\nd,e',
      [
        ['a\r\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'of bars',
      'a|b, c\nd|e',
      [
        ['a', 'b, c'],
        ['d', 'e'],
      ],
    ],
    ['with blanks around its quotes', 'a, "b, c" ,d', [['a', 'b, c', 'd']]],
    ['with a quote behind a blank that is none', 'a, "b" c,d', [['a', ' "b" c', 'd']]],
    ['with quotes inside a plain cell', 'a "b" c,d', [['a "b" c', 'd']]],
    ['with empty cells at the end', 'a,,\n,,', [['a', '', '']]],
    ['with blank lines', '\n\na\n  \n\nb\n', [['a'], ['b']]],
    ['with a byte order mark', '\ufeffa,b', [['a', 'b']]],
    ['of one column', 'a\nb', [['a'], ['b']]],
    ['of nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('knows on which line of the file each row begins', () => {
    const rows = readCsv('a\r\n\r\n"b\nb"\nc');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it.each([
    ['never closed', 'a,b\nc,"d\ne,f\ng,h'],
    ['closed in the middle of another cell', 'a,b\nc,"d\ne,f\ng,"h"'],
    ['closed before the end of its cell', 'a,b\nc,"d"d\ne,f\ng,h'],
  ])('with a quote that is %s loses that row alone', (_, text) => {
    expect(readCsv(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: null },
      { line: 3, cells: ['e', 'f'] },
      { line: 4, cells: ['g', 'h'] },
    ]);
  });

  it('comes back as it was written, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '\t', '"', '\n', '\r', 'ü') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const file = ['x,y', ...rows.map((row) => row.map(quoted).join(','))].join('\r\n');
        const filled = rows.filter((row) => row.some((each) => each.trim() !== ''));
        expect(readBy(file, ',').map((row) => row.cells)).toEqual([['x', 'y'], ...filled]);
      }),
    );
  });
});
