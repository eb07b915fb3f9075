/**
 * The store's name a second time, in a database of its own. Where the browser has lost its storage and not its databases,
 * the guest posts are found again by it. It is written after a store has taken its place, and before the one that had it
 * is deleted: so it never names one that is half filled.
 */
const DATABASE = 'store-name';
const ROWS = 'names';
const KEY = 'store';

/**
 * Notes which database is the store.
 *
 * @throws DOMException where the browser has no room or no leave for it
 */
export async function noteStore(name: string): Promise<void> {
  const database = await openNotes();
  try {
    const tx = database.transaction(ROWS, 'readwrite', { durability: 'strict' });
    tx.objectStore(ROWS).put(name, KEY);
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
  } finally {
    database.close();
  }
}

/**
 * Reads which database was noted last.
 *
 * @returns null where none was, or where it is not there any more
 * @throws DOMException where the browser cannot read it
 */
export async function notedStore(): Promise<string | null> {
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes(DATABASE)) return null;
  const database = await openNotes();
  try {
    const noted: unknown = await answerOf(database.transaction(ROWS).objectStore(ROWS).get(KEY));
    return typeof noted === 'string' && names.includes(noted) ? noted : null;
  } finally {
    database.close();
  }
}

function openNotes(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(ROWS);
  return answerOf(opening);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
