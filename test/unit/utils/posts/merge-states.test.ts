import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../utils/posts/check.ts';
import { type KnownState, mergedState } from '../../../../utils/posts/merge-states.ts';
import { newState, type PostState } from '../../../../utils/posts/state.ts';
import { aCheck, aPost } from '../../a-post.ts';

/** What a store knows after these checks, of which the last says how the post stands. */
function known(checks: readonly Check[], state: Partial<PostState> = {}, due?: number): KnownState {
  const post = aPost();
  const last = checks.at(-1) ?? null;
  const verdict = last?.verdict ?? 'unknown';
  return { post, state: { ...newState(post), verdict, last, ...state }, checks, ...(due && { due }) };
}

const kept = (at: number) => aCheck({ at });
const unseen = (at: number) => aCheck({ at, verdict: 'unknown', vantage: 'engine' });
const lost = (at: number) => aCheck({ at, verdict: 'seems-lost' });

describe('of two stores', () => {
  it('the later look counts where both could see the page', () => {
    const [later, earlier] = [known([lost(3000)]), known([kept(2000)])];
    expect(mergedState(later, earlier).state).toBe(later.state);
    const back = known([kept(4000)]);
    expect(mergedState(back, later).state).toBe(back.state);
  });

  it.each([
    ['found it', kept(2000)],
    ['missed it', lost(2000)],
    ['found it changed', aCheck({ at: 2000, verdict: 'changed' })],
  ])(
    'a look that %s counts more than a later one that could not see the page, and is not tried sooner',
    (_, check) => {
      const [later, earlier] = [known([unseen(3000)], {}, 9000), known([check], {}, 5000)];
      expect(mergedState(later, earlier)).toEqual({ state: earlier.state, due: 9000 });
    },
  );

  it('one that could not see the page counts where it was made in the knowledge of the other', () => {
    const earlier = known([kept(2000)]);
    const later = known([kept(2000), unseen(3000)]);
    expect(mergedState(later, earlier).state).toBe(later.state);
  });

  it('one that could see the page does not count by other terms', () => {
    const earlier = known([kept(2000)]);
    const later = known([unseen(3000)]);
    const other = { ...earlier, post: aPost({ expect: { ...aPost().expect, rel: ['sponsored'] } }) };
    expect(mergedState(later, other).state).toBe(later.state);
  });

  it('the first look that missed the link counts, and the verdict stays that of one look', () => {
    const earlier = known([lost(2000)], { lostAt: 2000, lostBy: 'visited' });
    const later = known([lost(3000)], { lostAt: 3000, lostBy: 'fetched' });
    expect(mergedState(later, earlier).state).toEqual({ ...later.state, lostAt: 2000, lostBy: 'visited' });
  });

  it('one that missed it does not count once it was found again', () => {
    const earlier = known([lost(2000)], { lostAt: 2000 });
    const later = known([lost(4000)], { lostAt: 4000, lastSeen: 3000 });
    expect(mergedState(later, earlier).state).toBe(later.state);
  });
});
