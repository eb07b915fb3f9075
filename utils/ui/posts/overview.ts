import { type Costs, sumCosts } from '../../posts/cost.ts';
import { dayOf } from '../../posts/day.ts';
import { NO_FILTER, type PostsFilter } from '../../posts/list/filter.ts';
import { LIST_STATES, type ListState } from '../../posts/list/list-state.ts';
import type { Instant } from '../../time.ts';
import { stateCounts } from './counted-rows.ts';
import { filteredRows } from './filtered-rows.ts';
import type { PostListRow } from './list-row.ts';

/** A number of the overview: as many rows as its filter finds. */
export interface OverviewNumber {
  readonly count: number;
  readonly filter: PostsFilter;
}

/** How all guest posts stand, in a strip. The share that was kept by month needs histories: see `keptByMonth`. */
export interface PostsOverview {
  /** Those of {@link STRIP_STATES} always, the others where there are some. */
  readonly states: readonly (OverviewNumber & { readonly state: ListState })[];
  /** What went wrong since the day before began. */
  readonly fresh: OverviewNumber;
  readonly expiring: OverviewNumber;
  /** What was paid for what is lost. */
  readonly lost: PaidNumber;
  /** What was paid for what was never found. */
  readonly neverFound: PaidNumber;
}

interface PaidNumber extends OverviewNumber {
  readonly costs: Costs;
}

/** The states that are named even where there is none of them. */
export const STRIP_STATES: readonly ListState[] = [
  'kept',
  'changed',
  'not-counted',
  'lost',
  'unknown',
  'unchecked',
];

/** A loss that one check found is no news before the second has confirmed it. */
const WENT_WRONG: readonly ListState[] = ['changed', 'not-counted', 'lost', 'never-found'];

/** Tells how all guest posts stand. */
export function postsOverview(rows: readonly PostListRow[], now: Instant): PostsOverview {
  const counts = stateCounts(rows);
  const numberOf = (part: Partial<PostsFilter>): OverviewNumber => {
    const filter = { ...NO_FILTER, ...part };
    return { filter, count: filteredRows(rows, filter, now).length };
  };
  const paid = (state: ListState): PaidNumber => {
    const filter = { ...NO_FILTER, state: [state] };
    const costs = sumCosts(filteredRows(rows, filter, now).map(({ record }) => record.post.cost));
    return { filter, count: counts[state], costs };
  };
  return {
    states: LIST_STATES.filter((state) => counts[state] > 0 || STRIP_STATES.includes(state)).map((state) => ({
      state,
      count: counts[state],
      filter: { ...NO_FILTER, state: [state] },
    })),
    fresh: numberOf({ state: WENT_WRONG, since: { from: yesterday(now), to: null } }),
    expiring: numberOf({ expires: 'soon' }),
    lost: paid('lost'),
    neverFound: paid('never-found'),
  };
}

function yesterday(now: Instant): string {
  const today = new Date(now);
  return dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1).getTime());
}
