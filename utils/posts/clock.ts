import type { Instant } from '../time.ts';
import type { Check } from './check.ts';
import { nextCheck } from './next-check.ts';
import type { GuestPost } from './post.ts';
import type { Schedule } from './schedule.ts';
import { isAtRest, type PostState, restated } from './state.ts';

/** How a guest post stands, and when its next check is; null where none is planned. */
export interface Timed {
  readonly state: PostState;
  readonly due: Instant | null;
}

/**
 * Puts a guest post right after the clock was set back: what was noted by a clock that was ahead lies
 * in the future. It counts as noted now; a post that only that clock had let expire is checked again;
 * and no check is further away than one that would be planned now.
 *
 * @param random from 0 to 1, so that checks of many posts spread over time
 */
export function setBack(
  post: GuestPost,
  { state: before, due }: Timed,
  now: Instant,
  random: number,
  schedule: Schedule,
): Timed {
  const state = restated(post, notBeyond(before, now), now);
  if (isAtRest(state.verdict)) return { state, due: null };
  // The first check was asked for when the post was added.
  if (!state.last) return { state, due: Math.min(due ?? now, now) };
  const wasAhead = before.last !== null && before.last.at > now;
  const wasAtRest = isAtRest(before.verdict);
  if (!wasAhead && !wasAtRest) return { state, due };
  const next = nextCheck(state, now, random, schedule);
  return { state, due: next === null ? null : Math.min(next, due ?? next) };
}

function notBeyond(state: PostState, now: Instant): PostState {
  const at = <T extends Instant | null>(time: T) => (time === null ? time : Math.min(time, now));
  const { found, last } = state;
  return {
    ...state,
    since: Math.min(state.since, now),
    firstSeen: at(state.firstSeen),
    lastSeen: at(state.lastSeen),
    lostAt: at(state.lostAt),
    last: last && checkedBy(last, now),
    ...(found ? { found: { ...found, since: Math.min(found.since, now) } } : {}),
  };
}

function checkedBy(check: Check, now: Instant): Check {
  return check.at > now ? { ...check, at: now } : check;
}
