import { UNSEEN_CHANGE_KINDS, type UnseenChangeKind } from '../posts/changes.ts';
import type { PostState } from '../posts/state.ts';
import { postReasonWords, postVerdictWords } from './posts.ts';
import { plural, text } from './text.ts';

/**
 * Sums up unseen changes in a line: `1 link lost, 2 changed`.
 *
 * @param kinds all that is unseen; of one guest post it may be several
 * @returns empty where there are none
 */
export function changeSumWords(kinds: readonly UnseenChangeKind[]): string {
  const counts = UNSEEN_CHANGE_KINDS.map((what) => ({
    what,
    count: kinds.filter((one) => one === what).length,
  }));
  const [first, ...others] = counts.filter(({ count }) => count > 0);
  if (!first) return '';
  const parts = others.map(({ what, count }) => text(`newsPart_${what}`, count));
  return [plural(`news_${first.what}`, first.count), ...parts].join(', ');
}

/** The unseen change of one guest post, and why: `changed: The link is marked nofollow, which was not agreed.` */
export function unseenChangeWords(
  what: UnseenChangeKind,
  { verdict, last }: Pick<PostState, 'verdict' | 'last'>,
): string {
  const [reason] = last?.reasons ?? [];
  const isStill = what === 'lost' ? verdict === 'lost' : verdict === 'changed' || verdict === 'not-counted';
  const hasReason = what === 'lost' || what === 'changed';
  if (!hasReason || !isStill || !reason) return text(`newsOne_${what}`);
  return text('newsWhy', postVerdictWords(verdict), postReasonWords(reason));
}
