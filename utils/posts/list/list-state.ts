import { type Check, POST_VERDICTS, type PostVerdict } from '../check.ts';

/** How a guest post stands in the list: by its verdict; one that nobody has looked at yet is told from what could not be seen. */
export const LIST_STATES = [...POST_VERDICTS, 'unchecked'] as const;
export type ListState = (typeof LIST_STATES)[number];

/** @param last its last check; null before the first */
export function listState(verdict: PostVerdict, last: Check | null): ListState {
  return verdict === 'unknown' && last === null ? 'unchecked' : verdict;
}
