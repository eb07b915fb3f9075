import { describe, expect, it } from 'vitest';
import { setBack } from '../../../../utils/posts/clock.ts';
import { newState, type PostState, restated } from '../../../../utils/posts/state.ts';
import { DAY, HOUR } from '../../../../utils/time.ts';
import { aCheck, aPost } from '../../build-post.ts';

const NOW = Date.UTC(2026, 2, 3);
const AHEAD = NOW + 30 * DAY;
const checked = (at: number): PostState => ({
  ...newState(aPost()),
  verdict: 'kept',
  since: at,
  firstSeen: at,
  lastSeen: at,
  last: aCheck({ at }),
  found: { verdict: 'kept', since: at },
});
const back = (post = aPost(), state = checked(AHEAD), due: number | null = AHEAD + 7 * DAY) =>
  setBack(post, { state, due }, NOW, 0.5, 'weekly');

describe('a clock that was a month ahead and is set back', () => {
  it('leaves no check a month away', () => {
    const { state, due } = back();
    expect(due).toBe(NOW + 7 * DAY);
    expect(state).toMatchObject({
      since: NOW,
      firstSeen: NOW,
      lastSeen: NOW,
      last: { at: NOW },
      found: { since: NOW },
    });
  });

  it('leaves none expired that is not, and none without a check', () => {
    const post = aPost({ expires: NOW + 10 * DAY });
    const expired = restated(post, checked(NOW - DAY), AHEAD);
    expect(expired.verdict).toBe('expired');
    const { state, due } = back(post, expired, null);
    expect(state.verdict).toBe('kept');
    expect(due).toBe(NOW + 7 * DAY);
  });

  it('leaves at rest what is at rest by any clock', () => {
    const post = aPost({ expires: NOW - DAY });
    const expired = restated(post, checked(NOW - 2 * DAY), AHEAD);
    expect(back(post, expired, null)).toMatchObject({ state: { verdict: 'expired' }, due: null });
    const ignored = aPost({ ignored: true });
    expect(back(ignored, restated(ignored, checked(AHEAD), AHEAD), null).due).toBeNull();
  });

  it('changes nothing of what was noted before that', () => {
    expect(back(aPost(), checked(NOW - DAY), NOW + 6 * DAY)).toEqual({
      state: checked(NOW - DAY),
      due: NOW + 6 * DAY,
    });
    expect(back(aPost(), checked(NOW - DAY), null).due).toBeNull();
  });

  it('has a post checked now that never was', () => {
    expect(back(aPost({ added: AHEAD }), newState(aPost({ added: AHEAD })), AHEAD).due).toBe(NOW);
  });

  it('lets what seems lost be confirmed an hour later, and not a month', () => {
    const state: PostState = {
      ...checked(AHEAD),
      verdict: 'seems-lost',
      lostAt: AHEAD,
      found: { verdict: 'seems-lost', since: AHEAD },
    };
    expect(back(aPost(), state, AHEAD + HOUR)).toMatchObject({
      state: { lostAt: NOW },
      due: NOW + 1.3 * HOUR,
    });
  });
});
