import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, TEST_PACE } from '../../utils/drive/build.ts';
import type { Browser, BrowserKind } from '../../utils/drive/driver.ts';
import { launch } from '../../utils/drive/launch.ts';
import { temporaryDir } from '../../utils/drive/temporary.ts';
import { allowingBuild } from './allowing-build.ts';

/** A browser of one's own that saves what is downloaded into a folder of its own, and lets Backlight do so. */
export interface SavingBrowser {
  readonly browser: Browser;
  /** Where it saves. */
  readonly downloads: string;
  /** Ends it, and removes what it has saved. */
  close(): Promise<void>;
}

/** Starts one. Firefox asks nobody whether Backlight may download, and Chromium has it from the beginning. */
export async function startSaving(kind: BrowserKind): Promise<SavingBrowser> {
  const folder = await temporaryDir('backlight-saved-');
  const downloads = folder.dir;
  let extensionDir = ensureBuilt(kind, TEST_PACE);
  if (kind === 'chromium') {
    const download = { default_directory: downloads, prompt_for_download: false };
    mkdirSync(join(folder.dir, 'Default'));
    writeFileSync(join(folder.dir, 'Default', 'Preferences'), JSON.stringify({ download }));
    extensionDir = join(folder.dir, 'extension');
    allowingBuild(extensionDir);
  }
  // Firefox's profile says that it saves there, too.
  const browser = await launch(kind, { extensionDir, namesLeadHere: true, profileDir: folder.dir });
  return {
    browser,
    downloads,
    async close() {
      await browser.close();
      folder.remove();
    },
  };
}
