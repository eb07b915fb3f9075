import type { ListColumn } from '../../posts/list/columns.ts';

/** How wide a column is at least, in px, padding included. They share what is left. */
export const COLUMN_WIDTHS: Readonly<Record<ListColumn, number>> = {
  state: 204,
  page: 260,
  target: 124,
  anchor: 108,
  agreed: 92,
  rel: 84,
  tags: 96,
  cost: 84,
  added: 96,
  expires: 96,
  checked: 124,
  next: 108,
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
