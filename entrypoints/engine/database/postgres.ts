import { Client, Pool, type PoolClient, types } from 'pg';
import { pacedLimit } from '../../../utils/pace.ts';
import { MINUTE } from '../../../utils/time.ts';
import type { Database, DbRow, Queryable } from './database.ts';
import { whileAway } from './while-away.ts';

/** `int8`: times in ms since 1970 and counts, which a number holds. */
const INT8 = 20;

/** Postgres takes a hundred connections unless told otherwise: twenty workers fit. */
const CONNECTIONS = 5;

/** A server that does not answer yet may just be starting; longer than that its address is wrong. */
const FIRST_ANSWER = MINUTE;

/**
 * Opens a Postgres; one that does not answer is waited for, a minute at most. Where it goes away later, as when it is
 * restarted, whoever asks waits until it is back.
 *
 * @param url `postgres://user:password@host/database`
 * @param onAway told when it has gone away, and when it is back
 * @param signal ends the waiting
 * @throws where it does not answer, or gives no leave
 */
export async function openPostgres(
  url: string,
  onAway: (isAway: boolean) => void,
  signal: AbortSignal,
): Promise<Database> {
  const soon = AbortSignal.any([signal, AbortSignal.timeout(pacedLimit(FIRST_ANSWER))]);
  await whileAway(onAway, soon)(() => connectOnce(url));
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'backlight',
    types: { getTypeParser: (type, format) => (type === INT8 ? Number : types.getTypeParser(type, format)) },
  });
  // Of connections that wait: the next question finds out by itself.
  pool.on('error', () => undefined);
  const patient = whileAway(onAway, signal);
  const query: Queryable['query'] = (text, values) =>
    patient(() => onConnection(pool, (client) => queryOn(client, text, values)));
  return {
    query,
    isEmbedded: false,
    transaction: (work) => patient(() => inTransaction(pool, work)),
    boss: { db: { executeSql: async (text, values) => ({ rows: [...(await query(text, values))] }) } },
    close: () => pool.end(),
  };
}

/** Finds out whether the server lets us in, before a pool hides the answer behind others. */
async function connectOnce(url: string): Promise<void> {
  const client = new Client(url);
  try {
    await client.connect();
  } finally {
    await client.end();
  }
}

/** Several statements in one text, as pg-boss sends them, have a result each. */
async function queryOn(client: PoolClient, text: string, values: readonly unknown[] = []): Promise<DbRow[]> {
  const results = [await client.query<DbRow>(text, [...values])].flat();
  return results.flatMap(({ rows }) => rows);
}

function inTransaction<T>(pool: Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  return onConnection(pool, async (client) => {
    await client.query('BEGIN');
    const done = await work({ query: (text, values) => queryOn(client, text, values) });
    await client.query('COMMIT');
    return done;
  });
}

/** Whatever fails, the connection is given back with no transaction open: pg-boss begins some within a text. */
async function onConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that breaks while nothing is asked of it says so here alone.
  const hear = (error: Error) => {
    broken = error;
  };
  client.on('error', hear);
  try {
    return await work(client);
  } catch (error) {
    await client.query('ROLLBACK').catch(hear);
    throw error;
  } finally {
    client.off('error', hear);
    client.release(broken);
  }
}
