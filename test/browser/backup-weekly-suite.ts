import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Browser, View } from '../../utils/drive/driver.ts';
import { addPostsIn } from '../../utils/drive/posts.ts';
import type { BackupState } from '../../utils/settings/backup-state.ts';
import { DAY } from '../../utils/time.ts';
import { aPost } from '../unit/a-post.ts';

/** What a person and time do where backups are made by themselves. */

/** Opens the page of backups. */
export async function openBackups(browser: Browser): Promise<View> {
  const page = await browser.openOwnPage('backup.html');
  await page.waitFor(() => document.querySelector('.weekly-form input'));
  return page;
}

/** Adds a guest post with this path, of which the next backup must know. */
export async function addMine(page: View, path: string): Promise<void> {
  await addPostsIn(page, [aPost({ url: `https://blog.test/${path}`, added: Date.now() + DAY })]);
}

/** How backups stand, as it is stored. */
export function backupStateIn(page: View): Promise<BackupState> {
  return page.evaluate(async () => {
    const { 'backup-state': state } = await chrome.storage.local.get('backup-state');
    return state as BackupState;
  });
}

/** Has the last backup made days ago, and the background look after backups. */
export async function letDaysPass(page: View, days: number): Promise<void> {
  const { last } = await backupStateIn(page);
  if (!last) throw new Error('No backup was made yet');
  const at = Date.now() - days * DAY;
  await page.evaluate(
    async (state: object, savedAt: number) => {
      await chrome.storage.local.set({ 'backup-state': state });
      // Another choice wakes it.
      const { 'backup-choice': choice } = await chrome.storage.local.get('backup-choice');
      await chrome.storage.local.set({ 'backup-choice': { ...Object(choice), savedAt } });
    },
    { last: { ...last, at }, failed: null, underWay: null },
    at,
  );
}

/**
 * Waits until a backup is saved that was made after a moment.
 *
 * @returns the name of its file, as it is shown to the user
 */
export async function savedAfter(page: View, at: number): Promise<string> {
  await page.waitFor(async (since: number) => {
    const { 'backup-state': state } = await chrome.storage.local.get('backup-state');
    const { underWay, last } = Object(state);
    return underWay === null && (last?.at ?? 0) >= since;
  }, at);
  const { last } = await backupStateIn(page);
  await page.waitFor(
    (file: string) => document.querySelector('.weekly-form bdi')?.textContent === file,
    last?.file ?? '',
  );
  return last?.file ?? '';
}

/** The addresses of the guest posts in a backup on the disk, by their paths. */
export function pathsIn(file: string): string[] {
  if (!existsSync(file)) return [];
  const lines = gunzipSync(readFileSync(file)).toString('utf8');
  return [
    ...new Set(Array.from(lines.matchAll(/https:\/\/blog\.test\/([\w-]+)/g), ([, path = '']) => path)),
  ].sort();
}
