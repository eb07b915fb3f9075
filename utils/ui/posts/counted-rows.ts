import { LIST_STATES, type ListState } from '../../posts/list/list-state.ts';
import type { PostListRow } from './list-row.ts';

/** How many rows are of each state. */
export type StateCounts = Readonly<Record<ListState, number>>;

/** Counts rows by their state. */
export function stateCounts(rows: readonly Pick<PostListRow, 'state'>[]): StateCounts {
  const counts = noStates();
  for (const { state } of rows) counts[state]++;
  return counts;
}

/** The states of which there are some, in the order of all lists. */
export function countedStates(counts: StateCounts): { state: ListState; count: number }[] {
  return LIST_STATES.map((state) => ({ state, count: counts[state] })).filter(({ count }) => count > 0);
}

/** None of any state, to be counted up. */
export function noStates(): Record<ListState, number> {
  return {
    kept: 0,
    changed: 0,
    'not-counted': 0,
    'seems-lost': 0,
    lost: 0,
    'not-found': 0,
    'never-found': 0,
    unknown: 0,
    planned: 0,
    expired: 0,
    ignored: 0,
    unchecked: 0,
  };
}
