import { describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserName, builtFiles, gzipped } from './built.ts';
import { lateParts } from './late-parts.ts';
import { loadedBy } from './loaded-by.ts';

/** What the popup loads to give an answer. */
const popup = (browser: BrowserName) => loadedBy(browser, 'popup.html');
const dashboard = (browser: BrowserName) => loadedBy(browser, 'dashboard.html');
/** What the page of backups loads; it restores by itself, and so opens stores. */
const backup = (browser: BrowserName) => loadedBy(browser, 'backup.html');

describe.each(BROWSERS)('gzipped, in %s', (browser) => {
  const late = lateParts(browser);

  // It reads robots.txt, judges whether links count, and checks guest posts: when, how politely, and what to tell.
  // It validates what others answer, every row of the store, by tests that are made of its schemas, and what is stored
  // of settings, keeps the debug log, and
  // notices a clock that was set back, a network that is dead and a store that is lost.
  // It knows how wrappers hold their target, what editors make of a text, and which addresses are a private network's.
  // It asks what a page has, or had, without a link, and keeps that.
  // It knows pages again by a sketch of their text, and what programs print when they fail.
  // It names pages in notifications as people read them: it decodes hosts and knows their look-alikes.
  // It lists the last requests, and remembers which sites it asked for robots.txt today.
  // It imports parts of a file, checks pages once, and reads published tables daily.
  // It lets a restored backup take the store's place, and has backups made and saved weekly: others make them.
  // It finds a backup's download again that it did not hear of, and gives a reminder back with its step.
  // It judges each address and each host of a page once, says what is known before all is, brings what a page needs in one
  // go, and lets no look at a guest post take the place of a later one.
  // It reads from where each look was made, and knows which kinds of news were told.
  // It hears when a restore wants the store closed, and waits for no deletion that never ends.
  it('the background is at most 70.1 kB; in Firefox it reads fetched pages itself, with 12.1 kB more', () => {
    expect(gzipped(browser, 'background.js')).toBeLessThanOrEqual(browser === 'chrome' ? 70_100 : 82_200);
  });

  // With the validating of what the background answers, the debug log, telling a full disk from a broken one, and rows
  // that are grouped, filtered and walked by keys. It decodes addresses, and knows hosts that look like others. What it
  // shares with the page of backups lies in chunks of its own.
  // With what asks about the tab before all else is loaded, half a kilobyte that shares nothing with the rest, and what
  // keeps the foot still under the pointer.
  it('what the popup loads to give an answer is at most 40.6 kB', () => {
    const loaded = popup(browser);
    for (const end of ['.js', '.css']) expect(loaded.some((path) => path.endsWith(end))).toBe(true);
    expect(gzipped(browser, ...loaded)).toBeLessThanOrEqual(40_600);
  });

  // With what an address says of the list (states with reasons, filters, sorting, groups), its overview, columns and keys.
  it('what the dashboard loads at first is at most 61.5 kB, and the popup loads none of what is its own', () => {
    const loaded = dashboard(browser);
    const own = loaded.filter((path) => path.includes('dashboard-'));
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(popup(browser).filter((path) => own.includes(path))).toEqual([]);
    expect(gzipped(browser, ...loaded)).toBeLessThanOrEqual(61_500);
  });

  it('the menus of the list come when they are opened, and with what is said late are at most 9.4 kB', () => {
    expect(dashboard(browser).filter((path) => late.ofList.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofList)).toBeLessThanOrEqual(9_400);
  });

  // It knows every setting: the columns and the saved views of the list, and the templates of mails, too.
  it('what makes backups is a worker of at most 10.3 kB', () => {
    expect(gzipped(browser, 'backup-worker.js')).toBeLessThanOrEqual(10_300);
  });

  // It shares Preact, the words and the store with other pages, and has nothing of the list of guest posts.
  // It makes indexes last, notes the store’s name a second time, and says how much of a file is read. When it merges, a
  // look that could not see the page counts less than one that could.
  it('the page of backups loads at most 47.7 kB, and none of the dashboard', () => {
    const loaded = backup(browser);
    expect(loaded.filter((path) => /dashboard-|Posts/.test(path))).toEqual([]);
    expect(gzipped(browser, ...loaded)).toBeLessThanOrEqual(47_700);
  });

  it('the public suffix list and what reads domains by it are a chunk of at most 50 kB, loaded when a domain is added', () => {
    expect(late.suffixes.length).toBe(1);
    expect(gzipped(browser, ...late.suffixes)).toBeLessThanOrEqual(50_000);
    expect(popup(browser).filter((path) => late.suffixes.includes(path))).toEqual([]);
  });

  // With the schemas of its rows, the mark outside of it, its name and its lock, what reads guest posts slice by
  // slice for exports, those that have changed, and the tests that are made of schemas.
  it('the store comes with what asks it, and is at most 16 kB', () => {
    expect(late.store.length).toBeGreaterThan(3);
    expect([...popup(browser), ...dashboard(browser)].filter((path) => late.store.includes(path))).toEqual(
      [],
    );
    expect(gzipped(browser, ...late.store)).toBeLessThanOrEqual(16_000);
  });

  it('what shows a guest post in the popup comes where there is one, and is at most 5.9 kB', () => {
    expect(late.ofPosts.length).toBeGreaterThan(2);
    expect(popup(browser).filter((path) => late.ofPosts.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofPosts)).toBeLessThanOrEqual(5_900);
  });

  it('the other parts of the answer come when they are asked for, and are at most 4 kB', () => {
    expect(late.ofAnswer.length).toBe(6);
    expect(popup(browser).filter((path) => late.ofAnswer.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofAnswer)).toBeLessThanOrEqual(4_000);
  });

  it('what shows, copies and saves all links of a page comes when it is asked for, and is at most 5 kB', () => {
    expect(late.ofAllLinks.length).toBe(4);
    expect(popup(browser).filter((path) => late.ofAllLinks.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofAllLinks)).toBeLessThanOrEqual(5_000);
  });

  it('what watches all own links, and asks where they lead, comes after the answer, and is at most 2.5 kB', () => {
    expect(late.ofOwnLinks.length).toBeGreaterThan(2);
    expect(popup(browser).filter((path) => late.ofOwnLinks.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofOwnLinks)).toBeLessThanOrEqual(2_500);
  });

  it('what shows a run of checks in the popup comes where there is one, and is at most 2.8 kB', () => {
    expect(late.ofRuns.length).toBeGreaterThan(2);
    expect(popup(browser).filter((path) => late.ofRuns.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofRuns)).toBeLessThanOrEqual(2_800);
  });

  // With the welcome, why domains are unread, and what of guest posts is in every popup.
  it('what edits domains comes when they are edited, and is at most 5 kB', () => {
    expect(late.ofDomains.length).toBe(2);
    expect(popup(browser).filter((path) => late.ofDomains.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofDomains)).toBeLessThanOrEqual(5_000);
  });

  // With the table of what leaves the machine, and the last requests.
  it('the settings come when they are opened, and are at most 10.5 kB', () => {
    expect(late.ofSettings.length).toBe(2);
    expect(dashboard(browser).filter((path) => late.ofSettings.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofSettings)).toBeLessThanOrEqual(10_500);
  });

  it('what exports the recorded links to a domain comes when it is asked for, and is at most 6 kB', () => {
    expect(late.ofDomainLinks.length).toBe(5);
    const first = [...popup(browser), ...dashboard(browser)];
    expect(first.filter((path) => late.ofDomainLinks.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofDomainLinks)).toBeLessThanOrEqual(6_000);
  });

  it('what exports guest posts comes when it is asked for, and is at most 6.7 kB; what makes a report, 11.5 kB', () => {
    const first = [...popup(browser), ...dashboard(browser)];
    expect([late.ofExport.length, late.ofReport.length]).toEqual([4, 2]);
    expect(first.filter((path) => [...late.ofExport, ...late.ofReport].includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofExport)).toBeLessThanOrEqual(6_700);
    expect(gzipped(browser, ...late.ofReport)).toBeLessThanOrEqual(11_500);
  });

  it('what edits many guest posts, claims, and what explains a wait come when they are wanted, and are at most 14 kB', () => {
    expect(late.ofMany.length).toBeGreaterThan(10);
    expect(dashboard(browser).filter((path) => late.ofMany.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofMany)).toBeLessThanOrEqual(14_000);
  });

  it('the panel of a guest post comes when one is opened, and is at most 27.4 kB with its dialogs', () => {
    const own = late.ofPanel.filter((path) => /PostPanel|MailDialog|KeysDialog/.test(path));
    expect(own.length).toBe(6);
    expect(dashboard(browser).filter((path) => own.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofPanel)).toBeLessThanOrEqual(27_400);
  });

  it('what offers to always check robots.txt comes with “This page”, and is at most 1.5 kB', () => {
    expect(late.ofOffer.length).toBe(5);
    expect(popup(browser).filter((path) => late.ofOffer.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.ofOffer)).toBeLessThanOrEqual(1_500);
  });

  it('what imports guest posts comes when it is opened, and is at most 18 kB', () => {
    expect(late.ofImport.length).toBeGreaterThan(2);
    expect([...popup(browser), ...dashboard(browser)].filter((path) => late.ofImport.includes(path))).toEqual(
      [],
    );
    expect(gzipped(browser, ...late.ofImport)).toBeLessThanOrEqual(18_000);
  });

  // With the public suffix list. What guesses charsets is loaded for a file in none of Unicode's.
  it('what reads the files is a worker of at most 90 kB, started when there is a file', () => {
    expect(gzipped(browser, 'import-worker.js')).toBeLessThanOrEqual(90_000);
  });

  it('what copies the answer and evidence, and what keeps bugs, come when they are wanted, and are at most 2 kB', () => {
    expect(late.whenAsked.length).toBe(3);
    const first = [...popup(browser), ...dashboard(browser)];
    expect(first.filter((path) => late.whenAsked.includes(path))).toEqual([]);
    expect(gzipped(browser, ...late.whenAsked)).toBeLessThanOrEqual(2_000);
  });

  // With what it shares in one chunk with views: own domains among it.
  it.skipIf(browser === 'firefox')(
    'what reads fetched pages in Chromium, in whatever charset, and nested however deep, holds backups, and hands tables to their worker, is at most 24.6 kB',
    () => {
      expect(gzipped(browser, ...loadedBy(browser, 'offscreen.html'))).toBeLessThanOrEqual(24_600);
    },
  );

  it('nothing else is built that nothing loads', () => {
    const known = [
      ...Object.values(late).flat(),
      ...(browser === 'chrome' ? loadedBy(browser, 'offscreen.html') : []),
      ...popup(browser),
      ...dashboard(browser),
      ...backup(browser),
      'import-worker.js',
      'charsets.js',
      'page.js',
      'answers.js',
      'hiding.js',
      'served.js',
      'mentions.js',
      'highlight.js',
      'legend.js',
      'contexts.js',
      'signs.js',
      'background.js',
      'backup-worker.js',
    ];
    expect(builtFiles(browser, '**/*.{js,html,css}').filter((path) => !known.includes(path))).toEqual([]);
  });
});
