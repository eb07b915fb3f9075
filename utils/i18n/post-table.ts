import { AGREED_COLUMNS, agreedCells } from '../exchange/export/linkody-cells.ts';
import { dayOf } from '../posts/day.ts';
import { type FollowUp, followUpNow } from '../posts/follow-up.ts';
import { shownVerdict } from '../posts/shown-state.ts';
import type { SiteFields } from '../posts/site-notes.ts';
import { statusAt } from '../posts/state.ts';
import type { PostRecord } from '../store/schema.ts';
import type { Instant } from '../time.ts';
import { postReasonWords, relWords, shownStateWords } from './posts.ts';
import { codeText, text } from './text.ts';

/** Behind what was agreed: how the guest post stands, what the last look found, and whom to ask on the site. */
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
  'FOLLOW-UP HISTORY',
  'SITE CONTACT',
  'SITE E-MAIL',
  'SITE NOTES',
] as const;

/** The columns of an exported list, in their order. Their names are the same in every language: programs read them. */
export const POST_COLUMNS = [...AGREED_COLUMNS, ...STATE_COLUMNS] as const;

/**
 * A guest post as a row of {@link POST_COLUMNS}; the state and its reasons in the user's words.
 *
 * @param now its state is of this moment
 * @param site what the user keeps of the page's site; null where that is nothing
 */
export function postRow(
  { post, state, followUps }: PostRecord,
  now: Instant,
  site: SiteFields | null,
): string[] {
  const { last, lastSeen } = state;
  const verdict = statusAt(post, state, now);
  const link = last?.link ?? null;
  const followUp = followUpNow(followUps);
  const cells: Readonly<Record<(typeof STATE_COLUMNS)[number], string>> = {
    STATE: shownStateWords(shownVerdict(verdict, { post, state })),
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
    'FOLLOW-UP HISTORY': (followUps ?? []).map(stepLine).join('\n'),
    'SITE CONTACT': site?.contact ?? '',
    'SITE E-MAIL': site?.email ?? '',
    'SITE NOTES': site?.notes ?? '',
  };
  return [...agreedCells(post), ...STATE_COLUMNS.map((column) => cells[column])];
}

/** `2026-03-12 asked, reminder on 2026-03-20: the editor answers on Mondays`. */
function stepLine({ step, at, note, remindAt, by }: FollowUp): string {
  const done = `${dayOf(at)} ${codeText('followUp_', step)}`;
  const said = remindAt === null ? done : text('followUpRemind', done, dayOf(remindAt));
  const why = by === 'check' ? text('followUpByCheck') : note;
  return why ? `${said}: ${why}` : said;
}

/** By the user's clock, in the one form that every spreadsheet reads: `2026-03-12 09:05`. */
function minuteOf(at: Instant): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayOf(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
