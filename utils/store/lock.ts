/** The lock that whoever has the store open shares, and whoever puts another in its place has alone (Web Locks API). */
const LOCK = 'store';

/**
 * Waits until nobody puts another store in the place of this one, and keeps them from it until it is released. The
 * browser releases it, too, when this context ends.
 *
 * @returns releases it
 * @throws DOMException where the browser gives no locks
 */
export function shareStore(): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = () => new Promise<void>((release) => resolve(release));
    navigator.locks.request(LOCK, { mode: 'shared' }, held).catch(reject);
  });
}

/**
 * Does something while nobody has the store open, in no context. Whoever opens it meanwhile waits.
 *
 * @param name of the store's database: whoever has it open is asked to close it
 * @param ms how long to wait for them
 * @throws DOMException (`TimeoutError`) where they did not close it; and what the work throws
 */
export async function withStoreClosed<T>(name: string, ms: number, work: () => Promise<T>): Promise<T> {
  const done = lockedWithin(LOCK, ms, work);
  // Whoever opens it from now on comes after this.
  return (await Promise.all([done, askToClose(name)]))[0];
}

/** Has a lock alone; waits so many milliseconds for it at most. */
function lockedWithin<T>(lock: string, ms: number, work: () => Promise<T>): Promise<T> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(new DOMException('It is taken', 'TimeoutError')), ms);
  return navigator.locks.request(lock, { signal: waiting.signal }, () => {
    clearTimeout(timer);
    return work();
  });
}

/** A higher version asks all who have it open to close it; the upgrade that would follow is aborted. */
async function askToClose(name: string): Promise<void> {
  const there = (await indexedDB.databases()).find((database) => database.name === name);
  if (!there) return;
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open(name, (there.version ?? 0) + 1);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve();
  });
}

/** One backup is restored at a time; and nobody tidies up meanwhile. */
const RESTORE = 'restore';

/**
 * Restores a backup while nobody else does, and nobody tidies up.
 *
 * @param ms how long to wait for others
 * @throws DOMException (`TimeoutError`) where they are not done then; and what the work throws
 */
export function restoringAlone<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return lockedWithin(RESTORE, ms, work);
}

/**
 * Does something while nobody restores a backup.
 *
 * @returns null where somebody does: then nothing is done
 * @throws what the work throws
 */
export function unlessRestoring<T>(work: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(RESTORE, { ifAvailable: true }, (lock) => (lock ? work() : null));
}
