import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveAnswers } from '../../../../entrypoints/background/answer.ts';
import { readTab, type TabRead } from '../../../../entrypoints/background/page/read-tab.ts';
import { dropLinks, linksOfTab } from '../../../../entrypoints/background/page/tab-links.ts';
import type { BackgroundToUi } from '../../../../utils/message/background-to-ui.ts';
import { readRequestLog } from '../../../../utils/settings/request-log.ts';
import { closeStore, openStore } from '../../../../utils/store/open.ts';
import { addPosts } from '../../../../utils/store/posts/posts.ts';
import { aReading } from '../../build.ts';
import { aPost } from '../../build-post.ts';
import { soon } from '../../soon.ts';
import { fakePort } from './fake-port.ts';
import { fakeToolbar } from './posts/fake-toolbar.ts';

vi.mock('../../../../entrypoints/background/page/read-tab.ts', () => ({ readTab: vi.fn() }));

const MINE = { rawHref: 'https://example.com/' };

beforeEach(async () => {
  fakeToolbar();
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  await fakeBrowser.storage.sync.set({ 'domain:example.com': 1 });
  // The page, asked whether it hides its link, and which of its links JavaScript made.
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (_tab, message) =>
    JSON.stringify(message).includes('findHidden')
      ? { ok: true, value: ['off-screen'] }
      : { ok: true, value: { jsOnly: [], robots: [] } },
  );
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => false);
  tabIs({ incognito: false });
});

/** What the browser says of the tab. */
function tabIs(tab: { readonly incognito?: boolean }): void {
  // The rest of a tab nobody asks for here.
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => Object.assign(Object.create(null), tab));
}

/** All that a popup is told about a tab, until there is nothing more to say. */
async function ask(read: TabRead): Promise<BackgroundToUi[]> {
  vi.mocked(readTab).mockResolvedValue(read);
  const { port, said, hear } = fakePort<BackgroundToUi>();
  giveAnswers(port);
  hear({ type: 'read', tabId: 5, check: false });
  await soon(() => expect(said.at(-1)?.type).toMatch(/unreadable|ecorded|noDomains/));
  return said;
}

/** All that is in the store. */
async function allRows(): Promise<unknown[]> {
  const store = await openStore();
  return Promise.all([...store.objectStoreNames].map((name) => store.getAll(name)));
}

const ok = (...args: Parameters<typeof aReading>): TabRead => ({
  ok: true,
  reading: aReading(...args),
  gone: 2,
});

describe('a popup that asks about a tab', () => {
  it('is told the answer, then what became of recording it', async () => {
    const said = await ask(ok([MINE]));
    expect(said).toMatchObject([
      // As soon as its links are judged.
      {
        type: 'answer',
        complete: false,
        answer: { url: 'https://blog.test/post', own: [{ hidden: null, jsOnly: null }], gone: 2 },
      },
      { type: 'answer', complete: false, answer: { own: [{ hidden: 'off-screen', jsOnly: null }] } },
      // Then what it did not wait for.
      {
        type: 'answer',
        complete: true,
        checking: false,
        answer: { own: [{ hidden: 'off-screen', jsOnly: false }] },
      },
      { type: 'recorded', changes: [] },
    ]);
  });

  it('is told the changes since it was recorded before', async () => {
    await ask(ok([MINE]));
    const said = await ask(ok([{ ...MINE, rawRel: 'ugc' }]));
    expect(said.at(-1)).toMatchObject({
      type: 'recorded',
      changes: [{ kind: 'rel', from: null, to: 'ugc' }],
    });
  });

  it('is told nothing of a page before there are domains, and nothing is recorded', async () => {
    await fakeBrowser.storage.sync.clear();
    expect(await ask(ok([MINE]))).toEqual([{ type: 'noDomains' }]);
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('is told why a tab could not be read', async () => {
    expect(await ask({ ok: false, why: 'store' })).toEqual([{ type: 'unreadable', why: 'store' }]);
  });

  it('is told that half a page was not recorded over a whole one', async () => {
    await ask(ok([MINE]));
    const said = await ask(ok([], { page: { loading: true } }));
    expect(said.at(-1)).toEqual({ type: 'notRecorded', why: 'loading' });
  });

  it.each([
    ['full', 'QuotaExceededError'],
    ['blocked', 'SecurityError'],
  ])('is told the answer also where the store is %s', async (why, name) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', name);
    });
    expect(await ask(ok([MINE]))).toMatchObject([
      { type: 'answer' },
      { type: 'answer' },
      { type: 'answer', complete: true },
      { type: 'notRecorded', why },
    ]);
  });

  it.each([
    ['in a private window', { incognito: true }],
    ['of which the browser does not say where it is', {}],
  ])('of a page %s is told the answer, and nothing of it is stored', async (_, tab) => {
    tabIs(tab);
    // With access to the site, its robots.txt would be asked for and kept.
    vi.mocked(fakeBrowser.permissions.contains).mockImplementation(async () => true);
    await fakeBrowser.storage.local.set({ 'always-robots-txt': { at: 1, value: true } });
    const fetch = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('No network'));
    await addPosts([aPost({ url: 'https://blog.test/post' })]);
    const before = await allRows();
    const said = await ask(ok([MINE]));
    expect(said).toMatchObject([
      { type: 'answer', answer: { isPrivate: true } },
      { type: 'answer', answer: { isPrivate: true } },
      { type: 'answer', answer: { isPrivate: true, own: [{ href: MINE.rawHref }] } },
      { type: 'notRecorded', why: 'private' },
    ]);
    expect(await allRows()).toEqual(before);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is told that robots.txt is being asked for, where it is by itself', async () => {
    vi.mocked(fakeBrowser.permissions.contains).mockImplementation(async () => true);
    const fetch = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 404 }));
    const told = (await ask(ok([MINE]))).flatMap((one) =>
      one.type === 'answer'
        ? {
            checking: one.checking,
            complete: one.complete,
            unchecked: one.answer.page.verdict.unchecked.includes('robots.txt'),
          }
        : [],
    );
    // That it is known which links are hidden may come before or after, and changes nothing of this.
    const each = told.filter((one, i) => JSON.stringify(one) !== JSON.stringify(told[i - 1]));
    expect(each).toEqual([
      { checking: false, complete: false, unchecked: true },
      { checking: true, complete: false, unchecked: true },
      { checking: false, complete: true, unchecked: false },
    ]);
    expect(fetch.mock.calls.map(([url]) => url)).toEqual(['https://blog.test/robots.txt']);
    expect(await readRequestLog()).toMatchObject([
      { kind: 'robots', address: 'https://blog.test/robots.txt' },
    ]);
  });

  it('is told nothing more once it is closed', async () => {
    const { port, said, hear, close } = fakePort<BackgroundToUi>();
    vi.mocked(readTab).mockResolvedValue(ok([MINE]));
    giveAnswers(port);
    hear({ type: 'read', tabId: 5, check: false });
    close();
    await soon(async () => expect(await indexedDB.databases()).toHaveLength(1));
    expect(said).toEqual([]);
  });

  it('can have all links without the tab being read again, for as long as it is open', async () => {
    const { port, said, hear, close } = fakePort<BackgroundToUi>();
    vi.mocked(readTab)
      .mockReset()
      .mockResolvedValue(ok([MINE, { rawHref: '/about' }]));
    giveAnswers(port);
    hear({ type: 'read', tabId: 5, check: false });
    await soon(() => expect(said.at(-1)?.type).toBe('recorded'));
    const { links } = await linksOfTab({ tabId: 5, from: 0 });
    expect(links).toMatchObject([
      { sort: 'own', hidden: 'off-screen', jsOnly: false },
      { sort: 'internal', href: 'https://blog.test/about' },
    ]);
    expect(readTab).toHaveBeenCalledOnce();
    close();
    await linksOfTab({ tabId: 5, from: 0 });
    expect(readTab).toHaveBeenCalledTimes(2);
    dropLinks(5);
  });

  it('is told nothing where it asks for nothing we know', () => {
    vi.mocked(readTab).mockClear();
    const { port, hear } = fakePort<BackgroundToUi>();
    giveAnswers(port);
    hear({ type: 'read' });
    hear(null);
    expect(readTab).not.toHaveBeenCalled();
  });
});
