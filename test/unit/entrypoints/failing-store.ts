import { vi } from 'vitest';
import type { FailureCause } from '../../../utils/errors.ts';
import { closeStore } from '../../../utils/store/open.ts';

/** What browsers throw when the store cannot be opened, by its cause, and what the user is told. */
export const FAILURES: readonly (readonly [FailureCause | 'bug', string, RegExp])[] = [
  ['full', 'QuotaExceededError', /storage is full\. Free some space/],
  ['newer', 'VersionError', /A newer version of Backlight .* Update Backlight/],
  ['blocked', 'SecurityError', /A privacy setting of the browser blocks storage/],
  ['broken', 'UnknownError', /cannot read its own storage; the disk may be damaged or full\. Restart it/],
  ['bug', 'DataCloneError', /That is a bug in Backlight/],
];

/** From now on the store cannot be opened. */
export async function storeFails(name = 'UnknownError'): Promise<void> {
  await closeStore();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('No.', name);
  });
}

/** From now on nothing can be read that needs one of these object stores. */
export function readingFails(...names: readonly string[]): void {
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    stores,
    ...rest
  ) {
    if ([stores].flat().some((store) => typeof store === 'string' && names.includes(store)))
      throw new DOMException('No.', 'UnknownError');
    return transaction.call(this, stores, ...rest);
  });
}
