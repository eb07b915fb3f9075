import { DAY } from '../time.ts';
import type { PostState } from './state.ts';

/**
 * For how many whole days the link is known to have been there, from the first time it was seen to the
 * last; null where it never was.
 */
export function daysLive({ firstSeen, lastSeen }: Pick<PostState, 'firstSeen' | 'lastSeen'>): number | null {
  return firstSeen === null || lastSeen === null ? null : Math.floor((lastSeen - firstSeen) / DAY);
}
