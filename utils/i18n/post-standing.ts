import type { PostVerdict } from '../posts/check.ts';
import type { ReasonId } from '../posts/list/state-reason.ts';
import { isOverdue } from '../posts/notices.ts';
import { shownVerdict } from '../posts/shown-state.ts';
import type { PostRecord } from '../store/schema.ts';
import type { Instant } from '../time.ts';
import { postStateWords } from './posts.ts';
import { overdueWords, stateReasonWords } from './state-reason.ts';

/** What it is told from how a guest post stands: a row of the list is one. */
export interface PostStanding {
  readonly verdict: PostVerdict;
  /** Why it stands so; null where nothing explains it, or where its reasons stand below. */
  readonly reason: ReasonId | null;
  readonly record: Pick<PostRecord, 'post' | 'state'>;
}

/** What else there is room for. */
interface More {
  /** When it is checked next, null where nobody knows: what seems lost says so in place of its reason. */
  readonly due?: Instant | null;
  /** The user is on its page. */
  readonly isHere?: boolean;
}

/**
 * How a guest post stands, as list, panel, queue, claims and popup say it: `lost: 404`, `planned: overdue`, `kept`. One
 * check that found no link says how it came about, or when the second one comes.
 */
export function standingWords(
  { verdict, reason, record }: PostStanding,
  now: Instant,
  more: More = {},
): string {
  const { last } = record.state;
  const shownAs = shownVerdict(verdict, record);
  if (verdict === 'seems-lost' && (more.due !== undefined || last?.way === 'visited'))
    return postStateWords(shownAs, last, more.due ?? null, now, more.isHere);
  // What is published late is not checked for it: the day alone tells.
  if (verdict === 'planned' && isOverdue(record.post, now)) return overdueWords();
  return stateReasonWords(shownAs, reason);
}
