import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { addPostsIn, checkPosts, runsDone, storedPosts } from '../../utils/drive/posts.ts';
import type { Site } from '../../utils/drive/site.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { followedLink, LINKED_NOWHERE, mayBeSaid, realPostAt } from '../reader/real-post.ts';
import { inEachBrowser } from './each-browser.ts';
import { servedAt, servePages, type TruePage, truePages } from './real-pages.ts';

const pages = truePages();
/** What is said of all real pages as guest posts, by the queue: links that are there are found, and those that are not are not. */
inEachBrowser('real pages as guest posts', (browser) => {
  let site: Site;
  let own: View;
  beforeAll(async () => {
    site = await servePages(pages);
    await browser().grant(['*://*.localhost/*']);
    own = await browser().openOwnPage('dashboard.html');
  });
  afterAll(() => site.close());

  async function looked(targetOf: (page: TruePage) => string | null): Promise<PostRecord[]> {
    const { port } = new URL(site.origin);
    const posts = pages.flatMap((page, place) => {
      const target = targetOf(page);
      const origin = `http://p${place}.localhost:${port}`;
      return target === null ? [] : [realPostAt(servedAt(page, place, origin), target)];
    });
    const ids = await addPostsIn(own, posts);
    await checkPosts(own, ids);
    await runsDone(own);
    const stored = await storedPosts(own);
    return ids.flatMap((id) => stored.get(id) ?? []);
  }

  const said = ({ url, post, state }: PostRecord) =>
    `${new URL(url).pathname} ${post.expect.target.kind === 'page' && post.expect.target.url}: ${state.verdict} ${state.last?.reasons
      .map(({ code, evidence }) => `${code} ${evidence}`)
      .join()}`;

  it.skipIf(pages.length === 0)(
    'keep the links that they have',
    async () => {
      const records = await looked(followedLink);
      const wrong = records.filter(({ url, state: { verdict } }) => {
        const page = pages[Number(new URL(url).pathname.split('/')[1])];
        return !page || !mayBeSaid(verdict, page);
      });
      expect(wrong.map(said)).toEqual([]);
    },
    300_000,
  );

  it.skipIf(pages.length === 0)(
    'have no link that they do not have',
    async () => {
      const records = await looked(() => LINKED_NOWHERE);
      expect(
        records.filter(({ state }) => !['seems-lost', 'unknown'].includes(state.verdict)).map(said),
      ).toEqual([]);
    },
    300_000,
  );
});
