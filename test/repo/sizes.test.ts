import { describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName, builtFiles, gzipped } from './built.ts';
import { loadedBy, storeChunks } from './loaded-by.ts';

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
  /** With what the settings and the report have of it, too. */
  const ofOffer = builtFiles(
    browser,
    '{chunks,assets}/{RobotsTxtOffer,RobotsTxtOption,Option,use-setting}-*.{js,css}',
  );
  /** Every link of the page, and what copies and saves them. */
  const ofAllLinks = builtFiles(browser, '{chunks,assets}/{AllLinks,copy-table,save-file}-*.{js,css}');
  /** What writes guest posts as files, and what makes a report of them. */
  const ofExport = builtFiles(
    browser,
    '{chunks,assets}/{ExportDialog,go-to-report,report-choice,write-table}-*.{js,css}',
  );
  /** What saves the recorded links to a domain; with what judges them, and writes in pieces. */
  const ofDomainLinks = builtFiles(browser, 'chunks/{save-domain-links,page-link,judge,file-of}-*.js');
  const ofReport = builtFiles(browser, '{chunks,assets}/ReportPage-*.{js,css}');
  /** What can be done with all own links at once, and what servers said of their targets. */
  const ofOwnLinks = builtFiles(browser, '{chunks,assets}/{OwnLinkActions,TargetMark,targets}-*.{js,css}');
  const ofImport = builtFiles(
    browser,
    '{chunks,assets}/{Import,Fold,daily-tables,limit,save-file,stored-schema,import-client}-*.{js,css}',
  );
  /** What is said of backups above the list of guest posts. */
  const ofReminder = builtFiles(browser, 'chunks/{BackupReminder,backup-state}-*.js');
  /** What a click or a bug asks for. */
  const whenAsked = builtFiles(browser, 'chunks/{answer-text,evidence-text,debug-log}-*.js');

  // It reads robots.txt, judges whether links count, and checks guest posts: when, how politely, and what to tell.
  // It validates what others answer, every row of the store and what is stored of settings, keeps the debug log, and
  // notices a clock that was set back, a network that is dead and a store that is lost.
  // It knows how wrappers hold their target, what editors make of a text, and which addresses are a private network's.
  // It asks what a page has, or had, without a link, and keeps that.
  // It knows pages again by a sketch of their text, and what programs print when they fail.
  // It names pages in notifications as people read them: it decodes hosts and knows their look-alikes.
  // It lists the last requests, and remembers which sites it asked for robots.txt today.
  // It imports parts of a file, checks pages once, and reads published tables daily: in Firefox it validates what the
  // worker says that reads them.
  // It lets a restored backup take the store's place, and has backups made and saved weekly: others make them.
  it('the background is at most 63.1 kB; in Firefox it reads fetched pages itself, with 11.3 kB more', () => {
    expect(gzipped(browser, 'background.js')).toBeLessThanOrEqual(browser === 'chrome' ? 63_100 : 74_400);
  });

  // With the validating of what the background answers, the debug log, telling a full disk from a broken one, and rows
  // that are grouped, filtered and walked by keys. It decodes addresses, and knows hosts that look like others. What it
  // shares with the page of backups lies in chunks of its own.
  it('what the popup loads to give an answer is at most 36.7 kB', () => {
    const loaded = popup(browser);
    for (const end of ['.js', '.css']) expect(loaded.some((path) => path.endsWith(end))).toBe(true);
    expect(gzipped(browser, ...loaded)).toBeLessThanOrEqual(36_700);
  });

  // With the ways to exports, to the report and to the view that imports.
  it('what the dashboard loads at first is at most 47.4 kB, and the popup loads none of what is its own', () => {
    const loaded = dashboard(browser);
    const own = loaded.filter((path) => path.includes('dashboard-'));
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(popup(browser).filter((path) => own.includes(path))).toEqual([]);
    expect(gzipped(browser, ...loaded)).toBeLessThanOrEqual(47_400);
  });

  it('what makes backups is a worker of at most 9.5 kB', () => {
    expect(gzipped(browser, 'backup-worker.js')).toBeLessThanOrEqual(9_500);
  });

  // It shares Preact, the words and the store with other pages, and has nothing of the list of guest posts.
  it('the page of backups loads at most 41.5 kB, and none of the dashboard', () => {
    const loaded = backup(browser);
    expect(loaded.filter((path) => /dashboard-|Posts/.test(path))).toEqual([]);
    expect(gzipped(browser, ...loaded)).toBeLessThanOrEqual(41_500);
  });

  it('the public suffix list and what reads domains by it are a chunk of at most 50 kB, loaded when a domain is added', () => {
    expect(suffixes.length).toBe(1);
    expect(gzipped(browser, ...suffixes)).toBeLessThanOrEqual(50_000);
    expect(popup(browser).filter((path) => suffixes.includes(path))).toEqual([]);
  });

  // With the schemas of its rows, the mark outside of it, its name and its lock, and what reads guest posts slice by
  // slice for exports.
  it('the store comes with what asks it, and is at most 11.5 kB', () => {
    expect(store.length).toBeGreaterThan(3);
    expect([...popup(browser), ...dashboard(browser)].filter((path) => store.includes(path))).toEqual([]);
    expect(gzipped(browser, ...store)).toBeLessThanOrEqual(11_500);
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
    expect(ofAllLinks.length).toBe(4);
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

  it('what saves the recorded links to a domain comes when it is asked for, and is at most 5.2 kB', () => {
    expect(ofDomainLinks.length).toBe(4);
    const first = [...popup(browser), ...dashboard(browser)];
    expect(first.filter((path) => ofDomainLinks.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofDomainLinks)).toBeLessThanOrEqual(5_200);
  });

  it('what exports guest posts comes when it is asked for, and is at most 4.9 kB; what makes a report, 11.5 kB', () => {
    const first = [...popup(browser), ...dashboard(browser)];
    expect([ofExport.length, ofReport.length]).toEqual([4, 2]);
    expect(first.filter((path) => [...ofExport, ...ofReport].includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofExport)).toBeLessThanOrEqual(4_900);
    expect(gzipped(browser, ...ofReport)).toBeLessThanOrEqual(11_500);
  });

  it('what offers to always check robots.txt comes with “This page”, and is at most 1.5 kB', () => {
    expect(ofOffer.length).toBe(5);
    expect(popup(browser).filter((path) => ofOffer.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofOffer)).toBeLessThanOrEqual(1_500);
  });

  it('what imports guest posts comes when it is opened, and is at most 18 kB', () => {
    expect(ofImport.length).toBeGreaterThan(2);
    expect([...popup(browser), ...dashboard(browser)].filter((path) => ofImport.includes(path))).toEqual([]);
    expect(gzipped(browser, ...ofImport)).toBeLessThanOrEqual(18_000);
  });

  // With the public suffix list. What guesses charsets is loaded for a file in none of Unicode's.
  it('what reads the files is a worker of at most 90 kB, started when there is a file', () => {
    expect(gzipped(browser, 'import-worker.js')).toBeLessThanOrEqual(90_000);
  });

  it('what copies the answer and evidence, and what keeps bugs, come when they are wanted, and are at most 2 kB', () => {
    expect(whenAsked.length).toBe(3);
    const first = [...popup(browser), ...dashboard(browser)];
    expect(first.filter((path) => whenAsked.includes(path))).toEqual([]);
    expect(gzipped(browser, ...whenAsked)).toBeLessThanOrEqual(2_000);
  });

  it.skipIf(browser === 'firefox')(
    'what reads fetched pages in Chromium, in whatever charset, and nested however deep, holds backups, and hands tables to their worker and validates what that says, is at most 22.3 kB',
    () => {
      expect(gzipped(browser, ...loadedBy(browser, 'offscreen.html'))).toBeLessThanOrEqual(22_300);
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
      ...ofImport,
      'import-worker.js',
      'charsets.js',
      ...ofRuns,
      ...ofAnswer,
      ...ofAllLinks,
      ...ofExport,
      ...ofReport,
      ...ofDomainLinks,
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
});
