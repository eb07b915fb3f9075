import { expect, it } from 'vitest';
import { DEFAULT_COLUMNS, type ListColumn } from '../../../../../utils/posts/list/columns.ts';
import { columnShares, gridColumns, listRoom } from '../../../../../utils/ui/posts/fitting-columns.ts';

/** How wide a column is in a list that is so wide, in px. */
function widthOf(name: ListColumn, width: number): number {
  const { columns } = listRoom(DEFAULT_COLUMNS, width);
  const shares = columnShares(columns, width);
  return ((width - 40) * (shares[columns.indexOf(name)] ?? 0)) / 100;
}

it.each([753, 900, 1212, 1600])(
  'the state is not cut in a list %i px wide, and the shares are the whole',
  (width) => {
    const { columns } = listRoom(DEFAULT_COLUMNS, width);
    const whole = columnShares(columns, width).reduce((sum, share) => sum + share, 0);
    expect(whole).toBeCloseTo(100);
    // “does not count: noindex” takes so much.
    expect(widthOf('state', width)).toBeGreaterThanOrEqual(224);
    expect(widthOf('page', width)).toBeGreaterThanOrEqual(190);
  },
);

it('the rel that was found is there beside the panel, in a window of 1280 px', () => {
  expect(listRoom(DEFAULT_COLUMNS, 753).columns).toContain('rel');
});

it('on two lines where it is narrower, and with all columns where nobody knows', () => {
  expect(listRoom(DEFAULT_COLUMNS, 751).areCards).toBe(true);
  expect(listRoom(DEFAULT_COLUMNS, 0)).toEqual({ areCards: false, columns: DEFAULT_COLUMNS });
});

it('heading and rows have one grid: the boxes, and a column each, whatever is in it', () => {
  expect(gridColumns(['state', 'page', 'cost'], 0)).toBe(
    '40px minmax(0, 39.437fr) minmax(0, 45.775fr) minmax(0, 14.789fr)',
  );
});
