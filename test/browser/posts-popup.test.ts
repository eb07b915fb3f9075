import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessibleInBoth } from './accessible.ts';
import type { Tab } from './drive/driver.ts';
import { inEachBrowser } from './each-browser.ts';
import { headlineOf, pressButton } from './popup.ts';
import { article, type Blog, cardOf, cardSays, serveBlog } from './posts-local.ts';
import { clickAndRead, setDomains } from './session.ts';

const FOLLOWED = article('<a href="https://example.com/guide">The guide</a>');
const MARKED = article('<a href="https://example.com/guide" rel="nofollow">The guide</a>');

/** A guest post's life as the popup shows it: each test goes on where the one before ended. */
inEachBrowser('a guest post in the popup', (browser) => {
  let blog: Blog;
  let tab: Tab;
  beforeAll(async () => {
    blog = await serveBlog({ '/post': FOLLOWED, '/none': article('') });
    await setDomains(browser(), ['example.com']);
    tab = await browser().open(`${blog.origin}/post`);
  });
  afterAll(() => blog.close());

  const said = () => document.querySelector('.posts-said')?.textContent;

  it('is made of a link by one click, which can be undone', async () => {
    const popup = await clickAndRead(browser(), tab);
    await pressButton(popup, 'Watch as guest post');
    await cardSays(popup, 'kept');
    expect(await popup.evaluate(said)).toMatch(/^Watched as a guest post/);
    expect(await popup.evaluate(() => document.querySelector('.watch'))).toBe(null);
    await pressButton(popup, 'Undo');
    await popup.waitFor(() => !document.querySelector('.post-card') && document.querySelector('.watch'));
    await pressButton(popup, 'Watch as guest post');
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
        'The other links of the page to other sites are not all marked (0/1 are): this one was picked.',
      ],
    });
    // Its state comes first, and the answer about the page is there all the same.
    expect(await popup.evaluate(() => document.querySelector('main')?.firstElementChild?.className)).toBe(
      'post-card changed',
    );
    expect(await headlineOf(popup)).toBe('1 link to example.com, does not count: nofollow');
  });

  it('has no barriers', async () => {
    await expectAccessibleInBoth(browser(), tab, (popup) => cardSays(popup, 'changed'));
  });

  it('takes what was found as agreed, and takes that back', async () => {
    const popup = await clickAndRead(browser(), tab);
    await pressButton(popup, 'Accept as new baseline');
    await cardSays(popup, 'kept');
    expect(await popup.evaluate(said)).toMatch(/^The link as it is now is the new baseline\./);
    await pressButton(popup, 'Undo');
    await cardSays(popup, 'changed');
  });

  it('is checked in the background when the user wants it', async () => {
    await browser().grant(['*://localhost/*']);
    // What is served is another again, and the tab shows what was.
    blog.pages.set('/post', FOLLOWED);
    const popup = await clickAndRead(browser(), tab);
    await cardSays(popup, 'changed');
    await pressButton(popup, 'Check now');
    await popup.waitFor(() =>
      document.querySelector('.post-card.kept .checked')?.textContent?.includes('in the background'),
    );
  });

  it('is opened in the dashboard', async () => {
    const popup = await clickAndRead(browser(), tab);
    await pressButton(popup, 'Open in Backlight');
    const dashboard = await browser().findOwnPage('dashboard.html#posts/');
    // The title comes from what was recorded of the page.
    await dashboard.waitFor(() => document.querySelector('.post-page h1')?.textContent === 'About post');
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
    expect(await popup.evaluate(said)).toMatch(/^Planned: a link to example\.com should come here\./);
    await expectAccessibleInBoth(browser(), none, (again) => cardSays(again, 'planned'));
    const again = await clickAndRead(browser(), none);
    await cardSays(again, 'planned');
    expect(await cardOf(again)).toMatchObject({ changes: [] });
  });
});
