import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, type Blog, serveBlog } from '../../utils/drive/blog.ts';
import type { Tab, View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { addPostsIn } from '../../utils/drive/posts.ts';
import { clickAndRead, setDomains } from '../../utils/drive/session.ts';
import { expectAccessible } from './accessible.ts';
import { inEachBrowser } from './each-browser.ts';
import { cardSays, expectedPost } from './posts-local.ts';

const FOLLOWED = article('<a href="https://example.com/guide">The guide</a>');
const LOG_IN = '<form><h1>Log in</h1>Log in <input type="password"></form>';

/** The user goes through what could not be seen: each test goes on where the one before ended. */
inEachBrowser('what could not be seen', (browser) => {
  let blog: Blog;
  let own: View;
  let tab: Tab;
  let ids: readonly string[];
  beforeAll(async () => {
    blog = await serveBlog({ '/a': LOG_IN, '/b': LOG_IN });
    await setDomains(browser(), ['example.com']);
    own = await browser().openOwnPage('popup.html');
    ids = await addPostsIn(own, [expectedPost(`${blog.origin}/a`), expectedPost(`${blog.origin}/b`)]);
    tab = await browser().open(`${blog.origin}/b`);
    for (const path of ['/b', '/a']) {
      await tab.goto(`${blog.origin}${path}`);
      const popup = await clickAndRead(browser(), tab);
      await cardSays(popup, 'unknown');
      await popup.close();
    }
  });
  afterAll(() => blog.close());

  /** As if the user had begun with the page that is in this tab. */
  const begin = (left: readonly string[]) =>
    own.evaluate(
      async (opened: string, after: readonly string[]) => {
        const [front] = await chrome.tabs.query({ active: true });
        const walk = { tabId: front?.id, opened, at: Date.now(), left: after };
        await chrome.storage.session.set({ 'queue-walk': walk });
      },
      ids[0] ?? '',
      left,
    );
  const barOf = async (popup: View, settled: 'yes' | 'no') => {
    await popup.waitFor(
      (is: string) => document.querySelector<HTMLElement>('.walk-here')?.dataset['settled'] === is,
      settled,
    );
    return popup.evaluate(() => document.querySelector('.walk-here p')?.textContent);
  };

  it('stays where the page settles nothing', async () => {
    await tab.front();
    await begin(ids.slice(1));
    const popup = await clickAndRead(browser(), tab);
    expect(await barOf(popup, 'no')).toBe('Not settled yet. 1 page left after it.');
    await popup.close();
    expect(new URL(await tab.url()).pathname).toBe('/a');
  });

  it('comes by itself once the popup that has settled the page is closed, even by another background', async () => {
    for (const path of ['/a', '/b']) blog.pages.set(path, FOLLOWED);
    await tab.reload();
    const popup = await clickAndRead(browser(), tab);
    expect(await barOf(popup, 'yes')).toBe('Settled. Close this, and the last page comes.');
    await expectAccessible(popup);
    await browser().killBackground();
    expect(new URL(await tab.url()).pathname).toBe('/a');
    // The popup says to the next background, too, that it is open.
    await own.evaluate(() => chrome.runtime.sendMessage({ type: 'markSeen', ids: [] }));
    await popup.close();
    await tab.waitFor(() => location.pathname === '/b' && document.querySelector('a'));
  });

  it('is over when the user stops it', async () => {
    const popup = await clickAndRead(browser(), tab);
    expect(await barOf(popup, 'yes')).toBe('Settled. It was the last page that could not be seen.');
    await pressButton(popup, 'Stop');
    await popup.waitFor(() => !document.querySelector('.walk-here'));
    expect(await own.evaluate(() => chrome.storage.session.get('queue-walk'))).toEqual({});
  });
});
