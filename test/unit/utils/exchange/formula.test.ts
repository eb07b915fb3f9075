import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoredCell, safeCell } from '../../../../utils/exchange/formula.ts';

describe('a cell that was kept from being a formula', () => {
  it.each([
    '=1+1',
    "'=1+1",
    "''=1",
    '\t=1',
    '\t\t=1',
    'a; =1',
    "a;'=1",
    ';=1',
    "it's; '-5 %'",
    '＝1',
    '\n\n@x',
  ])('%j is read again as it was', (cell) => {
    expect(restoredCell(safeCell(cell))).toBe(cell);
  });

  it('is read again as it was, whatever it is', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'\'"=+-@;,\t\r\n a＝'.split('')), maxLength: 12 }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(cell, (text) => {
        expect(restoredCell(safeCell(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays as it is where nothing had to be done', () => {
    for (const cell of ['', "'quoted'", 'a; b', "rock 'n' roll", "1'=1"])
      expect(restoredCell(cell)).toBe(cell);
  });
});
