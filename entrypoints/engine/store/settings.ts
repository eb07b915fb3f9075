import * as v from 'valibot';
import { type OwnDomain, readOwnName } from '../../../utils/domains/own-domain.ts';
import { readSchedule, type Schedule } from '../../../utils/posts/schedule.ts';
import type { JudgeAs } from '../../../utils/verdict/engine.ts';
import { readJudgeAs } from '../../../utils/verdict/engine-schema.ts';
import type { Queryable } from '../database/database.ts';

/** What all workers of a fleet go by. */
export interface EngineSettings {
  /** The user's domains. */
  readonly domains: readonly OwnDomain[];
  readonly as: JudgeAs;
  readonly schedule: Schedule;
}

/** As they are stored: domains by their names. */
export interface StoredSettings {
  readonly domains?: readonly string[];
  readonly as?: JudgeAs;
  readonly schedule?: Schedule;
}

const row = v.object({ name: v.string(), value: v.unknown() });
const names = v.fallback(v.array(v.string()), []);

/** Reads what all workers go by; what was never set is as in a browser where it was never set. */
export async function engineSettings(db: Queryable): Promise<EngineSettings> {
  const rows = await db.query('SELECT name, value FROM backlight.settings');
  const values = new Map(rows.map((raw) => v.parse(row, raw)).map(({ name, value }) => [name, value]));
  return {
    domains: v.parse(names, values.get('domains')).flatMap((name) => readOwnName(name) ?? []),
    as: readJudgeAs(values.get('as')),
    schedule: readSchedule(values.get('schedule')),
  };
}

/** Sets what is given; domains are added to those that are there. */
export function saveEngineSettings(
  db: { transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T> },
  settings: StoredSettings,
): Promise<void> {
  return db.transaction(async (tx) => {
    const [before] = await tx.query(`SELECT value FROM backlight.settings WHERE name = 'domains' FOR UPDATE`);
    const domains = new Set([...v.parse(names, before?.['value']), ...(settings.domains ?? [])]);
    for (const [name, value] of Object.entries({ ...settings, domains: [...domains] }))
      await tx.query(
        `INSERT INTO backlight.settings (name, value) VALUES ($1, $2::text::json)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        [name, JSON.stringify(value)],
      );
  });
}
