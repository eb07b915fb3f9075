import { afterAll, beforeAll, expect, it } from 'vitest';
import { article } from '../../utils/drive/blog.ts';
import { addPostsIn, checkPosts, runsDone } from '../../utils/drive/posts.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { inEachBrowser } from './each-browser.ts';
import { expectedPost } from './posts-local.ts';

/**
 * A run whose background was ended goes on by its alarm, where nothing else wakes
 * it. In Chromium alone: Firefox, driven so, rings alarms now and then only after minutes.
 */
inEachBrowser('a run of checks', (browser, kind) => {
  let site: Site;
  let isHeld = true;
  const held: (() => void)[] = [];
  let asked: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  beforeAll(async () => {
    site = await serve((_, response) => {
      const answer = () =>
        void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(page(article('<a href="https://example.com/guide">x</a>')));
      if (isHeld) held.push(answer);
      else answer();
      asked();
    });
    await setDomains(browser(), ['example.com']);
    await browser().grant(['*://localhost/*']);
  });
  afterAll(() => site.close());

  it.skipIf(kind === 'firefox')(
    'goes on when its background was ended',
    async () => {
      const own = await browser().openOwnPage('dashboard.html');
      const posts = ['/a', '/b', '/c'].map((path) => expectedPost(site.origin + path));
      await checkPosts(own, await addPostsIn(own, posts));
      await isAsked;
      await browser().killBackground();
      isHeld = false;
      for (const answer of held) answer();
      await runsDone(own);
      expect(await browser().isBackgroundRunning()).toBe(true);
    },
    120_000,
  );
});
