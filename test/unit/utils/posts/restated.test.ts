import { describe, expect, it } from 'vitest';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { newState, type PostState, restated, takeFinding } from '../../../../utils/posts/state.ts';
import { aFinding, aPost, DAY, HOUR, NOW } from './build.ts';

/** A verdict of one check, and how long after the first it was. */
type Step = readonly [verdict: PostVerdict, after: number, post?: Partial<GuestPost>];

/** How a post stands after checks, one after the other. */
function stateAfter(steps: readonly Step[], post: GuestPost = aPost()): PostState {
  return steps.reduce(
    (state, [verdict, at, more]) =>
      takeFinding({ ...post, ...more }, state, aFinding({ verdict }), NOW + at).state,
    newState(post),
  );
}

describe('what the user says of a post after it was checked', () => {
  const LOST: readonly Step[] = [
    ['seems-lost', 0],
    ['seems-lost', HOUR],
  ];
  it.each<[string, readonly Step[], Partial<GuestPost>, PostVerdict, number]>([
    ['is watched again', [['kept', 0, { ignored: true }]], {}, 'kept', NOW],
    [
      'is watched again, and was lost',
      LOST.map(([v, at]) => [v, at, { ignored: true }]),
      {},
      'lost',
      NOW + HOUR,
    ],
    [
      'goes on after it expired',
      [['changed', 0, { expires: NOW - 1 }]],
      { expires: NOW + 9 * DAY },
      'changed',
      NOW,
    ],
    ['is published, and was seen', [['kept', 0, { planned: true }]], {}, 'kept', NOW],
    [
      'is published, and was not there before',
      [['seems-lost', 0, { planned: true }]],
      {},
      'unknown',
      NOW - 10 * DAY,
    ],
    ['is ignored', [['kept', 0]], { ignored: true }, 'ignored', NOW + DAY],
    ['is planned after all', LOST, { planned: true }, 'planned', NOW + DAY],
    ['is planned, and is there', [['kept', 0]], { planned: true }, 'kept', NOW],
  ])('it %s', (_, steps, said, verdict, since) => {
    expect(restated(aPost(said), stateAfter(steps), NOW + DAY)).toMatchObject({ verdict, since });
  });

  it('stands since when it did, where it was ignored in between', () => {
    const before = stateAfter(LOST);
    const ignored = restated(aPost({ ignored: true }), before, NOW + DAY);
    expect(restated(aPost(), ignored, NOW + 2 * DAY)).toMatchObject({ verdict: 'lost', since: before.since });
  });

  it('changes nothing else', () => {
    const before = stateAfter([['kept', 0]]);
    expect(restated(aPost({ notes: 'paid', cost: '5 EUR' }), before, NOW + DAY)).toBe(before);
  });

  it('is not found lost again but seems to, where it was there in between and ignored', () => {
    const steps: Step[] = [...LOST, ['kept', DAY, { ignored: true }], ['seems-lost', 2 * DAY]];
    expect(stateAfter(steps).verdict).toBe('seems-lost');
  });
});
