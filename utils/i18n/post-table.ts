import { AGREED_COLUMNS, agreedCells } from '../exchange/export/linkody-cells.ts';
import { dayOf } from '../posts/day.ts';
import { followUpNow } from '../posts/follow-up.ts';
import { isKnownKept } from '../posts/known-kept.ts';
import { listState } from '../posts/list/list-state.ts';
import { statusAt } from '../posts/state.ts';
import type { PostRecord } from '../store/schema.ts';
import type { Instant } from '../time.ts';
import { postReasonWords, relWords } from './posts.ts';
import { stateReasonWords } from './state-reason.ts';
import { codeText } from './text.ts';

/** Behind what was agreed: how the guest post stands, and what the last look found. */
const STATE_COLUMNS = [
  'STATE',
  'SINCE',
  'REASON',
  'REL FOUND',
  'ANCHOR FOUND',
  'TARGET FOUND',
  'LAST LOOK',
  'LAST SEEN',
  'FOLLOW-UP',
  'FOLLOWED UP ON',
  'FOLLOW-UP NOTE',
  'REMIND ON',
] as const;

/** The columns of an exported list, in their order. Their names are the same in every language: programs read them. */
export const POST_COLUMNS = [...AGREED_COLUMNS, ...STATE_COLUMNS] as const;

/** A guest post as a row of {@link POST_COLUMNS}; the state and its reasons in the user's words. */
export function postRow({ post, state, followUps }: PostRecord, now: Instant): string[] {
  const { last, lastSeen } = state;
  const verdict = statusAt(post, state, now);
  const link = last?.link ?? null;
  const followUp = followUpNow(followUps);
  const cells: Readonly<Record<(typeof STATE_COLUMNS)[number], string>> = {
    STATE: stateReasonWords(listState(verdict, { post, state }), null, isKnownKept({ post, state })),
    SINCE: dayOf(state.since),
    REASON: (last?.reasons ?? []).map(postReasonWords).join(' '),
    // Empty is for no link.
    'REL FOUND': link ? link.rawRel?.trim() || relWords('followed') : '',
    'ANCHOR FOUND': link?.text ?? '',
    'TARGET FOUND': link?.target ?? '',
    'LAST LOOK': last ? minuteOf(last.at) : '',
    'LAST SEEN': lastSeen === null ? '' : minuteOf(lastSeen),
    'FOLLOW-UP': followUp ? codeText('followUp_', followUp.step) : '',
    'FOLLOWED UP ON': followUp ? dayOf(followUp.at) : '',
    'FOLLOW-UP NOTE': followUp?.note ?? '',
    'REMIND ON': followUp?.remindAt == null ? '' : dayOf(followUp.remindAt),
  };
  return [...agreedCells(post), ...STATE_COLUMNS.map((column) => cells[column])];
}

/** By the user's clock, in the one form that every spreadsheet reads: `2026-03-12 09:05`. */
function minuteOf(at: Instant): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayOf(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
