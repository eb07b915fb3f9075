import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ringFile } from '../../entrypoints/background/backup/ring.ts';
import type { View } from '../../utils/drive/driver.ts';
import { DAY } from '../../utils/time.ts';
import {
  addMine,
  backupStateIn,
  letDaysPass,
  openBackups,
  pathsIn,
  savedAfter,
} from './backup-weekly-suite.ts';
import { KINDS } from './each-browser.ts';
import { type SavingBrowser, startSaving } from './saving-browser.ts';

/** So often the background is killed at each place. */
const KILLS = 4;

describe.each(KINDS)('backups that are made by themselves, in %s', (kind) => {
  let own: SavingBrowser;
  let page: View;
  beforeEach(async () => {
    own = await startSaving(kind);
    page = await openBackups(own.browser);
  });
  afterEach(() => own.close());

  const folder = () => join(own.downloads, 'Backlight');
  const begin = async () => {
    const at = Date.now();
    await page.click('.weekly-form input');
    return savedAfter(page, at);
  };

  it('take turns with a ring of names; what had the name before is overwritten', async () => {
    const files = [await begin()];
    for (const path of ['one', 'two', 'three']) {
      await addMine(page, path);
      const at = Date.now();
      await letDaysPass(page, 8);
      const file = await savedAfter(page, at);
      expect(basename(file)).toBe(basename(ringFile(at - 8 * DAY, at)));
      expect(pathsIn(file)).toContain(path);
      files.push(file);
    }
    // Not one beside another, as `backlight-week-1 (1)`: the three have one name, where the week has not ended meanwhile.
    expect(readdirSync(folder()).sort()).toEqual([...new Set(files.map((file) => basename(file)))].sort());
  });

  it(`are saved in the end, where the background was killed ${KILLS} times while one was made`, async () => {
    await begin();
    for (let n = 0; n < KILLS; n++) {
      await addMine(page, `made-${n}`);
      const at = Date.now();
      await holdStore(page);
      await letDaysPass(page, 8);
      await page.waitFor(isMaking);
      await own.browser.killBackground();
      await letStoreGo(page);
      expect(pathsIn(await savedAfter(page, at))).toContain(`made-${n}`);
    }
  });

  it(`are saved in the end, where it was killed ${KILLS} times while one was downloaded`, async () => {
    await begin();
    for (let n = 0; n < KILLS; n++) {
      await addMine(page, `saved-${n}`);
      const at = Date.now();
      await pauseNextDownload(page, kind === 'chromium');
      await letDaysPass(page, 8);
      const id = await page.waitFor(() => Number(document.body.dataset['download'] ?? 0));
      // Known to the background or not yet: both must end well.
      if (n % 2 === 0) await page.waitFor(isKnown);
      await own.browser.killBackground();
      if (kind === 'chromium' && (await page.evaluate(isPaused, id))) {
        expect(await page.evaluate(countOffscreen)).toBe(1);
        await page.evaluate((download: number) => chrome.downloads.resume(download), id);
      }
      expect(pathsIn(await savedAfter(page, at))).toContain(`saved-${n}`);
    }
  });

  it('that cannot be saved are told', async () => {
    // There can be no folder of that name.
    writeFileSync(folder(), '');
    await page.click('.weekly-form input');
    await page.waitFor(() => document.querySelector('.weekly-form .problem'));
    const { failed, last } = await backupStateIn(page);
    expect([failed?.why, last]).toEqual(['failed', null]);
  });
});

/** Keeps the store from being read, by a transaction that does not end. */
function holdStore(page: View): Promise<void> {
  return page.evaluate(async () => {
    const { 'store-name': name } = await chrome.storage.local.get('store-name');
    const opening = indexedDB.open(typeof name === 'string' ? name : 'backlight');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const tx = opening.result.transaction(['posts'], 'readwrite');
    const goOn = () => {
      if (document.body.dataset['free'] === undefined) tx.objectStore('posts').count().onsuccess = goOn;
    };
    delete document.body.dataset['free'];
    goOn();
    tx.oncomplete = () => opening.result.close();
  });
}

async function letStoreGo(page: View): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset['free'] = '';
  });
}

/** Runs in the page: the background has begun, and waits for what makes the backup. */
async function isMaking(): Promise<boolean> {
  const { jobs } = await chrome.storage.local.get('jobs');
  return Object(jobs).backup <= Date.now();
}

/** Runs in the page: the background has heard of the download, or all of it is done: a small file may be quicker than the pause. */
async function isKnown(): Promise<boolean> {
  const { 'backup-state': state } = await chrome.storage.local.get('backup-state');
  const { underWay } = Object(state);
  return !underWay || underWay.id != null;
}

async function isPaused(id: number): Promise<boolean> {
  const [download] = await chrome.downloads.search({ id });
  return download?.paused === true;
}

async function countOffscreen(): Promise<number> {
  return (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length;
}

/** Notes the id of the next download, and has it wait where the browser can go on with it. */
function pauseNextDownload(page: View, canGoOn: boolean): Promise<void> {
  return page.evaluate((pauses: boolean) => {
    delete document.body.dataset['download'];
    const onCreated = ({ id }: { id: number }) => {
      chrome.downloads.onCreated.removeListener(onCreated);
      const paused = pauses ? chrome.downloads.pause(id).catch(() => undefined) : Promise.resolve();
      void paused.then(() => {
        document.body.dataset['download'] = String(id);
      });
    };
    chrome.downloads.onCreated.addListener(onCreated);
  }, canGoOn);
}
