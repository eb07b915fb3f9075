import * as v from 'valibot';
import type { Instant } from '../../../utils/time.ts';
import type { Queryable } from '../database/database.ts';

/** When a host may be asked. */
export interface HostTimes {
  /** When the last request to it ended; 0 where none was made. */
  readonly asked: Instant;
  /** Until when its server wants to be left alone; 0 where it never did. */
  readonly wait: Instant;
}

const row = v.object({ host: v.string(), asked: v.number(), wait: v.number() });

/** Reads when hosts may be asked; those of which nothing is known are left out. */
export async function hostTimes(
  db: Queryable,
  hosts: readonly string[],
): Promise<ReadonlyMap<string, HostTimes>> {
  const rows = await db.query('SELECT host, asked, wait FROM backlight.hosts WHERE host = ANY($1::text[])', [
    hosts,
  ]);
  return new Map(rows.map((raw) => v.parse(row, raw)).map(({ host, ...times }) => [host, times]));
}

/** Notes when the last request to a host ended, for whoever asks it next. */
export async function noteAsked(tx: Queryable, host: string, at: Instant): Promise<void> {
  await tx.query(
    `INSERT INTO backlight.hosts (host, asked) VALUES ($1, $2)
     ON CONFLICT (host) DO UPDATE SET asked = greatest(backlight.hosts.asked, excluded.asked)`,
    [host, at],
  );
}

/** Notes that a server wants to be left alone, for all workers. Of two times the later one holds. */
export async function noteServerWait(tx: Queryable, host: string, until: Instant): Promise<void> {
  await tx.query(
    `INSERT INTO backlight.hosts (host, wait) VALUES ($1, $2)
     ON CONFLICT (host) DO UPDATE SET wait = greatest(backlight.hosts.wait, excluded.wait)`,
    [host, until],
  );
}
