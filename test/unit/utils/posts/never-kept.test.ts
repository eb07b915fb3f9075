import { expect, it } from 'vitest';
import type { PostVerdict } from '../../../../utils/posts/check.ts';
import { isNeverKept } from '../../../../utils/posts/never-kept.ts';
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
  return { told, isNeverKept: isNeverKept(record) };
}

const imported = aPost({ baseline: null });
const bySomeTool = aPost({ baseline: aBaseline({ reported: ['rel'] }) });

it.each<[string, GuestPost, readonly PostVerdict[], string | null, boolean]>([
  ['the first look finds it otherwise', imported, ['changed'], 'unmet', true],
  ['the first look finds that it does not count', imported, ['not-counted'], 'unmet', true],
  ['it was published otherwise', aPost({ planned: true, baseline: null }), ['changed'], 'unmet', true],
  ['no look found it as agreed', imported, ['changed', 'not-counted'], 'unmet', true],
  ['a look found it as agreed before', imported, ['kept', 'changed'], 'changed', false],
  ['it was as agreed meanwhile', imported, ['changed', 'kept', 'changed'], 'changed', false],
  ['the user saw it as it was', aPost(), ['changed'], 'changed', false],
  ['a tool saw it before', bySomeTool, ['changed'], 'changed', false],
  ['no look found it', imported, [], null, false],
])(
  'a link is told as not as agreed, and not as changed, where it never was: %s',
  (_, post, verdicts, ...is) => {
    expect(after(post, ...verdicts)).toEqual({ told: is[0], isNeverKept: is[1] });
  },
);
