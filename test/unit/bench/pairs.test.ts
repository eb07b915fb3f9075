import { describe, expect, it } from 'vitest';
import { alternate, comparePairs, spreadOf } from '../../bench/pairs.ts';

describe('alternate', () => {
  it('lets each go first in every second round, and does not count the first', async () => {
    const order: string[] = [];
    let at = 0;
    const one = (name: string) => async () => {
      order.push(name);
      return at++;
    };
    const pairs = await alternate(one('ours'), one('floor'), 2);
    expect(order).toEqual(['floor', 'ours', 'ours', 'floor', 'floor', 'ours']);
    expect(pairs).toEqual([
      { ours: 2, floor: 3 },
      { ours: 5, floor: 4 },
    ]);
  });
});

describe('comparePairs', () => {
  it('takes the median of the ratios, which what slows both of a pair down does not change', () => {
    const pairs = [
      { ours: 2, floor: 1 },
      { ours: 40, floor: 20 },
      { ours: 9, floor: 3 },
    ];
    expect(comparePairs(pairs)).toMatchObject({ ours: 9, floor: 3, ratio: 2, count: 3 });
  });

  it('tells how far the ratios and the floors lie apart', () => {
    const pairs = [10, 11, 12, 13].map((ours) => ({ ours, floor: 1 }));
    const { spread, floorSpread } = comparePairs(pairs);
    expect([spread.toFixed(3), floorSpread]).toEqual(['0.087', 0]);
  });

  it('is NaN where there are none', () => {
    expect(comparePairs([]).ratio).toBeNaN();
  });
});

describe('spreadOf', () => {
  it.each([
    ['equal values', [3, 3, 3, 3], 0],
    ['one value that is far off', [10, 10, 10, 10, 90], 0],
    ['values that lie apart', [8, 8, 10, 12, 12], 0.2],
    ['one value', [5], 0],
  ])('%s', (_, values, spread) => {
    expect(spreadOf(values)).toBe(spread);
  });
});
