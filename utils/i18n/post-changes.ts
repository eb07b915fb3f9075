import { UNSEEN_CHANGE_KINDS } from '../posts/changes.ts';
import type { ShownChange } from '../posts/never-kept.ts';
import type { PostState } from '../posts/state.ts';
import { postReasonWords, postVerdictWords } from './posts.ts';
import { plural, text } from './text.ts';

/** In the order in which they are told. */
const SHOWN_CHANGES: readonly ShownChange[] = UNSEEN_CHANGE_KINDS.flatMap((kind) =>
  kind === 'changed' ? [kind, 'unmet'] : kind,
);

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

/** The unseen change of one guest post, and why: `changed: The link is marked nofollow, which was not agreed.` */
export function unseenChangeWords(
  what: ShownChange,
  { verdict, last }: Pick<PostState, 'verdict' | 'last'>,
): string {
  const [reason] = last?.reasons ?? [];
  const isStill = what === 'lost' ? verdict === 'lost' : verdict === 'changed' || verdict === 'not-counted';
  const hasReason = what === 'lost' || what === 'changed' || what === 'unmet';
  if (!hasReason || !isStill || !reason) return text(`newsOne_${what}`);
  const isChanged = what === 'changed' && verdict === 'changed';
  const word = isChanged ? text('postChanged') : postVerdictWords(verdict);
  return text('newsWhy', word, postReasonWords(reason));
}
