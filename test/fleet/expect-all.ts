import { Client } from 'pg';
import { expect } from 'vitest';
import { PAUSE_MS } from '../../utils/posts/rate.ts';
import { PACE } from './engine.ts';
import type { Hosts } from './hosts.ts';

/** Timers may end a millisecond early. */
const PAUSE = PAUSE_MS / PACE - 2;

/** What the table of guest posts says: address, verdict, and how many checks there are and of how many planned times. */
export const POSTS = `SELECT p.record->'post'->>'url' AS url, p.record->'state'->>'verdict' AS verdict,
    count(c.*)::int AS checks, count(DISTINCT c.planned)::int AS planned
  FROM backlight.posts p LEFT JOIN backlight.checks c ON c.post = p.id GROUP BY p.id`;
/** Nothing is lost and nothing is double, verdicts are those of their pages, and no host was asked too much. */
export function expectAll(
  hosts: Hosts,
  rows: readonly Record<string, unknown>[],
  askedTwiceAtMost: number,
): void {
  expect(new Map(rows.map(({ url, verdict }) => [url, verdict]))).toEqual(hosts.posts);
  expect(rows.filter(({ checks, planned }) => checks !== 1 || planned !== 1)).toEqual([]);
  expect(hosts.mostAtOnce()).toBe(1);
  expect(hosts.shortestPause()).toBeGreaterThanOrEqual(PAUSE);
  // A look that is put off has asked where its page is; next time that is known, by whoever has put it off.
  expect(hosts.led()).toBeLessThan(4);
  // What was under way when a worker was killed is asked for again, and nothing else.
  expect(hosts.asked()).toBeLessThanOrEqual(hosts.posts.size + askedTwiceAtMost);
}

/** Asks a Postgres. */
export async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}
