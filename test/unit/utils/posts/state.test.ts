import { describe, expect, it } from 'vitest';
import type { Check, PostVerdict } from '../../../../utils/posts/check.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { newState, type PostState, takeFinding } from '../../../../utils/posts/state.ts';
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

describe('a post before its first check', () => {
  it.each([
    [false, 'unknown'],
    [true, 'planned'],
  ])('planned %s: %s', (planned, verdict) => {
    expect(newState(aPost({ planned }))).toEqual({
      verdict,
      since: NOW - 10 * DAY,
      firstSeen: null,
      lastSeen: null,
      lostAt: null,
      last: null,
      unchangedChecks: 0,
    });
  });
});

describe('a link that is gone is lost by a look of another kind or of another day', () => {
  it.each<[Check['way'], Check['way'], number, PostVerdict]>([
    ['visited', 'visited', DAY - 1, 'seems-lost'],
    ['visited', 'visited', DAY, 'lost'],
    ['visited', 'fetched', 1000, 'lost'],
    ['visited', 'opened', 1000, 'lost'],
    ['fetched', 'visited', 1000, 'lost'],
    ['fetched', 'opened', HOUR - 1, 'seems-lost'],
    ['opened', 'fetched', HOUR, 'lost'],
  ])('first %s, then %s %i ms later: %s', (first, second, after, verdict) => {
    const look = (state: PostState, way: Check['way'], at: number) =>
      takeFinding(aPost(), state, aFinding({ verdict: 'seems-lost', way }), at).state;
    const one = look(newState(aPost()), first, NOW);
    expect(one).toMatchObject({ verdict: 'seems-lost', lostAt: NOW, lostBy: first });
    expect(look(one, second, NOW + after)).toMatchObject({ verdict, lostAt: NOW, lostBy: first });
  });
});

describe('a link that is gone', () => {
  it.each<[string, readonly Step[], PostVerdict]>([
    [
      'in one check',
      [
        ['kept', 0],
        ['seems-lost', DAY],
      ],
      'seems-lost',
    ],
    [
      'in two checks at once',
      [
        ['seems-lost', 0],
        ['seems-lost', 1000],
      ],
      'seems-lost',
    ],
    [
      'in two checks within an hour',
      [
        ['seems-lost', 0],
        ['seems-lost', HOUR - 1],
      ],
      'seems-lost',
    ],
    [
      'in two checks an hour apart',
      [
        ['seems-lost', 0],
        ['seems-lost', HOUR],
      ],
      'lost',
    ],
    [
      'in many checks, an hour from first to last',
      [
        ['seems-lost', 0],
        ['seems-lost', HOUR / 2],
        ['seems-lost', HOUR],
      ],
      'lost',
    ],
    [
      'and was not seen in between',
      [
        ['seems-lost', 0],
        ['unknown', HOUR / 2],
        ['seems-lost', HOUR],
      ],
      'lost',
    ],
    [
      'and then not seen',
      [
        ['seems-lost', 0],
        ['unknown', DAY],
      ],
      'unknown',
    ],
    [
      'but was back in between',
      [
        ['seems-lost', 0],
        ['kept', HOUR / 2],
        ['seems-lost', HOUR],
      ],
      'seems-lost',
    ],
    [
      'but was back, and another, in between',
      [
        ['seems-lost', 0],
        ['changed', HOUR / 2],
        ['seems-lost', HOUR],
      ],
      'seems-lost',
    ],
    [
      'still',
      [
        ['seems-lost', 0],
        ['seems-lost', HOUR],
        ['seems-lost', HOUR + 1],
      ],
      'lost',
    ],
    [
      'and not seen since',
      [
        ['seems-lost', 0],
        ['seems-lost', HOUR],
        ['unknown', DAY],
        ['seems-lost', DAY + 1],
      ],
      'lost',
    ],
    [
      'and back again',
      [
        ['seems-lost', 0],
        ['seems-lost', HOUR],
        ['kept', DAY],
      ],
      'kept',
    ],
    [
      'again',
      [
        ['seems-lost', 0],
        ['seems-lost', HOUR],
        ['kept', DAY],
        ['seems-lost', 2 * DAY],
      ],
      'seems-lost',
    ],
    [
      'by a clock that was set back',
      [
        ['seems-lost', DAY],
        ['seems-lost', 0],
      ],
      'seems-lost',
    ],
    [
      'while it was planned, and the first time after',
      [
        ['seems-lost', 0, { planned: true }],
        ['seems-lost', DAY],
      ],
      'seems-lost',
    ],
  ])('%s', (_, steps, expected) => {
    expect(stateAfter(steps).verdict).toBe(expected);
  });

  it('is lost at once where two checks are wanted to be enough, but not by one', () => {
    const post = aPost();
    const gone = aFinding({ verdict: 'seems-lost' });
    const first = takeFinding(post, newState(post), gone, NOW, true);
    expect(first.check.verdict).toBe('seems-lost');
    expect(takeFinding(post, first.state, gone, NOW + 1, true).check.verdict).toBe('lost');
  });
});

describe('what the user said of a post', () => {
  it.each<[string, Partial<GuestPost>, PostVerdict, PostVerdict]>([
    ['planned, and not there', { planned: true }, 'seems-lost', 'planned'],
    ['planned, and not to be seen', { planned: true }, 'unknown', 'planned'],
    ['planned, and there', { planned: true }, 'kept', 'kept'],
    ['planned, and there but another', { planned: true }, 'changed', 'changed'],
    ['planned, and there but not counted', { planned: true }, 'not-counted', 'not-counted'],
    ['expired a moment ago', { expires: NOW }, 'seems-lost', 'expired'],
    ['expired, and there', { expires: NOW - DAY }, 'kept', 'expired'],
    ['not expired yet', { expires: NOW + 1 }, 'kept', 'kept'],
    ['ignored', { ignored: true }, 'seems-lost', 'ignored'],
    ['ignored, expired and planned', { ignored: true, planned: true, expires: 0 }, 'kept', 'ignored'],
  ])('%s', (_, post, verdict, expected) => {
    const { check, state } = takeFinding(aPost(post), newState(aPost(post)), aFinding({ verdict }), NOW);
    expect([check.verdict, state.verdict]).toEqual([expected, expected]);
  });
});

describe('a state', () => {
  it('remembers when the link was seen first and last', () => {
    const { firstSeen, lastSeen } = stateAfter([
      ['unknown', 0],
      ['kept', 1],
      ['changed', 2],
      ['seems-lost', 3],
    ]);
    expect([firstSeen, lastSeen]).toEqual([NOW + 1, NOW + 2]);
  });

  it('counts checks that say the same, and since when they do', () => {
    const steps: Step[] = [
      ['kept', 0],
      ['kept', 1],
      ['kept', 2],
    ];
    expect(stateAfter(steps)).toMatchObject({ unchangedChecks: 2, since: NOW });
    expect(stateAfter([...steps, ['changed', 3]])).toMatchObject({ unchangedChecks: 0, since: NOW + 3 });
  });

  it('keeps the last check, as it was settled', () => {
    expect(
      stateAfter([
        ['seems-lost', 0],
        ['seems-lost', HOUR],
      ]).last,
    ).toMatchObject({
      verdict: 'lost',
      at: NOW + HOUR,
    });
  });
});
