import { beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { addPostsIn } from '../../utils/drive/posts.ts';
import { setDomains } from '../../utils/drive/session.ts';
import type { RestoreMode } from '../../utils/exchange/backup/restore-backup.ts';
import { aPost } from '../unit/a-post.ts';
import { chooseSaved, saveBackup, storedUrls } from './backup-suite.ts';
import { inEachBrowser } from './each-browser.ts';

/** So many posts of the backup, with so much text, are some blocks. */
const POSTS = 150;
const NOTES = 'Agreed by mail. '.repeat(500);
const LATER = 86_400_000;

/**
 * A restore that is killed leaves the old or the new.
 *
 * @param kills how often
 */
export function restoreSurvives(kills: number, mode: RestoreMode): void {
  inEachBrowser(`a restore by ${mode}`, (browser) => {
    let page: View;
    let restored: State;
    /** Where nothing was restored yet. */
    let empty: string;
    beforeAll(async () => {
      page = await browser().openOwnPage('backup.html');
      await saveBackup(page);
      empty = await keepFile(page);
      await page.close();
      page = await browser().openOwnPage('backup.html');
      await setDomains(browser(), ['restored.example']);
      const posts = Array.from({ length: POSTS }, (_, i) =>
        aPost({ url: `https://blog.test/${i}`, notes: NOTES, added: Date.now() + LATER + i }),
      );
      await addPostsIn(page, posts);
      await saveBackup(page);
      restored = await stateOf(page);
    });

    /** Begins to restore a backup, and waits until a share of it is done: 0 for the beginning, 1 for the end. */
    async function restoreUntil(view: View, file: string, how: RestoreMode, share: number): Promise<void> {
      await takeFile(view, file);
      await chooseSaved(view);
      // Merging is chosen at first.
      if (how === 'replace') await view.click('.restore-choice input:not(:checked)');
      await view.click('.restore-choice .primary');
      await view.waitFor((wanted: number) => {
        const bar = document.querySelector<HTMLProgressElement>('[data-step=restoring] progress[max]');
        return document.querySelector('[data-step=restored]') || (bar && bar.value / bar.max >= wanted);
      }, share);
    }

    const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort();
    const restoredTo = (old: State): State =>
      mode === 'replace'
        ? restored
        : { urls: union(old.urls, restored.urls), domains: union(old.domains, restored.domains) };

    it(`that is killed ${kills} times leaves the old or the new, never a mixture`, async () => {
      const file = await keepFile(page);
      await page.close();
      let left = await browser().openOwnPage('backup.html');
      let old = restored;
      for (let n = 0; n < kills; n++) {
        // What was merged before is here already: each time it is new again.
        if (mode === 'merge') await restoreUntil(left, empty, 'replace', 2);
        await addPostsIn(left, [aPost({ url: `https://blog.test/mine-${n}`, added: Date.now() + LATER })]);
        await setDomains(browser(), [`mine-${n}.example`]);
        old = await stateOf(left);
        await restoreUntil(left, file, mode, Math.random());
        await Promise.all([left.close(), n % 2 === 0 ? browser().killBackground() : undefined]);
        left = await browser().openOwnPage('backup.html');
        const after = await stateOf(left);
        expect([old, restoredTo(old)]).toContainEqual(after);
      }
      // And one that nobody kills is restored.
      old = await stateOf(left);
      await restoreUntil(left, file, mode, 2);
      expect(await stateOf(left)).toEqual(restoredTo(old));
    });
  });
}

interface State {
  readonly urls: readonly string[];
  readonly domains: readonly string[];
}

/** What is in the store, and the domains, which are restored with it: as views read them. */
async function stateOf(view: View): Promise<State> {
  const domains = await view.evaluate(async () => {
    const [local, sync] = [await chrome.storage.local.get(null), await chrome.storage.sync.get(null)];
    const all = { ...local, ...sync };
    return Object.keys(all).filter((name) => name.startsWith('domain:') && local[name] !== false);
  });
  return { urls: await storedUrls(view), domains: domains.sort() };
}

/** The file that was saved, as text that can be carried to another page. */
function keepFile(page: View): Promise<string> {
  return page.evaluate(async () => {
    const { savedBackup }: { savedBackup?: Blob } = globalThis as { savedBackup?: Blob };
    const bytes = new Uint8Array((await savedBackup?.arrayBuffer()) ?? new ArrayBuffer(0));
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
}

function takeFile(page: View, file: string): Promise<void> {
  return page.evaluate((base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    Object.assign(globalThis, { savedBackup: new Blob([bytes]) });
  }, file);
}
