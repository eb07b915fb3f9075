import type { PostVerdict } from '../posts/check.ts';
import { SHOWN_CHANGES, type ShownChange } from '../posts/shown-change.ts';
import type { PostState } from '../posts/state.ts';
import { listStateWords, postReasonWords, shownStateWords } from './posts.ts';
import { plural, text } from './text.ts';

/**
 * Sums up unseen changes in a line: `1 link lost, 2 changed`.
 *
 * @param kinds all that is unseen; of one guest post it may be several
 * @returns empty where there are none
 */
export function changeSumWords(kinds: readonly ShownChange[]): string {
  const counts = SHOWN_CHANGES.map((what) => ({
    what,
    count: kinds.filter((one) => one === what).length,
  }));
  const [first, ...others] = counts.filter(({ count }) => count > 0);
  if (!first) return '';
  const parts = others.map(({ what, count }) => text(`newsPart_${what}`, count));
  return [plural(`news_${first.what}`, first.count), ...parts].join(', ');
}

/** The verdicts by which a change still holds; a reason is named of these alone. */
const FOUND_AS: Partial<Readonly<Record<ShownChange, readonly PostVerdict[]>>> = {
  lost: ['lost'],
  missing: ['lost'],
  changed: ['changed', 'not-counted'],
  unmet: ['changed', 'not-counted'],
};

/** The unseen change of one guest post, and why: `changed: The link is marked nofollow, which was not agreed.` */
export function unseenChangeWords(
  what: ShownChange,
  { verdict, last }: Pick<PostState, 'verdict' | 'last'>,
): string {
  const [reason] = last?.reasons ?? [];
  if (!FOUND_AS[what]?.includes(verdict) || !reason) return text(`newsOne_${what}`);
  return text('newsWhy', changeWord(what, verdict), postReasonWords(reason));
}

function changeWord(what: ShownChange, verdict: PostVerdict): string {
  if (what === 'missing') return listStateWords('never-found');
  return what === 'unmet' && verdict === 'changed' ? shownStateWords(what) : shownStateWords(verdict);
}
