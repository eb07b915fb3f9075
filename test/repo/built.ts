import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { files, root } from './sources.ts';

/** The folders that `wxt build` and `wxt build -b firefox --mv3` make. */
export const BROWSERS = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

const folder = (browser: BrowserName) => `.output/${browser}-mv3`;

/** A file of a built extension. Without a build there is nothing to test, and that is an error. */
export function built(browser: BrowserName, path: string): Buffer {
  const url = new URL(`${folder(browser)}/${path}`, root);
  if (!existsSync(url)) throw new Error(`No ${url.pathname}: build the extension first`);
  return readFileSync(url);
}

/** Paths of files of a built extension. */
export function builtFiles(browser: BrowserName, pattern: string): string[] {
  return files(`${folder(browser)}/${pattern}`).map((path) => path.slice(folder(browser).length + 1));
}

/** Bytes of files of a built extension, each gzipped for itself as the stores do. */
export function gzipped(browser: BrowserName, ...paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(built(browser, path), { level: 9 }).length, 0);
}
