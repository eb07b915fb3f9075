import { statSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { Tab } from '../../utils/drive/driver.ts';
import { UsageError } from './usage-error.ts';

/** How large a window the pictured pages think they have, whichever the browser. */
const WINDOW = { width: 1280, height: 800 };

/**
 * The files that `--screenshot FILE.png` means: one a page, numbered where there are several.
 *
 * @throws UsageError where none could be written, before anything is done for it
 */
export function picturePaths(file: string, pages: number): readonly string[] {
  const ending = extname(file);
  if (ending.toLowerCase() !== '.png') {
    throw new UsageError(`--screenshot saves PNG: ${file} does not end in .png.`);
  }
  const folder = dirname(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--screenshot ${file}: there is no folder ${folder}.`);
  }
  if (pages === 1) return [file];
  const stem = file.slice(0, -ending.length);
  return Array.from({ length: pages }, (_, index) => `${stem}-${index + 1}${ending}`);
}

/** Has the page laid out as its picture will show it; before it is read, so that both agree. */
export async function prepareForPicture(tab: Tab): Promise<void> {
  await tab.setViewport(WINDOW.width, WINDOW.height);
}

/** Saves a picture of the whole page. */
export async function savePicture(tab: Tab, path: string): Promise<void> {
  writeFileSync(path, await tab.screenshot({ full: true }));
}
