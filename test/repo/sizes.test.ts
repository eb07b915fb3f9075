import { describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName, built, builtFiles, gzipped, loadedBy } from './built.ts';

/** The chunk that opens the store, and those that import it and read or write rows. */
function storeChunks(browser: BrowserName): string[] {
  const opens = /indexedDB\.(open|deleteDatabase)|\.transaction\(|\.getAllFromIndex\(/;
  return builtFiles(browser, 'chunks/*.js').filter((path) => opens.test(built(browser, path).toString()));
}

/** What the popup loads to give an answer. */
const popup = (browser: BrowserName) => loadedBy(browser, 'popup.html');
const dashboard = (browser: BrowserName) => loadedBy(browser, 'dashboard.html');
/** What the page of backups loads; it restores by itself, and so opens stores. */
const backup = (browser: BrowserName) => loadedBy(browser, 'backup.html');

describe.each(BROWSERS)('gzipped, in %s', (browser) => {
  const suffixes = builtFiles(browser, 'chunks/read-domains-*.js');
  /** What opens the store, and all that asks it. */
  const store = [
    ...storeChunks(browser).filter((path) => !path.startsWith('chunks/backup-')),
    ...builtFiles(browser, 'chunks/open-*.js'),
  ];
  const ofPosts = builtFiles(
    browser,
    '{chunks,assets}/{PostsHere,StatusBadge,page-posts,create,ask-posts,UnseenLine,ChangeMark,posts-mark}-*.{js,css}',
  );

  const ofRuns = builtFiles(browser, '{chunks,assets}/{RunsHere,RunProgress}-*.{js,css}');
  const ofDomains = builtFiles(browser, '{chunks,assets}/{DomainEntry,DomainsPane,WelcomePane}-*.{js,css}');
  const ofSettings = builtFiles(browser, '{chunks,assets}/Settings-*.{js,css}');
  const ofAnswer = builtFiles(browser, '{chunks,assets}/{OtherPart,LinkDetails,NotLinked}-*.{js,css}');
  const ofOffer = builtFiles(browser, '{chunks,assets}/{RobotsTxtOffer,RobotsTxtOption,Option}-*.{js,css}');
  /** Every link of the page, and what copies and saves them. */
  const ofAllLinks = builtFiles(browser, '{chunks,assets}/AllLinks-*.{js,css}');
  /** What can be done with all own links at once, and what servers said of their targets. */
  const ofOwnLinks = builtFiles(browser, '{chunks,assets}/{OwnLinkActions,TargetMark,targets}-*.{js,css}');
  /** What is said of backups above the list of guest posts. */
  const ofReminder = builtFiles(browser, 'chunks/{BackupReminder,backup-state}-*.js');
  /** What a click or a bug asks for. */
  const whenAsked = builtFiles(browser, 'chunks/{answer-text,evidence-text,debug-log}-*.js');

  // With what a link says to a reader, by the flattened tree.
  it('what runs in the page is at most 7.6 kB', () => {
    expect(gzipped(browser, 'page.js')).toBeLessThanOrEqual(7_600);
  });

  it('what compares a page with its HTML as served, once it was read, is at most 4.8 kB', () => {
    expect(gzipped(browser, 'served.js')).toBeLessThanOrEqual(4_800);
  });

  it('what finds mentions of domains that a page does not link to is at most 2.5 kB', () => {
    expect(gzipped(browser, 'mentions.js')).toBeLessThanOrEqual(2_500);
  });

  // It knows how pages put one thing over another, and what opens: no link is called hidden that is not.
  it('what tells why a link is not seen, in pages that link to the user alone, is at most 10.5 kB', () => {
    expect(gzipped(browser, 'hiding.js')).toBeLessThanOrEqual(10_500);
  });

  it('what highlights a page is at most 12 kB more', () => {
    expect(gzipped(browser, 'highlight.js')).toBeLessThanOrEqual(12_000);
  });

  // It knows what a link says to a reader, by the flattened tree, and which links are hidden.
  it('the legend comes into pages that are highlighted alone, and is at most 8.5 kB', () => {
    expect(gzipped(browser, 'legend.js')).toBeLessThanOrEqual(8_500);
  });

  it('what tells challenges from pages, in tabs of our own alone, is at most 2.5 kB', () => {
    expect(gzipped(browser, 'signs.js')).toBeLessThanOrEqual(2_500);
  });

  // It reads robots.txt, judges whether links count, and checks guest posts: when, how politely, and what to tell.
  // It validates what others answer, every row of the store and what is stored of settings, keeps the debug log, and
  // notices a clock that was set back, a network that is dead and a store that is lost.
  // It knows how wrappers hold their target, what editors make of a text, and which addresses are a private network's.
  // It asks what a page has, or had, without a link, and keeps that.
  // It knows pages again by a sketch of their text, and what programs print when they fail.
  // It names pages in notifications as people read them: it decodes hosts and knows their look-alikes.
  // It lists the last requests, and remembers which sites it asked for robots.txt today.
  // It lets a restored backup take the store's place, and has backups made and saved weekly: others make them.
  it('the background is at most 60.2 kB; in Firefox it reads fetched pages itself, with 10.5 kB more', () => {
    expect(gzipped(browser, 'background.js')).toBeLessThanOrEqual(browser === 'chrome' ? 60_200 : 70_700);
  });

  // With the validating of what the background answers, the debug log, telling a full disk from a broken one, and rows
  // that are grouped, filtered and walked by keys. It decodes addresses, and knows hosts that look like others. What it
  // shares with the page of backups lies in chunks of its own.
  it('what the popup loads to give an answer is at most 35.9 kB', () => {
    const loaded = popup(browser);
    for (const end of ['.js', '.css']) expect(loaded.some((path) => path.endsWith(end))).toBe(true);
    expect(gzipped(browser, ...loaded)).toBeLessThanOrEqual(35_900);
  });

  it('what the dashboard loads at first is at most 45.4 kB, and the popup loads none of what is its own', () => {
    const loaded = dashboard(browser);
    const own = loaded.filter((path) => path.includes('dashboard-'));
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(popup(browser).filter((path) => own.includes(path))).toEqual([]);
    expect(gzipped(browser, ...loaded)).toBeLessThanOrEqual(45_400);
  });

  it('what makes backups is a worker of at most 9 kB', () => {
    expect(gzipped(browser, 'backup-worker.js')).toBeLessThanOrEqual(9_000);
  });

  // It shares Preact, the words and the store with other pages, and has nothing of the list of guest posts.
  it('the page of backups loads at most 39 kB, and none of the dashboard', () => {
    const loaded = backup(browser);
    expect(loaded.filter((path) => /dashboard-|Posts/.test(path))).toEqual([]);
    expect(gzipped(browser, ...loaded)).toBeLessThanOrEqual(39_000);
  });

  it('the public suffix list and what reads domains by it are a chunk of at most 50 kB, loaded when a domain is added', () => {
    expect(suffixes.length).toBe(1);
    expect(gzipped(browser, ...suffixes)).toBeLessThanOrEqual(50_000);
    expect(popup(browser).filter((path) => suffixes.includes(path))).toEqual([]);
  });

  // With the schemas of its rows, the mark outside of it, its name and its lock.
  it('the store comes with what asks it, and is at most 11.3 kB', () => {
    expect(store.length).toBeGreaterThan(3);
    expect([...popup(browser), ...dashboard(browser)].filter((path) => store.includes(path))).toEqual([]);
    expect(gzipped(browser, ...store)).toBeLessThanOrEqual(11_300);
  });

  it('what shows a guest post in the popup comes where there is one, and is at most 5.9 kB', () => {
    expect(ofPosts.length).toBeGreaterThan(2);
    expect(popup(browser).filter((path) => ofPosts.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofPosts)).toBeLessThanOrEqual(5_900);
  });

  it('the other parts of the answer come when they are asked for, and are at most 4 kB', () => {
    expect(ofAnswer.length).toBe(6);
    expect(popup(browser).filter((path) => ofAnswer.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofAnswer)).toBeLessThanOrEqual(4_000);
  });

  it('what shows, copies and saves all links of a page comes when it is asked for, and is at most 5 kB', () => {
    expect(ofAllLinks.length).toBe(2);
    expect(popup(browser).filter((path) => ofAllLinks.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofAllLinks)).toBeLessThanOrEqual(5_000);
  });

  it('what watches all own links, and asks where they lead, comes after the answer, and is at most 2.5 kB', () => {
    expect(ofOwnLinks.length).toBeGreaterThan(2);
    expect(popup(browser).filter((path) => ofOwnLinks.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofOwnLinks)).toBeLessThanOrEqual(2_500);
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

  // With the table of what leaves the machine, and the last requests.
  it('the settings come when they are opened, and are at most 10.5 kB', () => {
    expect(ofSettings.length).toBe(2);
    expect(dashboard(browser).filter((path) => ofSettings.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofSettings)).toBeLessThanOrEqual(10_500);
  });

  it('what offers to always check robots.txt comes with “This page”, and is at most 1.5 kB', () => {
    expect(ofOffer.length).toBe(4);
    expect(popup(browser).filter((path) => ofOffer.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofOffer)).toBeLessThanOrEqual(1_500);
  });

  it('what copies the answer and evidence, and what keeps bugs, come when they are wanted, and are at most 2 kB', () => {
    expect(whenAsked.length).toBe(3);
    const first = [...popup(browser), ...dashboard(browser)];
    expect(first.filter((path) => whenAsked.includes(path))).toEqual([]);
    expect(gzipped(browser, ...whenAsked)).toBeLessThanOrEqual(2_000);
  });

  it.skipIf(browser === 'firefox')(
    'what reads fetched pages in Chromium, in whatever charset, and nested however deep, and holds backups, is at most 19 kB',
    () => {
      expect(gzipped(browser, ...loadedBy(browser, 'offscreen.html'))).toBeLessThanOrEqual(19_000);
    },
  );

  it('nothing else is built that nothing loads', () => {
    const known = [
      ...(browser === 'chrome' ? loadedBy(browser, 'offscreen.html') : []),
      ...popup(browser),
      ...dashboard(browser),
      ...backup(browser),
      ...ofReminder,
      ...suffixes,
      ...store,
      ...ofPosts,
      ...ofRuns,
      ...ofAnswer,
      ...ofAllLinks,
      ...ofOwnLinks,
      ...ofDomains,
      ...ofSettings,
      ...ofOffer,
      ...whenAsked,
      'page.js',
      'hiding.js',
      'served.js',
      'mentions.js',
      'highlight.js',
      'legend.js',
      'signs.js',
      'background.js',
      'backup-worker.js',
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
    ['legend.js', /__k|_vnode|dangerouslySetInnerHTML/, 'Preact'],
    ['legend.js', /webextension-polyfill|chrome\.runtime\.lastError|wrapAPIs|api-metadata/i, 'the polyfill'],
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
