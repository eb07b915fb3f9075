import { describe, expect, it } from 'vitest';
import type { PostVerdict } from '../../../../../utils/posts/check.ts';
import {
  checkState,
  LIST_STATES,
  type ListState,
  listState,
  verdictOfState,
} from '../../../../../utils/posts/list/list-state.ts';
import type { Baseline } from '../../../../../utils/posts/post.ts';
import { shownChanges } from '../../../../../utils/posts/shown-change.ts';
import { newState, takeFinding } from '../../../../../utils/posts/state.ts';
import { aBaseline, aFinding, aPost, DAY, NOW } from '../build.ts';

/** Checks a guest post each day; the state after each check, and what the user hears of it. */
function watched(baseline: Baseline | null, ...days: readonly boolean[]): string[] {
  const post = aPost({ baseline });
  let state = newState(post);
  return days.map((isThere, day) => {
    const finding = aFinding({ verdict: isThere ? 'kept' : 'seems-lost' });
    const taken = takeFinding(post, state, finding, NOW + day * DAY);
    state = taken.state;
    const changes = shownChanges(taken);
    return [listState(state.verdict, { post, state }), ...changes].join(' ');
  });
}

describe('a link that is not in its page', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'that no look has ever found was not lost',
      watched(null, false, false),
      ['not-found', 'never-found missing'],
    ],
    ['that a look has found is lost', watched(null, true, false, false), ['kept', 'seems-lost', 'lost lost']],
    [
      'that was there when it was added is lost',
      watched(aBaseline(), false, false),
      ['seems-lost', 'lost lost'],
    ],
    [
      'that is found at last, and goes, is lost',
      watched(null, false, false, true, false, false),
      ['not-found', 'never-found missing', 'kept met', 'seems-lost', 'lost lost'],
    ],
  ])('%s', (_, states, expected) => {
    expect(states).toEqual(expected);
  });

  it('was not lost by a check before it was first seen', () => {
    const seen = { post: { baseline: null }, state: { firstSeen: NOW } };
    expect(checkState({ verdict: 'lost', at: NOW - 1 }, seen)).toBe('never-found');
    expect(checkState({ verdict: 'lost', at: NOW + 1 }, seen)).toBe('lost');
  });
});

it('every state is shown as a verdict', () => {
  const shown = (state: ListState): PostVerdict => verdictOfState(state);
  const others = LIST_STATES.filter((state) => shown(state) !== state);
  expect(others.map((state) => `${state} ${shown(state)}`)).toEqual([
    'not-found seems-lost',
    'never-found lost',
    'unchecked unknown',
  ]);
});
