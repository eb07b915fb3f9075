import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, type Blog, serveBlog } from '../../utils/drive/blog.ts';
import type { Tab, View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { addPostsIn, checkPosts } from '../../utils/drive/posts.ts';
import { clickAndRead, setDomains } from '../../utils/drive/session.ts';
import { expectPopupAccessible } from './accessible.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { expectedPost, openPosts } from './posts-local.ts';

const LINKED = article('<a href="https://example.com/guide">The guide</a>');

/** Each test goes on where the one before ended. */
inEachBrowser('a run of checks in the popup', (browser, kind) => {
  /** They are of one host, which has a pause after each: no test sees the end. */
  const MANY = Array.from({ length: 1000 }, (_, i) => `/many/${i}`);
  let blog: Blog;
  let tab: Tab;
  beforeAll(async () => {
    blog = await serveBlog({
      '/none': article(''),
      ...Object.fromEntries(MANY.map((path) => [path, LINKED])),
    });
    await setDomains(browser(), ['example.com']);
    await browser().grant(['*://localhost/*']);
    const own = await openPosts(browser());
    const ids = await addPostsIn(
      own,
      MANY.map((path) => expectedPost(blog.origin + path)),
    );
    await checkPosts(own, ids);
    await own.close();
    tab = await browser().open(`${blog.origin}/none`);
  });
  afterAll(() => blog.close());

  /** Waits until so many of the posts are checked. */
  const checked = (popup: View, atLeast: number) =>
    popup.waitFor((least: number) => {
      const said = document.querySelector('.run-progress span')?.textContent ?? '';
      return Number.parseInt(said, 10) >= least ? said : null;
    }, atLeast);

  it('stands above the answer and goes on while one looks', async () => {
    const popup = await clickAndRead(browser(), tab);
    const before = Number.parseInt((await checked(popup, 0)) ?? '', 10);
    expect(await checked(popup, before + 2)).toMatch(/ of 1,000 checked/);
    const parts = await popup.evaluate(() =>
      Array.from(document.querySelectorAll('main > :not(.skip-to)'), ({ className }) => className),
    );
    expect([parts[0], parts.at(-1)]).toEqual(['runs-here', 'footer']);
  });

  it('is stopped, stays so, and goes on', async () => {
    const popup = await clickAndRead(browser(), tab);
    await pressButton(popup, 'Stop');
    await popup.waitFor(() => document.querySelector('.run-progress')?.textContent?.includes('stopped'));
    const again = await clickAndRead(browser(), tab);
    await again.waitFor(() => document.querySelector('.run-progress')?.textContent?.includes('stopped'));
    const at = Number.parseInt((await checked(again, 0)) ?? '', 10);
    await pressButton(again, 'Resume');
    await checked(again, at + 2);
    await pressButton(again, 'Stop');
    await again.waitFor(() => document.querySelector('.run-progress')?.textContent?.includes('stopped'));
  });

  it('moves no button from under the pointer by coming late, nor does anything else', async () => {
    const popup = await clickAndRead(browser(), tab);
    // All that comes by itself is there.
    await popup.waitFor(() => document.querySelector('.run-progress')?.textContent?.includes('stopped'));
    await popup.waitFor(() => document.querySelector('.same-site-note'));
    await popup.move('.footer .bar');
    const footAt = () => popup.evaluate(() => document.querySelector('.footer')?.getBoundingClientRect().top);
    const before = await footAt();
    await popup.evaluate(() => {
      const late = document.createElement('p');
      late.style.height = '40px';
      document.querySelector('main')?.prepend(late);
    });
    expect(await footAt()).toBe(before);
    await popup.move('h1');
    await popup.waitFor(
      (top: number) => Number(document.querySelector('.footer')?.getBoundingClientRect().top) > top,
      before ?? 0,
    );
  });

  if (!isWhole(kind, 'chromium')) return;

  it('has no barriers', async () => {
    await expectPopupAccessible(browser(), tab, (popup) => checked(popup, 1));
  });

  it('leads to the list of the dashboard', async () => {
    const popup = await clickAndRead(browser(), tab);
    // There are two ways, and this one comes when the answer is there.
    await checked(popup, 0);
    await pressButton(popup, 'Guest posts');
    const dashboard = await browser().findOwnPage('dashboard.html#posts');
    await dashboard.waitFor(
      (posts) => document.querySelector(`main[data-posts="${posts}"] .run-progress`),
      MANY.length,
    );
    await dashboard.close();
  });

  it('is shown where there is no page to answer for, too', async () => {
    await tab.goto('about:blank');
    const popup = await clickAndRead(browser(), tab);
    expect(await checked(popup, 1)).toMatch(/stopped/);
  });
});
