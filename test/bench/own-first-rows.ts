import { browser } from '@wxt-dev/browser';
import { DAY } from '../../utils/time.ts';
import { aPost } from '../unit/a-post.ts';

/** So many are added by one message, as imports do. */
const PIECE = 1000;

/** The part of `own-bench.ts` that opens the list of guest posts. */
export const firstRows = {
  /**
   * Adds guest posts that are not due by themselves, each on a page of its own.
   *
   * @throws Error where they were not added
   */
  async fillList(count: number): Promise<void> {
    const added = Date.now() + DAY;
    for (let from = 0; from < count; from += PIECE) {
      const posts = Array.from({ length: Math.min(PIECE, count - from) }, (_, i) =>
        aPost({ url: `https://blog${(from + i) % 900}.example/post/${from + i}`, added, tags: ['q3'] }),
      );
      const done = await browser.runtime.sendMessage({ type: 'addPosts', posts });
      if (!done?.ok) throw new Error(`The guest posts were not added: ${JSON.stringify(done)}`);
    }
  },

  /**
   * Opens the list of guest posts in a frame.
   *
   * @returns how long it takes until its first rows are there, and until all are, in ms
   */
  async openList(): Promise<{ first: number; all: number }> {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: 0; width: 1280px; height: 800px';
    const begin = performance.now();
    frame.src = '/dashboard.html#posts';
    document.body.append(frame);
    const there = async (selector: string) => {
      while (!frame.contentDocument?.querySelector(selector)) await new Promise(requestAnimationFrame);
      return performance.now() - begin;
    };
    const times = { first: await there('.post-row'), all: await there('main[data-posts] .post-row') };
    // What the list does once it is there, as to keep which rows are the first, is no part of the next opening.
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
    frame.remove();
    return times;
  },
};
