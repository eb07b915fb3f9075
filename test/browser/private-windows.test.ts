import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from '../../utils/drive/blog.ts';
import { ensureBuilt, TEST_PACE } from '../../utils/drive/build.ts';
import type { Browser, View } from '../../utils/drive/driver.ts';
import { launch } from '../../utils/drive/launch.ts';
import { addPostsIn, storedPosts } from '../../utils/drive/posts.ts';
import { lastRecord, setDomains } from '../../utils/drive/session.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { DAY } from '../../utils/time.ts';
import { isWhole, KINDS } from './each-browser.ts';
import { expectedPost } from './posts-local.ts';

/** Opens an address in a window of its own; gives the tab's id once it has loaded. */
function openWindow(own: View, url: string, incognito: boolean): Promise<number> {
  return own.evaluate(
    async (address: string, isPrivate: boolean) => {
      const loaded = new Promise<number>((resolve) => {
        chrome.tabs.onUpdated.addListener((id, { status }, tab) => {
          if (status === 'complete' && tab.url === address) resolve(id);
        });
      });
      await chrome.windows.create({ url: address, incognito: isPrivate });
      return loaded;
    },
    url,
    incognito,
  );
}

/** Asks about a tab as the popup does; gives the types of what is told, and the last of it. */
function ask(own: View, tabId: number) {
  return own.evaluate(async (id: number) => {
    const port = chrome.runtime.connect({ name: 'answer' });
    const told: { type: string; why?: string; answer?: { isPrivate: boolean; own: unknown[] } }[] = [];
    await new Promise<void>((resolve) => {
      port.onMessage.addListener((message: (typeof told)[number]) => {
        if (message.type !== 'progress') told.push(message);
        if (/ecorded|unreadable/.test(message.type)) resolve();
      });
      port.postMessage({ type: 'read', tabId: id, check: false });
    });
    port.disconnect();
    const { answer } = told.findLast(({ type }) => type === 'answer') ?? {};
    return { links: answer?.own.length, isPrivate: answer?.isPrivate, last: told.at(-1) };
  }, tabId);
}

describe.each(KINDS)('a page in a private window, in %s', (kind) => {
  let browser: Browser;
  let site: Site;
  let own: View;
  const asked: string[] = [];
  beforeAll(async () => {
    site = await serve((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(page(article('<a href="https://example.com/guide">x</a>')));
    });
    browser = await launch(kind, { extensionDir: ensureBuilt(kind, TEST_PACE), allowPrivate: true });
    await setDomains(browser, ['example.com']);
    await browser.grant(['*://localhost/*']);
    own = await browser.openOwnPage('dashboard.html');
    await own.evaluate(() =>
      chrome.storage.sync.set({ 'always-robots-txt': { at: Date.now(), value: true } }),
    );
    await addPostsIn(own, [expectedPost(`${site.origin}/post`, { added: Date.now() + DAY })]);
  });
  afterAll(() => Promise.all([browser?.close(), site.close()]));

  /** The addresses of the last requests. */
  const listedRequests = () =>
    own.evaluate(async () => {
      const { 'request-log': log = [] } = await chrome.storage.local.get<{
        'request-log'?: { address: string }[];
      }>('request-log');
      return log.map(({ address }) => address);
    });
  const post = async () => [...(await storedPosts(own)).values()][0];

  it('is answered, and nothing of it is stored or asked for', async () => {
    const before = await post();
    const tab = await openWindow(own, `${site.origin}/post`, true);
    expect(await ask(own, tab)).toEqual({
      links: 1,
      isPrivate: true,
      last: { type: 'notRecorded', why: 'private' },
    });
    expect(await lastRecord(own)).toBeNull();
    expect(await post()).toEqual(before);
    expect(asked).not.toContain('/robots.txt');
    expect(await listedRequests()).toEqual([]);
  });

  if (!isWhole(kind, 'chromium')) return;

  it('would be recorded in any other', async () => {
    const tab = await openWindow(own, `${site.origin}/post`, false);
    expect(await ask(own, tab)).toMatchObject({ links: 1, isPrivate: false, last: { type: 'recorded' } });
    expect((await lastRecord(own))?.record.url).toBe(`${site.origin}/post`);
    // Beside the record, for which alone the popup waits.
    await expect.poll(post).toMatchObject({ state: { verdict: 'kept' } });
    await expect.poll(listedRequests).toEqual([`${site.origin}/robots.txt`]);
  });
});
