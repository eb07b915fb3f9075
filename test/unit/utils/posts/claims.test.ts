import { describe, expect, it } from 'vitest';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import { claimsBySupplier, isClaim } from '../../../../utils/posts/claims.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { newState, type PostState } from '../../../../utils/posts/state.ts';
import { aPost, DAY, NOW } from './build.ts';

const claimable = (verdict: PostVerdict, post: Partial<GuestPost> = {}, state: Partial<PostState> = {}) => {
  const whole = { ...aPost(), guaranteedUntil: NOW + DAY, ...post };
  return {
    post: whole,
    state: { ...newState(whole), verdict, since: NOW - DAY, found: { verdict, since: NOW - DAY }, ...state },
  };
};

describe('a guest post is a claim', () => {
  it.each<[string, boolean, ReturnType<typeof claimable>]>([
    ['lost', true, claimable('lost')],
    ['changed', true, claimable('changed')],
    ['that does not count', true, claimable('not-counted')],
    ['kept', false, claimable('kept')],
    ['that seems lost: the second look is to come', false, claimable('seems-lost')],
    ['that could not be seen', false, claimable('unknown')],
    ['without a guarantee', false, claimable('lost', { guaranteedUntil: null })],
    ['older than the field', false, claimable('lost', { guaranteedUntil: undefined })],
    ['that the user ignores', false, claimable('lost', { ignored: true })],
    ['whose agreement is over', false, claimable('lost', { expires: NOW - 1 })],
    [
      'that broke before a guarantee that is over now',
      true,
      claimable('lost', { guaranteedUntil: NOW - DAY }),
    ],
    ['that broke after it', false, claimable('lost', { guaranteedUntil: NOW - DAY - 1 })],
    [
      'that was first found lost within it, and confirmed after it',
      true,
      claimable('lost', { guaranteedUntil: NOW - 3 * DAY }, { lostAt: NOW - 3 * DAY }),
    ],
  ])('%s: %s', (_, expected, one) => {
    expect(isClaim(one, NOW)).toBe(expected);
  });
});

it('claims are grouped by supplier: the most first, nobody last, what broke last first', () => {
  const from = (supplier: string | undefined, days: number) =>
    claimable('lost', { supplier, notes: `${days}` }, { lostAt: NOW - days * DAY });
  const groups = claimsBySupplier(
    [
      from(undefined, 1),
      from('South', 2),
      from('north  media ', 4),
      from('North Media', 3),
      from('', 5),
      from('', 6),
      claimable('kept', { supplier: 'East' }),
    ],
    NOW,
  );
  expect(
    groups.map(({ supplier, claims }) => [supplier, claims.map(({ post }) => post.notes).join()]),
  ).toEqual([
    ['North Media', '3,4'],
    ['South', '2'],
    ['', '1,5,6'],
  ]);
});
