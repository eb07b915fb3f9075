import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, type Blog, serveBlog } from '../../utils/drive/blog.ts';
import type { View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { addPostsIn, checkPosts, runsDone, storedPosts } from '../../utils/drive/posts.ts';
import { clickAndRead, setDomains } from '../../utils/drive/session.ts';
import { DAY } from '../../utils/time.ts';
import { expectAccessible, SCHEMES } from './accessible.ts';
import { inEachBrowser, isWhole, TEST_ALL } from './each-browser.ts';
import { cardSays, expectedPost, openPosts } from './posts-local.ts';
import { openSettings, said } from './settings.ts';

const KEPT = article('<a href="https://example.com/guide">The guide</a>');
const MARKED = article('<a href="https://example.com/guide" rel="nofollow">The guide</a>');

/** What is new of guest posts reaches the user: each test goes on where the one before ended. */
inEachBrowser('what is new of guest posts', (browser, kind) => {
  let blog: Blog;
  let own: View;
  let ids: readonly string[];
  beforeAll(async () => {
    blog = await serveBlog({ '/a': KEPT, '/b': KEPT, '/c': KEPT });
    await setDomains(browser(), ['example.com']);
    await browser().grant(['*://localhost/*']);
    own = await browser().openOwnPage('popup.html');
    // Not due by themselves: the test alone says when they are looked at.
    const added = Date.now() + DAY;
    ids = await addPostsIn(
      own,
      ['/a', '/b', '/c'].map((path) => expectedPost(blog.origin + path, { added })),
    );
  });
  afterAll(() => blog.close());

  /** The button as all tabs have it that were not read. */
  const button = () =>
    own.evaluate(async () => [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})]);
  const buttonSays = (badge: string, title: string) => expect.poll(button).toEqual([badge, title]);
  const check = async (secondLook = false) => {
    await checkPosts(own, ids, secondLook);
    await runsDone(own);
  };
  const marks = (view: View) =>
    view.evaluate(() =>
      Array.from(document.querySelectorAll('.posts-table tbody .change-mark'), (mark) =>
        [mark, mark.closest('tr')?.querySelector('.status-badge')].map((part) => part?.textContent).join(' '),
      ),
    );
  const bar = (view: View) => view.evaluate(() => document.querySelector('.changes-bar > span')?.textContent);

  it('is nothing as long as all is as agreed', async () => {
    await check();
    await buttonSays('', 'Backlight');
  });

  it('is told by badge and title, and of each post once', async () => {
    blog.pages.set('/a', MARKED).set('/b', MARKED);
    await check();
    await buttonSays('2', 'Backlight: 2 links changed');
    await check();
    await buttonSays('2', 'Backlight: 2 links changed');
  });

  it('outlives the background', async () => {
    blog.pages.set('/c', 404);
    await check(true);
    await browser().killBackground();
    await check(true);
    await buttonSays('3', 'Backlight: 1 link lost, 2 changed');
    await browser().killBackground();
    await buttonSays('3', 'Backlight: 1 link lost, 2 changed');
  });

  it('is marked in the list, which shows it alone where that is wanted', async () => {
    blog.pages.set('/d', KEPT);
    await addPostsIn(own, [expectedPost(`${blog.origin}/d`)]);
    const view = await openPosts(browser());
    await view.waitFor(() => document.querySelectorAll('.posts-table .open').length === 4);
    expect((await marks(view)).sort()).toEqual([
      'New changed: nofollow added',
      'New changed: nofollow added',
      'New lost: 404',
    ]);
    expect(await bar(view)).toBe('New 1 link lost, 2 changed');
    await pressButton(view, 'Show only these');
    await view.waitFor(() => document.querySelectorAll('.posts-table .open').length === 3);
    await pressButton(view, 'Show only these');
    await view.waitFor(() => document.querySelectorAll('.posts-table .open').length === 4);
    await view.close();
    const others = await browser().openOwnPage('dashboard.html#posts/news');
    await others.waitFor(() => document.querySelectorAll('.posts-table .open').length === 3);
    await others.close();
  });

  if (!isWhole(kind, 'firefox')) return;

  it('is seen when the post is opened, or all at once', async () => {
    const view = await openPosts(browser());
    await view.click('tr[data-verdict=lost] .open');
    await buttonSays('2', 'Backlight: 2 links changed');
    await view.click('.post-panel .close');
    await view.waitFor(() => document.querySelectorAll('.posts-table .change-mark').length === 2);
    await pressButton(view, 'Mark all as seen');
    await view.waitFor(() => !document.querySelector('.change-mark'));
    await buttonSays('', 'Backlight');
    await view.close();
  });

  it('is seen on the card in the popup; what the user sees there first is no news', async () => {
    blog.pages.set('/a', KEPT).set('/c', KEPT);
    await check();
    await buttonSays('2', 'Backlight: 2 links kept again');
    const tab = await browser().open(`${blog.origin}/a`);
    await cardSays(await clickAndRead(browser(), tab), 'kept');
    await buttonSays('1', 'Backlight: 1 link kept again');
    blog.pages.set('/a', MARKED);
    await tab.reload();
    await cardSays(await clickAndRead(browser(), tab), 'changed');
    await check();
    await buttonSays('1', 'Backlight: 1 link kept again');
    await tab.close();
  });

  it('is not told where the user wants it quiet, and the list marks it all the same', async () => {
    const settings = await openSettings(browser());
    await settings.click('.notify-form [value=quiet]');
    await said(settings, 'Saved');
    await buttonSays('', 'Backlight');
    const view = await openPosts(browser());
    await view.waitFor(() => document.querySelector('.change-mark'));
    await view.close();
    await settings.click('.notify-form [value=badge]');
    await buttonSays('1', 'Backlight: 1 link kept again');
    await settings.close();
  });

  it('stays with a note, and is no more once the link is accepted as it is', async () => {
    const [, , id = ''] = ids;
    const { post, state } = (await storedPosts(own)).get(id) ?? {};
    const edit = (change: object) =>
      own.evaluate((message: object) => chrome.runtime.sendMessage(message), {
        type: 'editPosts',
        edits: [{ id, post: { ...post, ...change } }],
      });
    await edit({ notes: 'paid' });
    await buttonSays('1', 'Backlight: 1 link kept again');
    await edit({ baseline: { ...state?.last?.link, at: state?.last?.at } });
    await buttonSays('', 'Backlight');
  });

  if (!TEST_ALL) return;

  it.each(SCHEMES)('has no barriers in %s', async (scheme) => {
    blog.pages.set('/c', scheme === 'light' ? MARKED : KEPT);
    await check();
    await browser().setColorScheme(scheme);
    const view = await openPosts(browser());
    await view.waitFor(() => document.querySelector('.posts-table .change-mark'));
    await expectAccessible(view);
    await view.close();
    const settings = await openSettings(browser());
    await settings.waitFor(() => document.querySelector('.notify-form'));
    await expectAccessible(settings);
    await settings.close();
  });
});
