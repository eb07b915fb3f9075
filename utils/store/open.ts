import { unwrap } from 'idb';
import { storeName } from '../settings/store-name.ts';
import { shareStore } from './lock.ts';
import { openNamedStore, type Store } from './open-named.ts';

export type { Store } from './open-named.ts';

/** The store while it is open, or being opened; `release` lets another be put in its place. */
interface Opened {
  readonly store: Store;
  release(): void;
}

let opened: Promise<Opened> | undefined;

/**
 * Opens the store, once a context, and upgrades one of an earlier version. While a backup takes its place, it waits.
 *
 * @throws DOMException where the browser has no room or no leave for it, or where it is of a newer version
 */
export async function openStore(): Promise<Store> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined; // The next call tries again: the disk may have room by then.
    throw error;
  });
  return (await opened).store;
}

/** Closes the store, so that it can be deleted or opened anew. What is being written ends first. */
export async function closeStore(): Promise<void> {
  // Whoever opened it has heard why it could not be opened.
  const before = await opened?.catch(() => undefined);
  opened = undefined;
  if (!before) return;
  before.store.close();
  before.release();
}

async function open(): Promise<Opened> {
  const letGo = await shareStore(() => void closeStore());
  const underWay = new Set<IDBTransaction>();
  try {
    const store = await openNamedStore(await storeName(), {
      // A newer version of Backlight wants to upgrade: let it, and open again when asked.
      blocking: () => void closeStore(),
      terminated: () => {
        opened = undefined;
        abortAll(underWay);
        letGo();
      },
    });
    const ended = follow(unwrap(store), underWay);
    return { store, release: () => void ended().then(letGo) };
  } catch (error) {
    letGo();
    throw error;
  }
}

/**
 * Notes which transactions are under way.
 *
 * @returns resolves when none is
 */
function follow(store: IDBDatabase, underWay: Set<IDBTransaction>): () => Promise<void> {
  let ended = (): void => undefined;
  store.transaction = (...asked) => {
    const tx = IDBDatabase.prototype.transaction.apply(store, asked);
    underWay.add(tx);
    for (const end of ['complete', 'abort']) {
      tx.addEventListener(end, () => {
        underWay.delete(tx);
        if (underWay.size === 0) ended();
      });
    }
    return tx;
  };
  return () =>
    new Promise((resolve) => {
      ended = resolve;
      if (underWay.size === 0) resolve();
    });
}

/**
 * The browser has closed the connection by itself, as when the disk is full. A transaction that was
 * begun in that moment neither completes nor fails by itself (seen in Chromium), and whoever waits
 * for it would wait for ever.
 */
function abortAll(underWay: ReadonlySet<IDBTransaction>): void {
  for (const tx of underWay) {
    try {
      tx.abort();
    } catch {
      // It has ended in this very moment.
    }
  }
}
