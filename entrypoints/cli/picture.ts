import { statSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type { Tab } from '../../utils/drive/driver.ts';
import { UsageError } from '../../utils/terminal/usage-error.ts';

/** The viewport of pictured pages, in CSS px: the same in both browsers. */
const WINDOW = { width: 1280, height: 800 };

/**
 * Names the files that `--screenshot FILE.png` writes: one per page, numbered where there are several.
 *
 * @throws UsageError where the name does not end in .png or its folder does not exist
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

/** Sets the page's viewport. Must be called before the page is read, so that reading and picture agree. */
export async function prepareForPicture(tab: Tab): Promise<void> {
  await tab.setViewport(WINDOW.width, WINDOW.height);
}

/**
 * Saves a picture of the whole page as PNG.
 *
 * @throws Error where the file cannot be written
 */
export async function savePicture(tab: Tab, path: string): Promise<void> {
  writeFileSync(path, await tab.screenshot({ full: true }));
}
