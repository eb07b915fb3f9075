import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { addPostsIn, checkPosts, runsDone, storedPosts } from '../../utils/drive/posts.ts';
import type { Site } from '../../utils/drive/site.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { aPost } from '../unit/a-post.ts';
import { inEachBrowser } from './each-browser.ts';
import { servedAt, servePages, type TruePage, truePages } from './real-pages.ts';

const pages = truePages();
const MARKS = ['nofollow', 'ugc', 'sponsored'];

/** A page as a guest post; its canonical is elsewhere, since it is served here. */
function postAt(page: TruePage, place: number, port: string, target: string): GuestPost {
  const url = servedAt(page, place, `http://p${place}.localhost:${port}`);
  const expected = { ...aPost().expect, target: { kind: 'page', url: target }, indexable: false } as const;
  return aPost({ url, expect: expected, added: Date.now() });
}

/** A followed link to another site that needs no base to be understood, the first of its address. */
function followedLink({ url, links }: TruePage): string | null {
  const seen = new Set<string | null>();
  for (const { tag, ctx, href, abs, rel } of links) {
    const isFirst = !seen.has(abs);
    seen.add(abs);
    const target = /^https?:/.test(href) ? URL.parse(abs ?? '') : null;
    const isElsewhere = target !== null && target.hostname !== new URL(url).hostname;
    const isFollowed = !rel.some((token) => MARKS.includes(token));
    if (isFirst && tag === 'a' && ctx === '' && isElsewhere && isFollowed) return target.href;
  }
  return null;
}

type Told = Pick<TruePage, 'metas' | 'title'>;

function pageAt(url: string): Told {
  return pages[Number(new URL(url).pathname.split('/')[1])] ?? { metas: [], title: '' };
}

/** Was saved in the place of a page that was gone: what its menu links to tells nothing. */
function isNotFound({ title }: Told): boolean {
  return /not found/i.test(title ?? '');
}

/** Says of all its links that they do not count. */
function isNofollow({ metas }: Told): boolean {
  return metas.some(
    ({ name, content }) => /^(robots|googlebot)$/i.test(name ?? '') && /nofollow|none/i.test(content ?? ''),
  );
}

/** What is said of real pages as guest posts: links that are there are found, and those that are not are not. */
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
      return target === null ? [] : [postAt(page, place, port, target)];
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
      const others = records.filter(({ state }) => state.verdict !== 'kept');
      console.log(`${records.length - others.length} of ${records.length} real pages keep their link`);
      const wrong = others.filter(({ url, state: { verdict } }) => {
        const page = pageAt(url);
        return (
          !(verdict === 'not-counted' && isNofollow(page)) && !(verdict === 'unknown' && isNotFound(page))
        );
      });
      expect(wrong.map(said)).toEqual([]);
    },
    300_000,
  );

  it.skipIf(pages.length === 0)(
    'have no link that they do not have',
    async () => {
      const records = await looked(() => 'https://harbour-guide.example/a');
      const unknown = records.filter(({ state }) => state.verdict === 'unknown');
      console.log(
        `${unknown.length} of ${records.length} real pages tell nothing without scripts:\n${unknown.map(said).join('\n')}`,
      );
      expect(
        records.filter(({ state }) => !['seems-lost', 'unknown'].includes(state.verdict)).map(said),
      ).toEqual([]);
    },
    300_000,
  );
});
