import { brokenAt } from '../posts/claims.ts';
import { dayOf } from '../posts/day.ts';
import { evidenceBefore } from '../posts/evidence.ts';
import { followUpNow } from '../posts/follow-up.ts';
import { shownVerdict } from '../posts/shown-state.ts';
import { statusAt } from '../posts/state.ts';
import type { PostRecord } from '../store/schema.ts';
import type { Instant } from '../time.ts';
import { type PostStanding, standingWords } from './post-standing.ts';
import { postReasonWords, relWords, targetAddress } from './posts.ts';
import { codeText, text } from './text.ts';

/** The columns of a table of claims, in their order. Their names are the same in every language: programs read them. */
export const CLAIM_COLUMNS = [
  'SUPPLIER',
  'PAGE',
  'TARGET',
  'STATE',
  'SINCE',
  'REASON',
  'GUARANTEED UNTIL',
  'COST',
  'ADDED',
  'ANCHOR BEFORE',
  'REL BEFORE',
  'TARGET BEFORE',
  'SENTENCE BEFORE',
  'HTML BEFORE',
  'SEEN BEFORE',
  'ANCHOR FOUND',
  'REL FOUND',
  'TARGET FOUND',
  'LAST LOOK',
  'FOLLOW-UP',
  'FOLLOWED UP ON',
] as const;

/** A claim as a row of {@link CLAIM_COLUMNS}: what was there last, and what is there now. */
export function claimRow(record: PostRecord, now: Instant): string[] {
  const { post, state, followUps } = record;
  const { last } = state;
  const [before, found] = [evidenceBefore(state, post.baseline), last?.link ?? null];
  const followUp = followUpNow(followUps);
  const cells: Readonly<Record<(typeof CLAIM_COLUMNS)[number], string>> = {
    SUPPLIER: post.supplier ?? '',
    PAGE: post.url,
    TARGET: targetAddress(post.expect.target),
    STATE: claimStateWords({ verdict: statusAt(post, state, now), reason: null, record }, now),
    SINCE: dayOf(brokenAt(state)),
    REASON: (last?.reasons ?? []).map(postReasonWords).join(' '),
    'GUARANTEED UNTIL': post.guaranteedUntil == null ? '' : dayOf(post.guaranteedUntil),
    COST: post.cost,
    ADDED: dayOf(post.added),
    'ANCHOR BEFORE': before?.text ?? '',
    'REL BEFORE': before ? foundRelWords(before.rawRel) : '',
    'TARGET BEFORE': before?.target ?? '',
    'SENTENCE BEFORE': before?.sentence ?? '',
    'HTML BEFORE': before?.html ?? '',
    'SEEN BEFORE': before ? dayOf(before.at) : '',
    'ANCHOR FOUND': found?.text ?? '',
    'REL FOUND': found ? foundRelWords(found.rawRel) : '',
    'TARGET FOUND': found?.target ?? '',
    'LAST LOOK': last ? dayOf(last.at) : '',
    'FOLLOW-UP': followUp ? codeText('followUp_', followUp.step) : '',
    'FOLLOWED UP ON': followUp ? dayOf(followUp.at) : '',
  };
  return CLAIM_COLUMNS.map((column) => cells[column]);
}

/** What a claim is: `lost: 404`, `not as promised: never found`. What was never there was not lost, and was not delivered. */
export function claimStateWords(standing: PostStanding, now: Instant): string {
  const words = standingWords(standing, now);
  const isNeverFound = shownVerdict(standing.verdict, standing.record) === 'never-found';
  return isNeverFound ? text('claimNotAsPromised', words) : words;
}

/** The rel that a link was found with; one without any is followed. */
export function foundRelWords(rawRel: string | null): string {
  return rawRel?.trim() || relWords('followed');
}
