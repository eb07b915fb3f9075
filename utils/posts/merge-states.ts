import type { Instant } from '../time.ts';
import { conclusiveBy } from './changes.ts';
import type { Check } from './check.ts';
import { hasOtherTerms } from './match.ts';
import type { GuestPost } from './post.ts';
import type { PostState } from './state.ts';

/** What one of two stores knows of a guest post. */
export interface KnownState {
  readonly post: GuestPost;
  readonly state: PostState;
  /** When the next check is; absent where none is planned. */
  readonly due?: Instant;
  readonly checks: readonly Check[];
}

/**
 * How a guest post stands after two stores became one:
 * - as the later look found it
 * - but a look that could not see the page says nothing against one that could, unless it was made in the knowledge of it:
 *   a server may refuse an engine and let a person in
 * - where a look in either found the link lost, and none has found it since, the first of these counts: the next look is
 *   the second, which it takes to call it lost
 *
 * @param later whose last look is the later one
 */
export function mergedState(later: KnownState, earlier: KnownState): Pick<KnownState, 'state' | 'due'> {
  const { state, due } = seesMore(earlier, later) ? earlier : later;
  const dues = [later.due, earlier.due].filter((one) => one !== undefined);
  const isOther = state === earlier.state && dues.length > 0;
  return {
    state: withFirstLoss(state, [later.state, earlier.state]),
    // One that is not as late as the other was planned would only fail again.
    ...(isOther ? { due: Math.max(...dues) } : due === undefined ? {} : { due }),
  };
}

function seesMore(earlier: KnownState, later: KnownState): boolean {
  const [seen, unseen] = [earlier.state.last, later.state.last];
  if (!seen || !unseen || unseen.verdict !== 'unknown' || !saysSomething(seen)) return false;
  return !hasOtherTerms(earlier.post, later.post) && !later.checks.some(({ at }) => at === seen.at);
}

function saysSomething(check: Check): boolean {
  return check.verdict === 'seems-lost' || conclusiveBy(check) !== null;
}

function withFirstLoss(state: PostState, both: readonly PostState[]): PostState {
  if (state.lostAt === null) return state;
  const found = Math.max(...both.map(({ lastSeen }) => lastSeen ?? 0));
  const [first] = both
    .filter(({ lostAt }) => lostAt !== null && lostAt > found)
    .toSorted((a, b) => (a.lostAt ?? 0) - (b.lostAt ?? 0));
  if (!first || first.lostAt === state.lostAt) return state;
  const { lostBy: _, ...rest } = state;
  const { lostAt, lostBy } = first;
  return { ...rest, lostAt, ...(lostBy === undefined ? {} : { lostBy }) };
}
