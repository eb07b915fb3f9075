import { expect, it } from 'vitest';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import { isKnownKept } from '../../../../utils/posts/known-kept.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { shownChanges } from '../../../../utils/posts/shown-change.ts';
import { newState, takeFinding } from '../../../../utils/posts/state.ts';
import { aBaseline, aFinding, aPost, DAY, NOW } from './build.ts';

const NOFOLLOW = [{ code: 'rel-added', evidence: 'nofollow' }] as const;

/** A guest post after checks that came to these verdicts, a day apart, and what is new of it by the last of them. */
function after(post: GuestPost, ...verdicts: readonly PostVerdict[]) {
  let record = { post, state: newState(post) };
  let told: string | null = null;
  for (const [i, verdict] of verdicts.entries()) {
    const found = aFinding({ verdict, reasons: verdict === 'kept' ? [] : NOFOLLOW });
    const { unseenChange, ...taken } = takeFinding(record.post, record.state, found, NOW + i * DAY);
    record = taken;
    [told = null] = shownChanges({ ...record, unseenChange });
  }
  return { told, isKnownKept: isKnownKept(record) };
}

const imported = aPost({ baseline: null });
const bySomeTool = aPost({ baseline: aBaseline({ reported: ['rel'] }) });

it.each<[string, GuestPost, readonly PostVerdict[], string | null, boolean]>([
  ['the first look finds it otherwise', imported, ['changed'], 'unmet', false],
  ['the first look finds that it does not count', imported, ['not-counted'], 'unmet', false],
  ['it was published otherwise', aPost({ planned: true, baseline: null }), ['changed'], 'unmet', false],
  ['no look found it as agreed', imported, ['changed', 'not-counted'], 'unmet', false],
  ['a look found it as agreed before', imported, ['kept', 'changed'], 'changed', true],
  ['it was as agreed meanwhile', imported, ['changed', 'kept', 'changed'], 'changed', true],
  ['it is as agreed at last', imported, ['changed', 'kept'], 'met', true],
  ['it is found as agreed at last', imported, ['lost', 'kept'], 'met', true],
  ['it is as agreed again', imported, ['kept', 'lost', 'kept'], 'back', true],
  ['it is as the user saw it', aPost(), ['lost', 'kept'], 'back', true],
  ['the user saw it as it was', aPost(), ['changed'], 'changed', true],
  ['a tool saw it before', bySomeTool, ['changed'], 'changed', true],
  ['no look found it', imported, [], null, false],
])(
  'a link is told as changed, or as kept again, only where it is known to have been as agreed: %s',
  (_, post, verdicts, ...is) => {
    expect(after(post, ...verdicts)).toEqual({ told: is[0], isKnownKept: is[1] });
  },
);

it('a link that an older version found as agreed has changed', () => {
  const { state } = takeFinding(imported, newState(imported), aFinding({ verdict: 'kept' }), NOW);
  const { lastKept, lastLink, ...older } = state;
  const found = aFinding({ verdict: 'changed', reasons: NOFOLLOW });
  const { unseenChange, ...taken } = takeFinding(imported, older, found, NOW + DAY);
  expect(taken.state.lastKept).toEqual({ ...lastKept, html: null, sentence: null });
  expect(shownChanges({ ...taken, unseenChange })).toEqual(['changed']);
});

it('of a link that an older version found, but not how, is not said that it has changed', () => {
  const seen = { ...newState(imported), firstSeen: NOW - DAY };
  expect(isKnownKept({ post: imported, state: seen })).toBe(false);
});
