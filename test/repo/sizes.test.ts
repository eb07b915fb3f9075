import { describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName, built, builtFiles, gzipped } from './built.ts';

/**
 * All that a page of the extension loads when it is opened: its document, and what that and its
 * scripts name.
 */
function loadedBy(
  browser: BrowserName,
  document: 'popup.html' | 'dashboard.html' | 'offscreen.html',
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

/** What the popup loads to give an answer. */
const popup = (browser: BrowserName) => loadedBy(browser, 'popup.html');
const dashboard = (browser: BrowserName) => loadedBy(browser, 'dashboard.html');

describe.each(BROWSERS)('gzipped, in %s', (browser) => {
  const suffixes = builtFiles(browser, 'chunks/read-domains-*.js');
  const store = builtFiles(browser, 'chunks/{queries,open,posts,history,queue,runs}-*.js').filter(
    // These are what views share.
    (path) => !/posts-channel|open-dashboard/.test(path),
  );
  const ofPosts = builtFiles(
    browser,
    '{chunks,assets}/{PostsHere,StatusBadge,page-posts,create,ask-posts,open-dashboard}-*.{js,css}',
  );

  const ofRuns = builtFiles(browser, '{chunks,assets}/{RunsHere,RunProgress}-*.{js,css}');
  const ofDomains = builtFiles(browser, '{chunks,assets}/{DomainEntry,DomainsPane,WelcomePane}-*.{js,css}');
  const ofSettings = builtFiles(browser, '{chunks,assets}/Settings-*.{js,css}');
  /** What a click or a bug asks for. */
  const whenAsked = builtFiles(browser, 'chunks/{evidence-text,debug-log}-*.js');

  // What only the page itself can tell: why a link is not seen, a third of it, and which links its HTML had as served.
  it('what runs in the page is at most 11 kB', () => {
    expect(gzipped(browser, 'page.js')).toBeLessThanOrEqual(11_000);
  });

  it('what highlights a page is at most 12 kB more', () => {
    expect(gzipped(browser, 'highlight.js')).toBeLessThanOrEqual(12_000);
  });

  it('what tells challenges from pages, in tabs of our own alone, is at most 2.1 kB', () => {
    expect(gzipped(browser, 'signs.js')).toBeLessThanOrEqual(2_100);
  });

  // It reads robots.txt, judges whether links count, and checks guest posts: when, how politely, and what to tell.
  // It validates what others answer, and keeps the debug log.
  // It knows pages again by a sketch of their text, and what programs print when they fail.
  it('the background is at most 43 kB; in Firefox it reads fetched pages itself, with 5 kB more', () => {
    expect(gzipped(browser, 'background.js')).toBeLessThanOrEqual(browser === 'chrome' ? 43_000 : 48_000);
  });

  // With the validating of what the background answers, and the debug log.
  it('what the popup loads to give an answer is at most 30 kB', () => {
    const loaded = popup(browser);
    expect(loaded.some((path) => path.endsWith('.js')) && loaded.some((path) => path.endsWith('.css'))).toBe(
      true,
    );
    expect(gzipped(browser, ...loaded)).toBeLessThanOrEqual(30_000);
  });

  it('what the dashboard loads at first is at most 42 kB, and the popup loads none of what is its own', () => {
    const loaded = dashboard(browser);
    const own = loaded.filter((path) => path.includes('dashboard-'));
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(popup(browser).filter((path) => own.includes(path))).toEqual([]);
    expect(gzipped(browser, ...loaded)).toBeLessThanOrEqual(42_000);
  });

  it('the public suffix list and what reads domains by it are a chunk of at most 50 kB, loaded when a domain is added', () => {
    expect(suffixes.length).toBe(1);
    expect(gzipped(browser, ...suffixes)).toBeLessThanOrEqual(50_000);
    expect(popup(browser).filter((path) => suffixes.includes(path))).toEqual([]);
  });

  it('the store comes with what asks it, and is at most 8 kB', () => {
    expect(store.length).toBeGreaterThan(3);
    expect([...popup(browser), ...dashboard(browser)].filter((path) => store.includes(path))).toEqual([]);
    expect(gzipped(browser, ...store)).toBeLessThanOrEqual(8_000);
  });

  it('what shows a guest post in the popup comes where there is one, and is at most 5 kB', () => {
    expect(ofPosts.length).toBeGreaterThan(2);
    expect(popup(browser).filter((path) => ofPosts.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofPosts)).toBeLessThanOrEqual(5_000);
  });

  it('what shows a run of checks in the popup comes where there is one, and is at most 2 kB', () => {
    expect(ofRuns.length).toBeGreaterThan(2);
    expect(popup(browser).filter((path) => ofRuns.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofRuns)).toBeLessThanOrEqual(2_000);
  });

  it('what edits domains comes when they are edited, and is at most 5 kB', () => {
    expect(ofDomains.length).toBeGreaterThan(2);
    expect(popup(browser).filter((path) => ofDomains.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofDomains)).toBeLessThanOrEqual(5_000);
  });

  it('the settings come when they are opened, and are at most 9 kB', () => {
    expect(ofSettings.length).toBe(2);
    expect(dashboard(browser).filter((path) => ofSettings.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofSettings)).toBeLessThanOrEqual(9_000);
  });

  it('what copies evidence and what keeps bugs come when they are wanted, and are at most 2 kB', () => {
    expect(whenAsked.length).toBe(2);
    const first = [...popup(browser), ...dashboard(browser)];
    expect(first.filter((path) => whenAsked.includes(path))).toEqual([]);
    expect(gzipped(browser, ...whenAsked)).toBeLessThanOrEqual(2_000);
  });

  it.skipIf(browser === 'firefox')('what reads fetched pages in Chromium is at most 12 kB', () => {
    expect(gzipped(browser, ...loadedBy(browser, 'offscreen.html'))).toBeLessThanOrEqual(12_000);
  });

  it('nothing else is built that nothing loads', () => {
    const known = [
      ...(browser === 'chrome' ? loadedBy(browser, 'offscreen.html') : []),
      ...popup(browser),
      ...dashboard(browser),
      ...suffixes,
      ...store,
      ...ofPosts,
      ...ofRuns,
      ...ofDomains,
      ...ofSettings,
      ...whenAsked,
      'page.js',
      'highlight.js',
      'signs.js',
      'background.js',
    ];
    expect(builtFiles(browser, '**/*.{js,html,css}').filter((path) => !known.includes(path))).toEqual([]);
  });

  it.each([
    ['page.js', /kawasaki|xn--55qx5d/, 'the public suffix list'],
    ['page.js', /__k|_vnode|dangerouslySetInnerHTML/, 'Preact'],
    ['page.js', /webextension-polyfill|chrome\.runtime\.lastError|wrapAPIs|api-metadata/i, 'the polyfill'],
    ['page.js', /indexedDB/, 'the store'],
    ['highlight.js', /kawasaki|xn--55qx5d/, 'the public suffix list'],
    ['highlight.js', /__k|_vnode|dangerouslySetInnerHTML/, 'Preact'],
    [
      'highlight.js',
      /webextension-polyfill|chrome\.runtime\.lastError|wrapAPIs|api-metadata/i,
      'the polyfill',
    ],
    ['highlight.js', /indexedDB/, 'the store'],
    ['background.js', /kawasaki|xn--55qx5d/, 'the public suffix list'],
    ['background.js', /dangerouslySetInnerHTML/, 'Preact'],
  ])('%s has nothing like %s in it: %s', (path, marker) => {
    expect(built(browser, path).toString()).not.toMatch(marker);
  });

  it('these markers are found where they should be', () => {
    expect(built(browser, suffixes[0] ?? '').toString()).toMatch(/kawasaki/);
    const loaded = popup(browser).map((path) => built(browser, path).toString());
    expect(loaded.join('\n')).toMatch(/dangerouslySetInnerHTML/);
    expect(loaded.join('\n')).toMatch(/webextension-polyfill/i);
  });
});
