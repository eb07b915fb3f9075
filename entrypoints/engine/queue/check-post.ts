import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import { busyHost } from '../../../utils/posts/busy-host.ts';
import type { FetchedPost } from '../../../utils/posts/fetched-post.ts';
import { judgeFetched } from '../../../utils/posts/judge-fetched.ts';
import { nextCheck, retryAfterMs } from '../../../utils/posts/next-check.ts';
import type { Schedule } from '../../../utils/posts/schedule.ts';
import type { CheckResult } from '../../../utils/store/checked-record.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import type { JudgeAs } from '../../../utils/verdict/engine.ts';

/**
 * Fetches the page of a guest post, and observes it.
 *
 * @param admit resolves when the host of an address may be asked; it is called before each request. What it throws, this
 *   throws, too
 */
export type FetchPost = (
  record: Pick<PostRecord, 'post' | 'state'>,
  domains: readonly OwnDomain[],
  as: JudgeAs,
  now: Instant,
  signal: AbortSignal,
  admit: (address: string) => Promise<void>,
) => Promise<FetchedPost>;

/**
 * Judges what was fetched of a guest post, and plans its next check.
 *
 * @param fetchedFrom the address that was fetched: where the post has another one by now, it says nothing
 * @param random from 0 to 1
 */
export function judgeCheck(
  { url, post, state }: PostRecord,
  fetched: FetchedPost,
  fetchedFrom: string,
  now: Instant,
  random: number,
  schedule: Schedule,
): CheckResult | null {
  if (url !== fetchedFrom) return null;
  const found = judgeFetched(post, state, fetched, now, false);
  const check = { ...found.check, vantage: 'engine' } as const;
  const after = { ...found.state, last: check };
  const wait = retryAfterMs(fetched.retryAfter, now);
  return { ...found, check, state: after, due: nextCheck(after, now, random, schedule, wait) };
}

/** A server that is too busy, and until when it is to be left alone; null where it says no such thing. */
export function busyServer(
  { observation, retryAfter }: FetchedPost,
  now: Instant,
): { readonly host: string; readonly until: Instant } | null {
  const wait = retryAfterMs(retryAfter, now);
  const host = busyHost(observation);
  return wait === null || host === null ? null : { host, until: now + wait };
}
