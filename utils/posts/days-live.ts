import { DAY } from '../time.ts';
import type { PostState } from './state.ts';

/** Counts the whole days for which the link is known to have been there, from the first check that found it to the last; null where none did. */
export function daysLive({ firstSeen, lastSeen }: Pick<PostState, 'firstSeen' | 'lastSeen'>): number | null {
  return firstSeen === null || lastSeen === null ? null : Math.floor((lastSeen - firstSeen) / DAY);
}
