import { afterAll, beforeAll, expect, it } from 'vitest';
import { article } from '../../utils/drive/blog.ts';
import type { View } from '../../utils/drive/driver.ts';
import { addPostsIn, checkPosts, runsDone, storedPosts } from '../../utils/drive/posts.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { DAY } from '../../utils/time.ts';
import { expectAccessible } from './accessible.ts';
import { inEachBrowser, itInLongRun } from './each-browser.ts';
import { expectedPost } from './posts-local.ts';
import { openSettings, said } from './settings.ts';

/** What the background may look at, and how often: each test goes on where the one before ended. */
inEachBrowser('guest posts whose site is not allowed', (browser) => {
  let site: Site;
  let own: View;
  let asked = 0;
  let isHeld = false;
  let held: (() => void)[] = [];
  beforeAll(async () => {
    site = await serve((request, response) => {
      if (request.url === '/robots.txt') return void response.writeHead(404).end();
      asked++;
      const answer = () =>
        void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(page(article('<a href="https://example.com/guide">x</a>')));
      if (isHeld) held.push(answer);
      else answer();
    });
    await setDomains(browser(), ['example.com']);
    own = await browser().openOwnPage('dashboard.html');
  });
  afterAll(() => site.close());

  const later = () => Date.now() + DAY;
  const posts = async () => [...(await storedPosts(own)).values()];
  const looked = async () => (await posts()).filter(({ state }) => state.last).length;

  it('hold up no run', async () => {
    const paths = ['/a', '/b'].map((path) => expectedPost(site.origin + path, { added: later() }));
    await checkPosts(own, await addPostsIn(own, paths));
    await runsDone(own);
    expect(await posts()).toMatchObject(Array(2).fill({ state: { verdict: 'unknown', last: null } }));
    expect(asked).toBe(0);
  });

  it('are looked at when it is', async () => {
    await browser().grant(['*://localhost/*']);
    await expect.poll(looked, { timeout: 20_000 }).toBe(2);
    expect((await posts()).map(({ state }) => state.verdict)).toEqual(['kept', 'kept']);
  });

  it('leave the run when access is taken away in the middle of it, and nothing is said of them', async () => {
    isHeld = true;
    asked = 0;
    await checkPosts(own, [...(await storedPosts(own)).keys()]);
    await expect.poll(() => asked).toBe(1);
    await own.evaluate(() => chrome.permissions.remove({ origins: ['*://localhost/*'] }));
    for (const answer of held) answer();
    held = [];
    await runsDone(own);
    expect(asked).toBe(1);
    expect((await posts()).map(({ state }) => state.verdict)).toEqual(['kept', 'kept']);
    isHeld = false;
  });

  itInLongRun('are looked at as often as the settings say', async () => {
    await browser().grant(['*://localhost/*']);
    await expect
      .poll(async () => (await posts()).every(({ due = 0 }) => due > Date.now()), { timeout: 20_000 })
      .toBe(true);
    const settings = await openSettings(browser());
    await settings.waitFor(() => document.querySelector('.schedule-form'));
    await settings.click('.schedule-form [value=never]');
    await said(settings, 'Saved');
    await expect.poll(async () => (await posts()).map(({ due }) => due)).toEqual([undefined, undefined]);
    await expectAccessible(settings);
    await settings.click('.schedule-form [value=daily]');
    await expect
      .poll(async () => (await posts()).every(({ due = 0 }) => due < Date.now() + 1.3 * DAY && due > 0))
      .toBe(true);
    await settings.close();
  });
});
