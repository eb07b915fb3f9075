import { basename, dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { removePostsIn, storedPosts } from '../../utils/drive/posts.ts';
import { expectAccessible } from './accessible.ts';
import { storedUrls } from './backup-suite.ts';
import { addMine, openBackups, pathsIn, savedAfter } from './backup-weekly-suite.ts';
import { inEachBrowser } from './each-browser.ts';
import { type SavingBrowser, startSaving } from './saving-browser.ts';

/** From the choice to the file on the disk, and back: each test goes on where the one before ended. */
inEachBrowser('a backup that is made by itself', (plain, kind) => {
  /** Chromium alone needs one of its own: see allowing-build.ts. */
  let own: SavingBrowser | undefined;
  let page: View;
  let file: string;
  beforeAll(async () => {
    own = kind === 'chromium' ? await startSaving(kind) : undefined;
    page = await openBackups(own?.browser ?? plain());
    await addMine(page, 'mine');
  });
  afterAll(() => own?.close());

  it('lies where it is said to be, and has all', async () => {
    const begin = Date.now();
    await page.click('.weekly-form input');
    file = await savedAfter(page, begin);
    expect(basename(dirname(file))).toBe('Backlight');
    expect(basename(file)).toMatch(/^backlight-month-\d\d\.jsonl\.gz$/);
    expect(pathsIn(file)).toEqual(['mine']);
    await expectAccessible(page);
  });

  it('is chosen as a file, and restored', async () => {
    await removePostsIn(page, [...(await storedPosts(page)).keys()]);
    expect(await storedUrls(page)).toEqual([]);
    await page.chooseFile('input[type=file]', file, 'button:has(+ input[type=file])');
    await page.waitFor(() => document.querySelector('[data-step=preview]'));
    await page.click('.restore-choice input:not(:checked)');
    // What is here now is saved before, into the folder of downloads.
    await page.click('.restore-choice .primary');
    await page.waitFor(() => document.querySelector('[data-step=restored]'));
    expect(await storedUrls(page)).toEqual(['https://blog.test/mine']);
  });
});
