import { plainName } from '../domains/own-domain.ts';
import { HIDINGS } from '../link/hiding.ts';
import type { Check, PostChange, PostReason, PostVerdict } from '../posts/check.ts';
import type { ListState } from '../posts/list/list-state.ts';
import type { PostOffer } from '../posts/offers.ts';
import type { ExpectedAnchor, ExpectedRel, ExpectedTarget } from '../posts/post.ts';
import type { ShownState } from '../posts/shown-state.ts';
import type { PostState } from '../posts/state.ts';
import type { Instant } from '../time.ts';
import { shownAddress, shownUrl, shownValue } from './address.ts';
import { hidingWords } from './hiding.ts';
import { codeText, isolate, text, time } from './text.ts';
import { shortTime } from './times.ts';

/** A guest post's verdict, in a word or two. */
export function postVerdictWords(verdict: PostVerdict): string {
  return codeText('postVerdict_', verdict);
}

/** A state of the list, in a word or two. */
export function listStateWords(state: ListState): string {
  switch (state) {
    case 'unchecked':
      return text('postUnchecked');
    case 'not-found':
    case 'never-found':
      return codeText('postState_', state);
    default:
      return postVerdictWords(state);
  }
}

/** The same as it is told of one guest post: one whose link was as agreed before is called changed. */
export function shownStateWords(state: ShownState): string {
  if (state === 'changed') return text('postChanged');
  return listStateWords(state === 'unmet' ? 'changed' : state);
}

/** True where a guest post is unknown only because it has never been checked. */
export function isUnchecked(verdict: PostVerdict, { last }: Pick<PostState, 'last'>): boolean {
  return verdict === 'unknown' && last === null;
}

/**
 * How a guest post stands, with what comes next where a second look is to come. A post
 * that was never checked is called so: `unknown` means that a check failed.
 *
 * @param last its last check; null before the first
 * @param due the time of the next check; null where none is planned
 * @param isHere the user is on its page
 */
export function postStateWords(
  state: ShownState,
  last: Pick<Check, 'way'> | null,
  due: Instant | null,
  now: Instant,
  isHere = false,
): string {
  if (state !== 'seems-lost' && state !== 'not-found') return shownStateWords(state);
  if (last?.way === 'visited') return text(isHere ? 'postGoneHere' : 'postGoneAtVisit');
  const words = listStateWords(state);
  if (due === null) return words;
  return due > now ? text('postLookAgainAt', words, shortTime(due, now)) : text('postLookAgainSoon', words);
}

/** A reason of a guest post's verdict, as one sentence. */
export function postReasonWords({ code, evidence }: PostReason): string {
  const hiding = code === 'hidden' ? HIDINGS.find((one) => one === evidence) : undefined;
  return codeText('postReason_', code, hiding ? hidingWords(hiding) : shownValue(evidence));
}

/** A difference between the link and what was agreed, or what it was before: `rel: (none) → nofollow`. */
export function postChangeWords({ what, from, to }: PostChange): string {
  const value = (raw: string) =>
    what === 'position' ? positionWords(raw) : shownIn(what, raw) || text('postNone');
  return text(`postChange_${what}`, value(from), value(to));
}

/** An anchor text may be an address too, and stands as it is. */
function shownIn(what: PostChange['what'], raw: string): string {
  return what === 'target' || what === 'address' ? shownAddress(raw) : raw;
}

const POSITIONS = ['content', 'navigation', 'header', 'footer', 'aside'] as const;

/** Where in a page a link is, in words. */
export function positionWords(raw: string): string {
  const position = POSITIONS.find((one) => one === raw);
  return position ? text(`position_${position}`) : raw;
}

/**
 * One check in a line: its time, verdict and first reason.
 *
 * @param state as the check left the guest post
 */
export function checkWords({ at, reasons: [reason] }: Check, state: ShownState): string {
  const [when, word] = [time(at), shownStateWords(state)];
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

/** Where a guest post's link should lead, as it is: an address, or the name of a domain. */
export function targetAddress(target: ExpectedTarget): string {
  return target.kind === 'page' ? target.url : plainName(target.name);
}

/** The same as people read it. */
export function targetWords(target: ExpectedTarget): string {
  return shownUrl(targetAddress(target));
}

/** The rel that was agreed. */
export function relWords(rel: ExpectedRel): string {
  if (rel === 'any') return text('postRel_any');
  if (rel === 'not-followed') return text('postRel_not_followed');
  return rel === 'followed' ? text('kind_followed') : rel.join(' ');
}

/** The anchor text that was agreed: the word for `any`, or how to compare and the text. */
export function expectedAnchorWords(anchor: ExpectedAnchor): string {
  return anchor.kind === 'any'
    ? text('anchor_any')
    : `${text(`anchor_${anchor.kind}`)} “${isolate(anchor.text)}”`;
}
