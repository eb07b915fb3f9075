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

/**
 * All that a page of the extension loads when it is opened: its document, and what that and its
 * scripts name.
 */
export function loadedBy(
  browser: BrowserName,
  document: 'popup.html' | 'dashboard.html' | 'backup.html' | 'offscreen.html',
): string[] {
  const found = new Set<string>([document]);
  for (const path of found) {
    const text = built(browser, path).toString();
    if (path.endsWith('.html'))
      for (const [, name = ''] of text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) found.add(name);
    // Minified: `import{a}from"./x.js"`, `import"./x.js"`; what comes by `import("./x.js")` comes later.
    if (path.endsWith('.js'))
      for (const [, name = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g))
        found.add(`chunks/${name}`);
  }
  return [...found];
}
