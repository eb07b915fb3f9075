import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, type Blog, serveBlog } from '../../utils/drive/blog.ts';
import type { Tab, View } from '../../utils/drive/driver.ts';
import { headlineOf, pressButton } from '../../utils/drive/popup.ts';
import { addPostsIn, checkPosts, runsDone, storedPosts } from '../../utils/drive/posts.ts';
import { clickAndRead, setDomains } from '../../utils/drive/session.ts';
import { expectPopupAccessible } from './accessible.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { cardOf, cardSays, expectedPost, openPosts } from './posts-local.ts';

const FOLLOWED = article('<a href="https://example.com/guide">The guide</a>');
const MARKED = article('<a href="https://example.com/guide" rel="nofollow">The guide</a>');

/** A guest post's life as the popup shows it: each test goes on where the one before ended. */
inEachBrowser('a guest post in the popup', (browser, kind) => {
  let blog: Blog;
  let tab: Tab;
  beforeAll(async () => {
    blog = await serveBlog({
      '/post': FOLLOWED,
      '/none': article(''),
      '/old': { to: '/moved' },
      '/moved': FOLLOWED,
      '/several': FOLLOWED,
    });
    await setDomains(browser(), ['example.com']);
    tab = await browser().open(`${blog.origin}/post`);
  });
  afterAll(() => blog.close());

  /** How many tabs show the dashboard. */
  const dashboardTabs = (own: View) =>
    own.evaluate(
      async () => (await chrome.tabs.query({ url: chrome.runtime.getURL('dashboard.html') })).length,
    );
  const says = (popup: View, beginning: string) =>
    popup.waitFor(
      (words) => document.querySelector('.posts-here-said')?.textContent?.startsWith(words),
      beginning,
    );

  it('is made of a link by one click, which can be undone', async () => {
    const popup = await clickAndRead(browser(), tab);
    await pressButton(popup, 'Watch');
    await cardSays(popup, 'kept');
    await says(popup, 'Watched as a guest post');
    expect(await popup.evaluate(() => document.querySelector('.watch'))).toBe(null);
    await pressButton(popup, 'Undo');
    await popup.waitFor(() => !document.querySelector('.post-card') && document.querySelector('.watch'));
    await pressButton(popup, 'Watch');
    await cardSays(popup, 'kept');
  });

  it('says what the background needs to look by itself', async () => {
    const popup = await clickAndRead(browser(), tab);
    await cardSays(popup, 'kept');
    await popup.waitFor(() =>
      document.body.innerText.includes('Re-checking in the background needs access to localhost.'),
    );
  });

  it('says what changed, why, and what can be done', async () => {
    blog.pages.set('/post', MARKED);
    await tab.reload();
    const popup = await clickAndRead(browser(), tab);
    await cardSays(popup, 'changed');
    expect(await cardOf(popup)).toEqual({
      verdict: 'changed',
      changes: ['rel: (none) → nofollow'],
      reasons: [
        'The link is marked nofollow, which was not agreed.',
        'Not all other links to other sites are marked (0/1): this one was picked.',
      ],
    });
    // Its state comes first, where nothing is said of what was just done, and the answer about the page is there all the same.
    expect(
      await popup.evaluate(() => document.querySelector('main > :not(:empty, .skip-to)')?.className),
    ).toBe('post-card changed');
    expect(await headlineOf(popup)).toBe('1 link to example.com, does not count: nofollow');
  });

  it('never says that the link is there above an answer that finds none', async () => {
    blog.pages.set('/post', article(''));
    await tab.reload();
    const popup = await clickAndRead(browser(), tab);
    await cardSays(popup, 'seems-lost');
    expect(await popup.evaluate(() => document.querySelector('.post-card .state-line')?.textContent)).toMatch(
      /^you see no link now, not confirmed yet/,
    );
    expect(await headlineOf(popup)).toMatch(/^No link to /);
    expect(await popup.evaluate(() => document.querySelector('.post-card button')?.textContent)).toBe(
      'Look again',
    );
    // It is there again: what was a first look is forgotten.
    blog.pages.set('/post', MARKED);
    await tab.reload();
    await cardSays(await clickAndRead(browser(), tab), 'changed');
  });

  if (!isWhole(kind, 'firefox')) return;

  it('has no barriers', async () => {
    await expectPopupAccessible(browser(), tab, (popup) => cardSays(popup, 'changed'));
  });

  it('takes what was found as agreed, and takes that back', async () => {
    const popup = await clickAndRead(browser(), tab);
    await pressButton(popup, 'Accept this change');
    await cardSays(popup, 'kept');
    await says(popup, 'Accepted: this is what was agreed from now on.');
    await pressButton(popup, 'Undo');
    await cardSays(popup, 'changed');
  });

  it('is checked in the background when the user wants it', async () => {
    await browser().grant(['*://localhost/*']);
    // What is served is another again, and the tab shows what was.
    blog.pages.set('/post', FOLLOWED);
    const opened = Date.now();
    const popup = await clickAndRead(browser(), tab);
    await cardSays(popup, 'changed');
    // What the visit says must not come after what the check does.
    await expect
      .poll(async () => [...(await storedPosts(popup)).values()].at(-1)?.state.last?.at ?? 0)
      .toBeGreaterThan(opened);
    await pressButton(popup, 'Check now');
    await popup.waitFor(() =>
      document
        .querySelector<HTMLElement>('.post-card.kept .checked time')
        ?.title.includes('in the background'),
    );
  });

  it('is opened in the dashboard', async () => {
    // The card stands first: links have details, too.
    const pressDetails = async () => {
      const popup = await clickAndRead(browser(), tab);
      await popup.waitFor(() => document.querySelector('.post-card'));
      await pressButton(popup, 'Details');
    };
    await pressDetails();
    const dashboard = await browser().findOwnPage('dashboard.html#posts/');
    // The title comes from what was recorded of the page.
    await dashboard.waitFor(() => document.querySelector('.post-panel h2')?.textContent === 'About post');
    // The same tab goes to another place.
    await dashboard.evaluate(() => {
      location.hash = 'settings';
    });
    await pressDetails();
    await dashboard.waitFor(() => document.querySelector('.post-panel h2')?.textContent === 'About post');
    expect(await dashboardTabs(dashboard)).toBe(1);
    await dashboard.close();
  });

  it('is planned where there is no link yet, and that can be undone', async () => {
    const none = await browser().open(`${blog.origin}/none`);
    const popup = await clickAndRead(browser(), none);
    await pressButton(popup, 'Plan a guest post here');
    await cardSays(popup, 'planned');
    await pressButton(popup, 'Undo');
    await pressButton(popup, 'Plan a guest post here');
    await cardSays(popup, 'planned');
    await says(popup, 'Planned: a link to example.com should come here.');
    await expectPopupAccessible(browser(), none, (again) => cardSays(again, 'planned'));
    const again = await clickAndRead(browser(), none);
    await cardSays(again, 'planned');
    expect(await cardOf(again)).toMatchObject({ changes: [] });
    await none.close();
  });

  it('is one of several at a page: the answer below them does not cover the foot', async () => {
    const own = await openPosts(browser());
    const leading = (name: string) => ({
      ...expectedPost(`${blog.origin}/several`).expect,
      target: { kind: 'domain', name } as const,
    });
    const names = ['example.com', 'a.example.com', 'b.example.com'];
    await addPostsIn(
      own,
      names.map((name, i) => expectedPost(`${blog.origin}/several`, { expect: leading(name), added: i + 1 })),
    );
    await own.close();
    const several = await browser().open(`${blog.origin}/several`);
    const popup = await clickAndRead(browser(), several);
    await popup.waitFor(() => document.querySelectorAll('.post-card').length === 3);
    expect(
      await popup.evaluate(() =>
        Array.from(document.querySelectorAll('.post-card .target'), (line) => line.textContent),
      ),
    ).toEqual(names);
    const isOnTop = await popup.evaluate(() => {
      const foot = document.querySelector('.footer');
      const { x = 0, y = 0 } = foot?.getBoundingClientRect() ?? {};
      return foot?.contains(document.elementFromPoint(x + 20, y + 4)) ?? false;
    });
    expect(isOnTop).toBe(true);
    await expectPopupAccessible(browser(), several, (again) =>
      again.waitFor(() => document.querySelectorAll('.post-card').length === 3),
    );
    await several.close();
  });

  it('is known at the address to which it has moved', async () => {
    const own = await openPosts(browser());
    await checkPosts(own, await addPostsIn(own, [expectedPost(`${blog.origin}/old`)]));
    await runsDone(own);
    const moved = await browser().open(`${blog.origin}/moved`);
    const popup = await clickAndRead(browser(), moved);
    await cardSays(popup, 'kept');
    expect(await cardOf(popup)).toMatchObject({
      changes: [`page: ${blog.origin}/old → ${blog.origin}/moved`],
    });
    // And what the user sees there is a check.
    await popup.waitFor(() =>
      document.querySelector<HTMLElement>('.post-card .checked time')?.title.includes('when you were there'),
    );
    await moved.close();
    await own.close();
  });
});
