import { beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { storedPosts } from '../../utils/drive/posts.ts';
import { putDatabase, STORE_0_1_0 } from '../unit/utils/store/earlier-store.ts';
import { inEachBrowser } from './each-browser.ts';
import { openPosts } from './posts-local.ts';

/** Each guest post that 0.1.0 would list: its page, its verdict, and whether there is an unseen change. */
const LISTED = (STORE_0_1_0.stores['posts']?.rows ?? []).flatMap(({ value }) => {
  const { url, state, news, removedAt } = Object(value);
  return removedAt === undefined ? [[url, state.verdict, Boolean(news)]] : [];
});

/** The same, as the dashboard lists them: in a frame that has room for all rows. */
function listed(view: View): Promise<unknown[][]> {
  return view.evaluate(async (count: number) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; width: 1280px; height: 3000px; border: 0';
    frame.src = '/dashboard.html#posts';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const rows = () =>
      Array.from(
        frame.contentDocument?.querySelectorAll<HTMLElement>('.posts-table tr[data-verdict]') ?? [],
        (row) => [
          row.querySelector<HTMLElement>('.open')?.title,
          row.dataset['verdict'],
          row.querySelector('.change-mark') !== null,
        ],
      );
    while (rows().length < count) await new Promise(requestAnimationFrame);
    const found = rows();
    frame.remove();
    return found;
  }, LISTED.length);
}

inEachBrowser('a store of 0.1.0', (browser) => {
  let view: View;
  beforeAll(async () => {
    const page = await browser().openOwnPage('dashboard.html#settings');
    await page.evaluate(putDatabase, STORE_0_1_0);
    // Whatever this background had open is gone with it: the next one finds the store of 0.1.0.
    await browser().killBackground();
    view = await openPosts(browser());
  });

  it('is listed with all its guest posts, their verdicts and what the user has not seen', async () => {
    expect(LISTED).toHaveLength(20);
    expect((await listed(view)).sort()).toEqual(LISTED.sort());
  });

  it('has the history of a post', async () => {
    const [kept] = [...(await storedPosts(view)).values()].filter(({ url }) => url.endsWith('/kept'));
    const page = await browser().openOwnPage(`dashboard.html#posts/${kept?.id}`);
    await page.waitFor(
      () => document.querySelectorAll('.timeline .status-badge[data-verdict=kept]').length === 3,
    );
    await page.waitFor(() => document.querySelectorAll('.timeline li b').length === 1);
  });

  it('is of the new version, and the background marks its changes as seen', async () => {
    const version = await view.evaluate(async () => {
      const databases = await indexedDB.databases();
      return databases.find(({ name }) => name === 'backlight')?.version;
    });
    expect(version).toBe(6);
    const done = await view.evaluate(() => chrome.runtime.sendMessage({ type: 'markSeen', ids: null }));
    expect(done).toMatchObject({ ok: true });
    const posts = [...(await storedPosts(view)).values()];
    // One was removed in 0.1.0: the background forgets it when it comes to that.
    expect(posts.filter(({ removedAt }) => removedAt === undefined)).toHaveLength(LISTED.length);
    expect(posts.filter(({ unseenChange }) => unseenChange)).toEqual([]);
  });
});
