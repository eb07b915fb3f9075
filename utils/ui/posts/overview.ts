import { type Costs, sumCosts } from '../../posts/cost.ts';
import { dayOf } from '../../posts/day.ts';
import { NO_FILTER, type PostsFilter } from '../../posts/list/filter.ts';
import { LIST_STATES, type ListState } from '../../posts/list/list-state.ts';
import type { Instant } from '../../time.ts';
import { noStates } from './counted-rows.ts';
import { rowTest } from './filtered-rows.ts';
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
  const counter = overviewCounter(now);
  counter.add(rows);
  return counter.sum();
}

/** Makes what counts for the overview, some rows at a time. */
export function overviewCounter(now: Instant): {
  add(rows: readonly PostListRow[]): void;
  /** Of those that were added. */
  sum(): PostsOverview;
} {
  const counts = noStates();
  const fresh = numberCounter({ state: WENT_WRONG, since: { from: yesterday(now), to: null } }, now);
  const expiring = numberCounter({ expires: 'soon' }, now);
  const costs: Record<'lost' | 'never-found', string[]> = { lost: [], 'never-found': [] };
  const paid = (state: keyof typeof costs): PaidNumber => ({
    filter: { ...NO_FILTER, state: [state] },
    count: counts[state],
    costs: sumCosts(costs[state]),
  });
  return {
    add(rows) {
      for (const row of rows) {
        const { state, record } = row;
        counts[state]++;
        if (state === 'lost' || state === 'never-found') costs[state].push(record.post.cost);
        fresh.add(row);
        expiring.add(row);
      }
    },
    sum: () => ({
      states: LIST_STATES.filter((state) => counts[state] > 0 || STRIP_STATES.includes(state)).map(
        (state) => ({ state, count: counts[state], filter: { ...NO_FILTER, state: [state] } }),
      ),
      fresh: fresh.sum(),
      expiring: expiring.sum(),
      lost: paid('lost'),
      neverFound: paid('never-found'),
    }),
  };
}

function numberCounter(part: Partial<PostsFilter>, now: Instant) {
  const filter = { ...NO_FILTER, ...part };
  const passes = rowTest(filter, now);
  let count = 0;
  return {
    add(row: PostListRow) {
      if (passes(row)) count++;
    },
    sum: (): OverviewNumber => ({ filter, count }),
  };
}

function yesterday(now: Instant): string {
  const today = new Date(now);
  return dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1).getTime());
}
