import { existsSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database/database.ts';
import type { EngineArguments } from './engine-arguments.ts';
import { takeLock } from './lock-file.ts';
import { needRoom } from './no-room.ts';

const MEGABYTE = 1024 * 1024;
/** A new database takes some 40 MB, and PGlite that finds no room while it makes one leaves half of it. */
const ROOM_FOR_NEW = 100 * MEGABYTE;
/**
 * PGlite writes its log in files of 16 MB. Where the disk has no room for the next one it neither fails nor ends, so that
 * is found out before each transaction.
 */
const ROOM_AT_LEAST = 40 * MEGABYTE;

/**
 * Opens the database of a command line. One of this process alone is locked first.
 *
 * @param onAway told when the server has gone away, and when it is back
 * @param signal ends the waiting for it
 * @throws FolderInUse, NoRoom; what the system and the database throw
 */
export async function openDatabase(
  { database, store }: Pick<EngineArguments, 'database' | 'store'>,
  onAway: (isAway: boolean) => void,
  signal: AbortSignal,
): Promise<Database> {
  // Each call loads the driver of one of them alone.
  if (database !== null) {
    const { openPostgres } = await import('./database/postgres.ts');
    return openPostgres(database, onAway, signal);
  }
  await mkdir(store, { recursive: true });
  await access(store, constants.W_OK);
  const unlock = await takeLock(join(store, 'lock'));
  try {
    const folder = join(store, 'database');
    await needRoom(store, existsSync(folder) ? ROOM_AT_LEAST : ROOM_FOR_NEW);
    const { openPglite } = await import('./database/pglite.ts');
    const lite = await openPglite({ dataDir: folder });
    return {
      ...lite,
      async transaction(work) {
        await needRoom(store, ROOM_AT_LEAST);
        return lite.transaction(work);
      },
      async close() {
        await lite.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
