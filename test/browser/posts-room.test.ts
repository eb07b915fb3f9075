import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, type Blog, serveBlog } from '../../utils/drive/blog.ts';
import type { View } from '../../utils/drive/driver.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { alternate, inEachBrowser } from './each-browser.ts';
import { addPosts, expectedPost, openPosts } from './posts-local.ts';

/** The dashboard's guest posts in windows of some widths. */
inEachBrowser('guest posts have room', (browser, kind) => {
  let blog: Blog;
  let view: View;
  beforeAll(async () => {
    blog = await serveBlog({ '/kept': article('<a href="https://example.com/guide">The guide</a>') });
    await setDomains(browser(), ['example.com']);
    await browser().grant(['*://localhost/*']);
    view = await openPosts(browser());
    await addPosts(view, [expectedPost(`${blog.origin}/kept`)]);
    await view.waitFor(() => document.querySelector('.post-history'));
  });
  afterAll(() => blog.close());

  it('for the newest mark of a long history, in 1280 px', async () => {
    const beyond = await view.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position: fixed; width: 1280px; height: 900px; border: 0';
      frame.src = '/dashboard.html#posts';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const shown = () => frame.contentDocument;
      while (!shown()?.querySelector('.post-history .mark')) await new Promise(requestAnimationFrame);
      const strip = shown()?.querySelector('.post-history');
      const newest = strip?.lastElementChild;
      for (let i = 0; newest && i < 40; i++) newest.before(newest.cloneNode(true));
      const edge = shown()?.querySelector('.posts-table-scroller')?.getBoundingClientRect().right ?? 0;
      const { right = 0 } = newest?.getBoundingClientRect() ?? {};
      return { mark: right - (strip?.getBoundingClientRect().right ?? 0), table: right - edge };
    });
    expect(beyond.mark).toBeLessThanOrEqual(0.5);
    expect(beyond.table).toBeLessThan(0);
  });

  const narrow = [
    ['posts', 320, 'ltr'],
    ['posts', 320, 'rtl'],
    ['posts/new', 320, 'ltr'],
  ] as const;
  it.each(alternate(narrow, kind))('for #%s in %i px, %s', async (hash, width, dir) => {
    const overflow = await view.evaluate(
      async (part: string, px: number, direction: string) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = `position: fixed; width: ${px}px; height: 900px; border: 0`;
        frame.src = `/dashboard.html#${part}`;
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        const shown = frame.contentDocument;
        while (!shown?.querySelector('main')) await new Promise(requestAnimationFrame);
        shown.documentElement.dir = direction;
        return shown.documentElement.scrollWidth - px;
      },
      hash,
      width,
      dir,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
