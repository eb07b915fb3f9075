import { statfs } from 'node:fs/promises';

/** The disk has no room for a database. It has the code that the system gives where it finds that out itself. */
export class NoRoom extends Error {
  override name = 'NoRoom';
  readonly code = 'ENOSPC';
}

/**
 * Makes sure that a disk has so much room left.
 *
 * @param folder on that disk
 * @param bytes at least
 * @throws NoRoom; what the system throws
 */
export async function needRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes) throw new NoRoom(folder);
}
