import { vi } from 'vitest';

/** Counts the rows and keys that are read from IndexedDB while something runs, whole records and keys alike. */
export async function countRows(act: () => Promise<unknown>): Promise<number> {
  let rows = 0;
  const count = (request: IDBRequest): void => {
    request.addEventListener('success', () => {
      const { result } = request;
      if (Array.isArray(result)) rows += result.length;
      else if (result != null) rows++;
    });
  };
  const spies = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((read) =>
    (['get', 'getKey', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const).map((method) => {
      const original: (...args: never) => IDBRequest = read[method];
      return vi.spyOn(read, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
        const request: IDBRequest = Reflect.apply(original, this, args);
        count(request);
        return request;
      });
    }),
  );
  try {
    await act();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return rows;
}
