import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { addPostsIn, checkPosts, removePostsIn, runsDone, storedPosts } from '../../utils/drive/posts.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import { alternate, inEachBrowser } from './each-browser.ts';
import { expectedPost } from './posts-local.ts';

const ARTICLE = `<article><p>${'Some words of an article. '.repeat(100)}</p></article>`;
const LINK = '<a href="https://example.com/guide">The guide</a>';

/** What is kept of a link that was found: what is to be shown to whoever takes it away. */
const SEEN = {
  lastKept: { html: LINK, sentence: 'The guide' },
  outbound: { placed: { all: 1, followed: 1 } },
};

/** Puts HTML into the page by a script that does not have it as it is. */
function byScript(html: string): string {
  const code = [...html].map((each) => each.charCodeAt(0)).join();
  return `<div id="here"></div><script>here.innerHTML = String.fromCharCode(${code})</script>`;
}

/** Pages that their HTML alone does not tell of. */
const PAGES: Readonly<Record<string, string>> = {
  '/shell': byScript(ARTICLE + LINK),
  '/late': `<div id="here"></div><script>addEventListener('load', async () => {
    here.innerHTML = await (await fetch('/late-part')).text();
  })</script>`,
  '/held': `<img src="/image" alt="">${byScript(ARTICLE + LINK)}`,
  '/marked': byScript(ARTICLE + LINK.replace('<a ', '<a rel="nofollow" ')),
  '/without': byScript(ARTICLE),
  '/by-file': `${ARTICLE}<div id="here"></div><script src="/file.js"></script>`,
  '/empty': byScript(''),
  '/challenge': byScript('<p>Verify you are human by completing the action below.</p>'),
  '/frame': `<iframe src="/framed"></iframe>${ARTICLE}`,
  '/framed': LINK,
};

inEachBrowser('a guest post that is opened in a tab', (browser, kind) => {
  let site: Site;
  let own: View;
  const loads = new Map<string, number>();
  /** Answers of `/image`, which `/held` waits for before it has loaded. */
  let held: (() => void)[] = [];
  /** Firefox asks again for an image whose preload was refused. */
  const released = new Set<string | undefined>();
  beforeAll(async () => {
    site = await serve((request, response) => {
      const [path = ''] = (request.url ?? '').split('?');
      loads.set(path, (loads.get(path) ?? 0) + 1);
      if (path === '/image') {
        const refuse = () => released.add(request.url) && response.writeHead(404).end();
        return void (released.has(request.url) ? refuse() : held.push(refuse));
      }
      if (path === '/file.js')
        return void response.end(`here.innerHTML = '<a href="https:' + '//example.com/guide">x</a>'`);
      if (path === '/late-part') return void response.end(ARTICLE + LINK);
      // A load must not wait for the answer to another.
      const found = PAGES[path]?.replace('/image', `/image?${loads.get(path)}`);
      response.writeHead(found ? 200 : 404, { 'content-type': 'text/html' }).end(page(found ?? ''));
    });
    await browser().grant(['*://localhost/*']);
    own = await browser().openOwnPage('dashboard.html');
  });
  afterAll(() => site.close());

  const tabs = () => own.evaluate(async () => (await chrome.tabs.query({})).length);

  /** Not due by itself: that would be a look beside the one that is asked for. */
  const add = (path: string, post: Partial<GuestPost> = {}) =>
    addPostsIn(own, [expectedPost(site.origin + path, { added: Date.now() + 86_400_000, ...post })]);
  const release = () => {
    for (const answer of held) answer();
    held = [];
  };

  /** How a post at this path stands after a look. */
  async function stateAfterLook(path: string, post: Partial<GuestPost> = {}) {
    loads.clear();
    const ids = await add(path, post);
    await checkPosts(own, ids);
    await runsDone(own);
    const state = (await storedPosts(own)).get(ids[0] ?? '')?.state;
    await removePostsIn(own, ids);
    return state;
  }

  async function looked(path: string, post: Partial<GuestPost> = {}) {
    const last = (await stateAfterLook(path, post))?.last;
    return { verdict: last?.verdict, way: last?.way, reasons: last?.reasons.map(({ code }) => code) };
  }

  const opens = { openTab: true };
  const framed = {
    href: '/',
    target: 'https://example.com/guide',
    rawRel: null,
    text: 'The guide',
    position: 'content',
    jsOnly: null,
    framed: true,
    at: 0,
  };

  const rows = [
    ['finds a link that scripts bring', '/shell', opens, ['kept', ['js-only']]],
    ['finds one that comes late', '/late', opens, ['kept', ['js-only']]],
    ['tells how it is marked', '/marked', opens, ['changed', ['rel-added', 'js-only']]],
    ['says what seems lost, where scripts have run', '/without', opens, ['seems-lost', ['link-removed']]],
    ['says nothing of a page that stays empty', '/empty', opens, ['unknown', ['not-rendered']]],
    ['says nothing of a challenge', '/challenge', opens, ['unknown', ['challenge']]],
    ['finds a link in a frame', '/frame', { ...opens, baseline: framed }, ['not-counted', ['in-frame']]],
    [
      'finds one in a frame, where nobody has seen it yet',
      '/frame?new',
      opens,
      ['not-counted', ['in-frame']],
    ],
    ['finds one that a script file brings', '/by-file', opens, ['kept', ['js-only']]],
  ] as const;
  describe.each(alternate(rows, kind))('%s', (_, path, post, [verdict, reasons]) => {
    it('and leaves no tab', async () => {
      const before = await tabs();
      const said = await looked(path, post);
      expect(said).toEqual({ verdict, way: 'opened', reasons: expect.arrayContaining([...reasons]) });
      expect(await tabs()).toBe(before);
    });
  });

  it('is not, unless the user wants it', async () => {
    expect(await looked('/shell')).toMatchObject({ verdict: 'unknown', way: 'fetched' });
    expect(loads.get('/shell')).toBe(1);
  });

  it('is, where the user wants it for all', async () => {
    await own.evaluate(() => chrome.storage.sync.set({ 'open-tabs': { at: 1, value: true } }));
    expect(await stateAfterLook('/shell')).toMatchObject({
      last: { verdict: 'kept', way: 'opened' },
      ...SEEN,
    });
    await own.evaluate(() => chrome.storage.sync.remove('open-tabs'));
  });

  it('is not where the HTML tells', async () => {
    const state = await stateAfterLook('/framed', opens);
    expect(state).toMatchObject({ last: { verdict: 'kept', way: 'fetched' }, ...SEEN });
    expect(loads.get('/framed')).toBe(1);
  });

  it('stays open where the user goes to it', async () => {
    const before = await tabs();
    await checkPosts(own, await add('/held', opens));
    await goToNewTab(own, `${site.origin}/held`);
    await expect.poll(() => held.length).toBe(1);
    release();
    await runsDone(own);
    expect(await tabs()).toBe(before + 1);
    await own.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
    });
  });

  it('is closed though the background that opened it was ended', async () => {
    const before = await tabs();
    const ids = await add('/held?ended', opens);
    await checkPosts(own, ids);
    await own.waitFor(async (count) => (await chrome.tabs.query({})).length > count, before);
    await own.waitFor(async () => {
      const { 'own-tabs': kept } = await chrome.storage.session.get('own-tabs');
      return Array.isArray(kept) && kept.length > 0;
    });
    await expect.poll(() => held.length).toBe(1);
    await browser().killBackground();
    await checkPosts(own, []);
    // The tab of the one before, and that of this one.
    await expect.poll(() => held.length).toBe(2);
    release();
    await runsDone(own);
    expect(await tabs()).toBe(before);
    expect((await storedPosts(own)).get(ids[0] ?? '')?.state).toMatchObject({ verdict: 'kept' });
  });
});

/** Puts the tab in front that was opened behind. */
async function goToNewTab(own: View, url: string): Promise<void> {
  await own.waitFor(async (wanted) => {
    const all = await chrome.tabs.query({});
    const tab = all.find(({ active, url: at, pendingUrl }) => !active && (at ?? pendingUrl) === wanted);
    if (tab?.id === undefined) return false;
    await chrome.tabs.update(tab.id, { active: true });
    return true;
  }, url);
}
