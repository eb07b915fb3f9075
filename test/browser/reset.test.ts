import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { addPostsIn, storedPosts } from '../../utils/drive/posts.ts';
import { clickAndRead, lastRecord, setDomains } from '../../utils/drive/session.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { inEachBrowser } from './each-browser.ts';
import { expectedPost } from './posts-local.ts';

/** All suites share a browser: what one of them leaves must not be there for the next. */
inEachBrowser('a browser that was reset', (browser) => {
  let site: Site;
  const cookies: (string | undefined)[] = [];
  beforeAll(async () => {
    site = await serve((request, response) => {
      if (request.url !== '/favicon.ico') cookies.push(request.headers.cookie);
      response
        .writeHead(200, {
          'content-type': 'text/html',
          'set-cookie': 'seen=1; max-age=1000',
          'cache-control': 'max-age=1000',
        })
        .end(page('<a href="https://example.com/">x</a>'));
    });
  });
  afterAll(() => site.close());

  /** All that the extension and the browser keep. */
  async function kept(own: View) {
    const stored = await own.evaluate(async () => {
      const { sync, local, session } = chrome.storage;
      return {
        storage: await Promise.all([sync, local, session].map(async (area) => Object.keys(await area.get()))),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        allowed: (await chrome.permissions.getAll()).origins,
        alarms: (await chrome.alarms.getAll()).length,
        tabs: (await chrome.tabs.query({})).length,
        isDark: matchMedia('(prefers-color-scheme: dark)').matches,
        movesLittle: matchMedia('(prefers-reduced-motion: reduce)').matches,
      };
    });
    return stored;
  }

  it('has no domains, records, posts, permissions, tabs, cache, cookies, zoom or wishes of how pages look', async () => {
    const fresh = await browser().openOwnPage('popup.html');
    // A background that has just begun looks whether there is something to do, with an alarm meanwhile; at the end it
    // has noted the time, in a store without rows.
    const begun = { allowed: [], alarms: 0, tabs: 2, isDark: false, databases: ['backlight'] };
    await expect
      .poll(() => kept(fresh))
      .toMatchObject({ ...begun, storage: [[], expect.arrayContaining(['posts-clock']), []] });
    const empty = await kept(fresh);
    await fresh.close();

    await setDomains(browser(), ['example.com']);
    await browser().grant(['*://localhost/*']);
    await browser().setColorScheme('dark');
    await browser().setReducedMotion(!empty.movesLittle);
    const tab = await browser().open(`${site.origin}/a`);
    const ratio = await tab.evaluate(() => devicePixelRatio);
    await tab.zoom(2);
    await clickAndRead(browser(), tab);
    const before = await browser().openOwnPage('dashboard.html');
    await addPostsIn(before, [expectedPost(`${site.origin}/post`)]);
    await before.waitFor(async () => (await chrome.storage.sync.get()) && document.querySelector('main'));
    const full = await kept(before);
    expect(full).toMatchObject({
      storage: [['domain:example.com'], expect.anything(), expect.anything()],
      databases: ['backlight'],
      allowed: ['*://localhost/*'],
      isDark: true,
      movesLittle: !empty.movesLittle,
    });
    expect(full.tabs).toBeGreaterThan(2);
    expect(await lastRecord(before)).not.toBe(null);
    expect(await storedPosts(before)).toHaveProperty('size', 1);
    cookies.length = 0;

    await browser().reset();

    expect([await tab.isOpen(), await before.isOpen()]).toEqual([false, false]);
    const after = await browser().openOwnPage('popup.html');
    await expect.poll(() => kept(after)).toEqual(empty);
    await after.waitFor(() => document.querySelector('.welcome'));
    const again = await browser().open(`${site.origin}/a`);
    // It is asked for anew, and without the cookie that it had set.
    expect(cookies[0]).toBe(undefined);
    expect(cookies.length).toBeGreaterThan(0);
    expect(await again.evaluate(() => devicePixelRatio)).toBe(ratio);
    await after.close();
    await setDomains(browser(), ['example.com']);
    expect(await lastRecord(await clickAndRead(browser(), again))).toMatchObject({
      record: { page: { url: `${site.origin}/a` } },
    });
    const own = await browser().openOwnPage('dashboard.html');
    expect(await storedPosts(own)).toHaveProperty('size', 0);
  });
});
