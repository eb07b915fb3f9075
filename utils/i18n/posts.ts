import { HIDINGS } from '../link/hiding.ts';
import type { Check, PostChange, PostReason, PostVerdict } from '../posts/check.ts';
import type { PostOffer } from '../posts/offers.ts';
import type { ExpectedAnchor, ExpectedRel, ExpectedTarget } from '../posts/post.ts';
import type { PostState } from '../posts/state.ts';
import { plainName } from './headline.ts';
import { hidingWords } from './hiding.ts';
import { codeText, text, time } from './text.ts';
import { shortTime } from './times.ts';

/** How a guest post stands, in a word or two. */
export function postVerdictWords(verdict: PostVerdict): string {
  return codeText('postVerdict_', verdict);
}

/** Whether a guest post is unknown only because nobody has looked at it yet. */
export function isUnchecked(verdict: PostVerdict, { last }: Pick<PostState, 'last'>): boolean {
  return verdict === 'unknown' && last === null;
}

/**
 * How it stands, in a few words more: what only seems lost is looked at again, and what
 * nobody has looked at is not said to be unknown, which means that a look failed.
 *
 * @param due when it is looked at next, in ms since 1970; null where it is not
 * @param now in ms since 1970
 */
export function postStateWords(
  verdict: PostVerdict,
  state: Pick<PostState, 'last'>,
  due: number | null,
  now: number,
): string {
  if (isUnchecked(verdict, state)) return text('postUnchecked');
  if (verdict !== 'seems-lost' || due === null) return postVerdictWords(verdict);
  return due > now ? text('postSeemsLostAgain', shortTime(due, now)) : text('postSeemsLostSoon');
}

/** A reason as one plain sentence. */
export function postReasonWords({ code, evidence }: PostReason): string {
  const hiding = code === 'hidden' ? HIDINGS.find((one) => one === evidence) : undefined;
  return codeText('postReason_', code, hiding ? hidingWords(hiding) : evidence);
}

/** What changed of a link, as in `rel: (none) → nofollow`. */
export function postChangeWords({ what, from, to }: PostChange): string {
  const value = (raw: string) => (what === 'position' ? positionWords(raw) : raw || text('postNone'));
  return text(`postChange_${what}`, value(from), value(to));
}

const POSITIONS = ['content', 'navigation', 'header', 'footer', 'aside'] as const;

function positionWords(raw: string): string {
  const position = POSITIONS.find((one) => one === raw);
  return position ? text(`position_${position}`) : raw;
}

/** One check in a line: when, what was found, and why. */
export function checkWords({ at, verdict, reasons: [reason] }: Check): string {
  const [when, word] = [time(at), postVerdictWords(verdict)];
  return reason ? text('checkLineWhy', when, word, postReasonWords(reason)) : text('checkLine', when, word);
}

const OFFERS = {
  accept: { button: 'postAccept', done: 'postAccepted' },
  move: { button: 'postMove', done: 'postMoved' },
  'open-tab': { button: 'postOpenTab', done: 'postSaved' },
} as const;

/** What an offer is called: on its button, and once the user has agreed to it. */
export function offerWords(kind: PostOffer['kind']): { button: string; done: string } {
  const { button, done } = OFFERS[kind];
  return { button: text(button), done: text(done) };
}

/** Where a link should lead. */
export function targetWords(target: ExpectedTarget): string {
  return target.kind === 'page' ? target.url : plainName(target.name);
}

/** What its rel should be. */
export function relWords(rel: ExpectedRel): string {
  if (rel === 'any') return text('postRel_any');
  if (rel === 'not-followed') return text('postRel_not_followed');
  return rel === 'followed' ? text('kind_followed') : rel.join(' ');
}

/** What its text should be: `any`, or the words. */
export function expectedAnchorWords(anchor: ExpectedAnchor): string {
  return anchor.kind === 'any' ? text('anchor_any') : `${text(`anchor_${anchor.kind}`)} “${anchor.text}”`;
}
