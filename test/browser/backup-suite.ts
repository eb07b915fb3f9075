import type { View } from '../../utils/drive/driver.ts';

/** What a person does on the page of backups. */

/** Keeps the page from filling the downloads of whoever runs the tests. */
async function downloadNothing(page: View): Promise<void> {
  await page.evaluate(() => {
    HTMLAnchorElement.prototype.click = () => undefined;
  });
}

/** Saves a backup, and keeps the file that the browser would download. */
export async function saveBackup(page: View): Promise<void> {
  await downloadNothing(page);
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      Object.assign(globalThis, { savedBackup: file });
      return create(file);
    };
  });
  await page.click('main > section:first-of-type button');
  await page.waitFor(() => document.querySelector('[data-step=saved], [data-step=failed]'));
}

/** Chooses the file that was saved, and waits for what is said of it. */
export async function chooseSaved(page: View): Promise<void> {
  await downloadNothing(page);
  await page.evaluate(() => {
    const { savedBackup }: { savedBackup?: Blob } = globalThis as { savedBackup?: Blob };
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!savedBackup || !input) throw new Error('There is no backup to choose');
    const chosen = new DataTransfer();
    chosen.items.add(new File([savedBackup], 'backlight-2026-11-30.jsonl.gz'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitFor(() => document.querySelector('[data-step=preview], [data-step=problem]'));
}

/** The addresses of all guest posts that were not removed, in the store that counts now; read as the extension reads them. */
export function storedUrls(view: View): Promise<string[]> {
  return view.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const { 'store-name': name } = await chrome.storage.local.get('store-name');
    const store = await result(indexedDB.open(typeof name === 'string' ? name : 'backlight'));
    const rows: { url: string; removedAt?: number }[] = await result(
      store.transaction('posts').objectStore('posts').getAll(),
    );
    store.close();
    // One that was removed is deleted when the background comes to that.
    return rows.flatMap(({ url, removedAt }) => (removedAt === undefined ? url : [])).sort();
  });
}
