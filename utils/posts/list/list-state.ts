import type { Check, PostVerdict } from '../check.ts';
import { type EverSeen, isNeverFound } from '../never-found.ts';

/**
 * How a guest post stands in the list: by its verdict; one that nobody has looked at yet is told from what could not be
 * seen, and a link that was never found from one that was lost.
 */
export const LIST_STATES = [
  'kept',
  'changed',
  'not-counted',
  'seems-lost',
  'not-found',
  'lost',
  'never-found',
  'unknown',
  'planned',
  'expired',
  'ignored',
  'unchecked',
] as const;
export type ListState = (typeof LIST_STATES)[number];

/** The states in which no link was ever found, and the verdict of each. `not-found`: a second look is to come. */
const NEVER_FOUND = { 'not-found': 'seems-lost', 'never-found': 'lost' } as const;

/** @param last its last check; null before the first */
export function listState(
  verdict: PostVerdict,
  { post, state }: EverSeen & { readonly state: { readonly last: Check | null } },
): ListState {
  return verdict === 'unknown' && state.last === null
    ? 'unchecked'
    : checkState({ verdict }, { post, state });
}

/** How a guest post stood by a check: what was not found before it was not lost. */
export function checkState(
  { verdict, at }: Pick<Check, 'verdict'> & Partial<Pick<Check, 'at'>>,
  seen: EverSeen,
): ListState {
  if (verdict === 'lost') return isNeverFound(seen, at) ? 'never-found' : verdict;
  return verdict === 'seems-lost' && isNeverFound(seen, at) ? 'not-found' : verdict;
}

/** The verdict that a state of the list is shown as: its shape and its colour. */
export function verdictOfState(state: ListState): PostVerdict {
  if (state === 'unchecked') return 'unknown';
  return state === 'not-found' || state === 'never-found' ? NEVER_FOUND[state] : state;
}
