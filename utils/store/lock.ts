/** The lock that whoever has the store open shares, and whoever puts another in its place has alone (Web Locks API). */
const LOCK = 'store';

/** Name of the `BroadcastChannel` over which whoever has the store open is asked to close it. */
const CLOSE = 'store-close';

/**
 * Waits until nobody puts another store in the place of this one, and keeps them from it until it is released. The
 * browser releases it, too, when this context ends.
 *
 * @param askedToClose called when somebody waits for the release. It is listened for before the lock is asked for: nobody
 * who shares the store misses it. Whoever releases it soon by itself needs none
 * @returns releases it
 * @throws DOMException where the browser gives no locks
 */
export function shareStore(askedToClose: () => void = () => undefined): Promise<() => void> {
  const channel = new BroadcastChannel(CLOSE);
  channel.onmessage = askedToClose;
  return new Promise((resolve, reject) => {
    const held = () => new Promise<void>((release) => resolve(release));
    navigator.locks
      .request(LOCK, { mode: 'shared' }, held)
      .finally(() => channel.close())
      .catch(reject);
  });
}

/**
 * Does something while nobody has the store open, in no context. Whoever opens it meanwhile waits.
 *
 * Nobody is asked by opening a higher version, which the browser would tell them, too: in Firefox that opening, and all
 * that come after it, now and then never ended, though all others had closed the store (one in some 50 restores).
 *
 * @param ms how long to wait for those who have it open
 * @throws DOMException (`TimeoutError`) where they did not close it; and what the work throws
 */
export async function withStoreClosed<T>(ms: number, work: () => Promise<T>): Promise<T> {
  // Whoever opens it from now on comes after this.
  const done = lockedWithin(LOCK, ms, work);
  const channel = new BroadcastChannel(CLOSE);
  channel.postMessage(null);
  return done.finally(() => channel.close());
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
