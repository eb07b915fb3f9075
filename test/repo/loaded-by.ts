import { type BrowserName, built, builtFiles } from './built.ts';

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

/** The chunk that opens the store, and those that import it and read or write rows. */
export function storeChunks(browser: BrowserName): string[] {
  const opens = /indexedDB\.(open|deleteDatabase)|\.transaction\(|\.getAllFromIndex\(/;
  return builtFiles(browser, 'chunks/*.js').filter((path) => opens.test(built(browser, path).toString()));
}
