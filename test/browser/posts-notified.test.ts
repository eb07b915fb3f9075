import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, type Blog, serveBlog } from '../../utils/drive/blog.ts';
import type { Browser, View } from '../../utils/drive/driver.ts';
import { launch } from '../../utils/drive/launch.ts';
import { addPostsIn, checkPosts, runsDone, storedPosts } from '../../utils/drive/posts.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { temporaryDir } from '../../utils/drive/temporary.ts';
import { DAY } from '../../utils/time.ts';
import { allowingBuild } from './allowing-build.ts';
import { inEachBrowser } from './each-browser.ts';
import { expectedPost } from './posts-local.ts';
import { openSettings, said } from './settings.ts';

const KEPT = article('<a href="https://example.com/guide">The guide</a>');
const MARKED = article('<a href="https://example.com/guide" rel="nofollow">The guide</a>');

/**
 * Each test goes on where the one before ended. Chromium is one of our own: it has
 * another build (allowing-build.ts).
 */
inEachBrowser('the notification about guest posts', (plain, kind) => {
  let browser: Browser;
  let blog: Blog;
  let own: View;
  let ids: readonly string[];
  let folder: Awaited<ReturnType<typeof temporaryDir>> | undefined;
  beforeAll(async () => {
    if (kind === 'chromium') {
      folder = await temporaryDir('backlight-notifying-');
      allowingBuild(folder.dir);
      browser = await launch(kind, { extensionDir: folder.dir });
    } else browser = plain();
    blog = await serveBlog({ '/a': KEPT, '/b': KEPT, '/c': KEPT });
    await setDomains(browser, ['example.com']);
    await browser.grant(['*://localhost/*']);
    own = await browser.openOwnPage('popup.html');
    const added = Date.now() + DAY;
    ids = await addPostsIn(
      own,
      ['/a', '/b', '/c'].map((path) => expectedPost(blog.origin + path, { added })),
    );
    await check();
  });
  afterAll(async () => {
    if (kind === 'chromium') await browser.close();
    await blog.close();
    folder?.remove();
  });

  const check = async () => {
    await checkPosts(own, ids);
    await runsDone(own);
  };
  const badge = () => own.evaluate(() => chrome.action.getBadgeText({}));
  /** The posts that the user was told of. */
  const told = async () =>
    [...(await storedPosts(own)).values()]
      .flatMap(({ id, unseenChange }) => (unseenChange?.notifiedAt ? ids.indexOf(id) : []))
      .sort();
  /** Waits for a notification; without a display Firefox closes it at once, and says so. */
  const notified = async () => {
    if (kind === 'chromium')
      await expect
        .poll(() => own.evaluate(() => chrome.notifications.getAll()))
        .toEqual({ 'posts-news': true });
    else await own.waitFor(() => document.body.dataset['closed'] === 'posts-news');
  };

  it('comes where the user chooses it, and the browser lets it', async () => {
    const settings = await openSettings(browser);
    await settings.click('.notify-form [value=notify]');
    await said(settings, 'Saved');
    expect(await settings.evaluate(() => document.querySelector('.notify-form .note'))).toBe(null);
    await settings.close();
    await own.evaluate(() => {
      chrome.notifications.onClosed.addListener((id) => {
        document.body.dataset['closed'] = id;
      });
    });
    blog.pages.set('/a', MARKED);
    await check();
    await notified();
    await expect.poll(told).toEqual([0]);
  });

  it('opens the post that it is about, which is seen by that', async () => {
    await browser.killBackground();
    await browser.clickNotification('posts-news');
    const dashboard = await browser.findOwnPage(`dashboard.html#posts/${ids[0]}`);
    await dashboard.waitFor(() => document.querySelector('.post-panel h2'));
    await expect.poll(badge).toBe('');
  });

  it('shows those that have news in the dashboard that is open, where they are many', async () => {
    blog.pages.set('/b', MARKED).set('/c', MARKED);
    await own.evaluate(() => document.body.removeAttribute('data-closed'));
    await check();
    await notified();
    await expect.poll(told).toEqual([1, 2]);
    await browser.clickNotification('posts-news');
    const dashboard = await browser.findOwnPage('dashboard.html#posts');
    await dashboard.waitFor(() => document.querySelectorAll('.posts-table .open').length === 2);
    expect(await badge()).toBe('2');
    const open = await own.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.filter(({ url }) => url?.includes('/dashboard.html')).map(({ active }) => active);
    });
    expect(open).toEqual([true]);
  });
});
