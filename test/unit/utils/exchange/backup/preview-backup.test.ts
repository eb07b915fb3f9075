import { afterEach, expect, it, vi } from 'vitest';
import { previewBackup } from '../../../../../utils/exchange/backup/preview-backup.ts';
import { storeName } from '../../../../../utils/settings/store-name.ts';
import { openAnyStore } from '../../../../../utils/store/backup/open-any.ts';
import { openStore } from '../../../../../utils/store/open.ts';
import { backUp, fillStore } from './a-backup.ts';
import '../../store/fresh-store.ts';

afterEach(() => vi.restoreAllMocks());

/** Previews a backup of the store as it is; says how many transactions began, and how many have ended with the preview. */
async function transactionsOfPreview() {
  await openStore();
  const { file } = await backUp();
  const store = await openAnyStore(await storeName());
  const counts = { begun: 0, ended: 0 };
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    counts.begun++;
    const tx = begin.apply(this, asked);
    tx.addEventListener('complete', () => counts.ended++);
    return tx;
  });
  const preview = await previewBackup(file.stream(), store, () => undefined, new AbortController().signal);
  store?.close();
  return { ...counts, compared: 'compared' in preview && preview.compared !== null };
}

it('begins no transaction for a backup without entries', async () => {
  expect(await transactionsOfPreview()).toEqual({ begun: 0, ended: 0, compared: true });
});

it('has ended its transactions when it has ended: the store can be closed', async () => {
  await fillStore();
  const { begun, ended, compared } = await transactionsOfPreview();
  expect(begun).toBeGreaterThan(0);
  expect(ended).toBe(begun);
  expect(compared).toBe(true);
});
