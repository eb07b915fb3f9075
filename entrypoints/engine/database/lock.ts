import type { Queryable } from './database.ts';

/** What one worker at a time does. The numbers are nobody else's, as far as we know. */
const LOCKS = { tables: 0x6261636b, queue: 0x6261636c, posts: 0x6261636d } as const;

/** Waits until no other worker has this lock; it is held until the transaction ends. */
export async function holdLock(tx: Queryable, lock: keyof typeof LOCKS): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCKS[lock]]);
}
