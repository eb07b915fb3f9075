import type { ListColumn } from '../../posts/list/columns.ts';

/** How wide a column is at least, in px, padding included. They share what is left. */
const COLUMN_WIDTHS: Readonly<Record<ListColumn, number>> = {
  state: 224,
  page: 260,
  target: 112,
  anchor: 104,
  agreed: 92,
  rel: 80,
  tags: 96,
  cost: 84,
  added: 96,
  expires: 96,
  checked: 128,
  next: 120,
  google: 108,
  indexed: 84,
  supplier: 108,
  due: 96,
  guaranteed: 96,
  followUp: 92,
  history: 132,
};

/** So narrow the page may get before another column is left out, in px. */
const PAGE_LEAST = 190;

/** The boxes that select rows, in px. */
const SELECT_WIDTH = 40;

/** In a list that is narrower, in px, each guest post has two lines. */
const CARDS_BELOW = 752;

/** How the list is drawn in the room that it has. */
export interface ListRoom {
  /** Two lines each, with no columns beside each other. */
  readonly areCards: boolean;
  /** The columns that are shown. Of cards, as many as their second line takes. */
  readonly columns: readonly ListColumn[];
}

/**
 * Finds which share of the list each column has, the boxes that select rows left out. What says how a guest post stands
 * is not cut: where there is little room, the page gives way first.
 *
 * @param columns those that {@link listRoom} found to fit
 * @param width of the list in px; 0 where it is not known
 * @returns percentages, in the order of the columns
 */
export function columnShares(columns: readonly ListColumn[], width: number): number[] {
  const others = columns.reduce((sum, column) => sum + (column === 'page' ? 0 : COLUMN_WIDTHS[column]), 0);
  const left = width === 0 ? COLUMN_WIDTHS.page : width - SELECT_WIDTH - others;
  const page = Math.min(COLUMN_WIDTHS.page, Math.max(PAGE_LEAST, left));
  return columns.map(
    (column) => (100 * (column === 'page' ? page : COLUMN_WIDTHS[column])) / (others + page),
  );
}

/**
 * Says as a CSS grid (`grid-template-columns`) how wide the columns of the list are, the boxes that select rows before
 * them.
 *
 * @param columns those that {@link listRoom} found to fit
 * @param width of the list in px; 0 where it is not known
 */
export function gridColumns(columns: readonly ListColumn[], width: number): string {
  const shares = columnShares(columns, width).map((share) => `minmax(0, ${share.toFixed(3)}fr)`);
  return [`${SELECT_WIDTH}px`, ...shares].join(' ');
}

/**
 * Finds how the list fits without being scrolled sideways.
 *
 * @param chosen columns in the user's order: those that do not fit beside the ones before are left out
 * @param width of the list in px; 0 where it is not known, and all fit
 */
export function listRoom(chosen: readonly ListColumn[], width: number): ListRoom {
  if (width === 0) return { areCards: false, columns: chosen };
  if (width < CARDS_BELOW) return { areCards: true, columns: chosen };
  let left = width - SELECT_WIDTH - PAGE_LEAST;
  const columns = chosen.filter((column) => {
    if (column === 'page') return true;
    left -= COLUMN_WIDTHS[column];
    return left >= 0;
  });
  return { areCards: false, columns };
}
