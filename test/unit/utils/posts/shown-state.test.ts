import { expect, it } from 'vitest';
import type { EverKept } from '../../../../utils/posts/known-kept.ts';
import { LIST_STATES } from '../../../../utils/posts/list/list-state.ts';
import { shownState } from '../../../../utils/posts/shown-state.ts';
import { newState } from '../../../../utils/posts/state.ts';
import { aBaseline, aPost, DAY, NOW } from './build.ts';

const post = aPost({ baseline: null });
const never = { post, state: newState(post) };
const bySomeTool = aPost({ baseline: aBaseline({ at: NOW, reported: ['rel'] }) });
const { href, target, rawRel, text, position } = aBaseline();
const lastKept = { at: NOW, href, target, rawRel, text, position, html: null, sentence: null };
const kept = { ...never, state: { ...never.state, lastKept } };

it.each<[string, EverKept, 'changed' | 'unmet', 'changed' | 'unmet']>([
  ['nobody saw it as agreed', never, 'unmet', 'unmet'],
  ['the state has when it was as agreed last', kept, 'unmet', 'changed'],
  ['a tool saw it', { ...never, post: bySomeTool }, 'unmet', 'changed'],
  ['a check found it so', { ...never, checks: [{ at: NOW, verdict: 'kept' }] }, 'unmet', 'changed'],
  ['checks found it otherwise', { ...never, checks: [{ at: NOW, verdict: 'changed' }] }, 'unmet', 'unmet'],
])('a link that is not as agreed has changed where it was before: %s', (_, seen, before, after) => {
  expect(shownState('changed', seen, NOW - DAY)).toBe(before);
  expect(shownState('changed', seen, NOW + DAY)).toBe(after);
  expect(shownState('changed', seen)).toBe(after);
});

it('every other state is told as it is', () => {
  const others = LIST_STATES.filter((state) => state !== 'changed');
  expect(others.map((state) => shownState(state, never))).toEqual(others);
});
