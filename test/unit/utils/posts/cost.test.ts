import { describe, expect, it } from 'vitest';
import { readCost, sumCosts } from '../../../../utils/posts/cost.ts';

describe('a cost', () => {
  it.each([
    ['120 EUR', 120, 'EUR'],
    ['€1,200.50', 1200.5, 'EUR'],
    ['1.200,50 €', 1200.5, 'EUR'],
    ['1 200,5 zł', 1200.5, 'PLN'],
    ["CHF 1'200", 1200, 'CHF'],
    ['$80', 80, '$'],
    ['80', 80, ''],
    ['1.200', 1200, ''],
    ['１２０円', 120, '円'],
  ])('“%s” is an amount', (cost, amount, unit) => {
    expect(readCost(cost)).toEqual({ amount, unit });
  });

  it.each(['', 'free', '120 EUR + 20 EUR', '100-200', '-5 EUR', '120 a month'])('“%s” is none', (cost) => {
    expect(readCost(cost)).toBeNull();
  });
});

it('costs are added up currency by currency, and those that are no amount are counted', () => {
  expect(sumCosts(['0.10 EUR', '0.20 EUR', '', '50', 'a pint'])).toEqual({
    sums: [
      { unit: 'EUR', amount: 0.3 },
      { unit: '', amount: 50 },
    ],
    unread: 1,
  });
});
