import { expect } from 'vitest';
import { QUEUE_TIMES } from '../../../../entrypoints/engine/queue/open-queue.ts';
import { type WorkAsked, work } from '../../../../entrypoints/engine/queue/work.ts';
import type { FetchedPost } from '../../../../utils/posts/fetched-post.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import type { Instant } from '../../../../utils/time.ts';
import { AS_GOOGLE } from '../../../../utils/verdict/engine.ts';
import { thePage } from '../../the-page.ts';
import type { ADatabase } from './a-database.ts';

export const NOW = Date.UTC(2026, 10, 30);
export const SETTINGS = { domains: [], as: AS_GOOGLE, schedule: 'weekly' } as const;

/** A clock that waits for nobody. */
export function quickClock(now = NOW) {
  const clock = {
    time: now,
    now: () => clock.time,
    async wait(ms: number, _signal?: AbortSignal) {
      clock.time += Math.max(0, ms);
      await new Promise(setImmediate);
    },
  };
  return clock;
}

/** Finds each page with its link. */
export async function foundPost({ post }: Pick<PostRecord, 'post'>): Promise<FetchedPost> {
  return { observation: thePage(post), retryAfter: null, hops: [post.url] };
}

/** A worker that ends once nothing is due, or a fault is not expected; it notes what it asked for, and when. */
export function aWorker({ db, boss }: ADatabase, more: Partial<WorkAsked> = {}) {
  const [clock, stop] = [quickClock(), new AbortController()];
  const [asked, checked, errors]: [[string, Instant][], PostRecord[], unknown[]] = [[], [], []];
  const fetchPost = more.fetchPost ?? foundPost;
  const whole: WorkAsked = {
    db,
    boss,
    settings: SETTINGS,
    clock,
    times: QUEUE_TIMES,
    sitesAtOnce: 3,
    untilDone: true,
    stop: stop.signal,
    onChecked: (record) => checked.push(record),
    onError: (error) => {
      errors.push(error);
      stop.abort();
    },
    onDead: () => undefined,
    ...more,
    fetchPost: (record, ...rest) => {
      asked.push([record.post.url, clock.time]);
      return fetchPost(record, ...rest);
    },
  };
  const run = async () => {
    await work(whole);
    if (!more.onError) expect(errors).toEqual([]);
  };
  return { run, asked, checked, clock };
}

/** The jobs of the queue: `example.com created`. */
export async function jobStates({ db }: Pick<ADatabase, 'db'>): Promise<string[]> {
  const rows = await db.query(
    'SELECT singleton_key AS site, state::text FROM backlight_queue.job ORDER BY 1, 2',
  );
  return rows.map(({ site, state }) => `${site} ${state}`);
}
