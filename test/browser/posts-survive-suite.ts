import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import {
  addPostsIn,
  bugsIn,
  checkPosts,
  countChecks,
  runsDone,
  storedPosts,
} from '../../utils/drive/posts.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import { aPost } from '../unit/a-post.ts';
import { inEachBrowser } from './each-browser.ts';

const POSTS = 60;
const HOSTS = 10;
const AT_ONCE = 6;
/** At the first kill these many checks may be under way: their pages have come, are not stored yet, and are fetched again. */
const LOOKS_AT_ONCE = 10;
/** A background that starts after a kill has one page at a time until some were answered. */
const AGAIN_EACH = 1;

/** Hosts that count what they are asked, and let their answers wait while they are told to. */
async function slowHosts() {
  const hits = new Map<string, number>();
  const waiting: (() => void)[] = [];
  const state = { held: false, asked: 0, heard: (): void => undefined };
  const say = (most: number) => {
    for (const each of waiting.splice(-most)) each();
  };
  const sites: Site[] = [];
  for (let i = 0; i < HOSTS; i++) {
    const site = await serve((request, response) => {
      const path = request.url ?? '';
      if (path === '/robots.txt') return void response.writeHead(404).end();
      hits.set(path, (hits.get(path) ?? 0) + 1);
      waiting.push(() => answer(Number(/\d+/.exec(path)?.[0]), response));
      if (!state.held) say(1);
      state.asked++;
      state.heard();
    });
    sites.push(site);
  }
  return {
    sites,
    hits,
    asked: () => state.asked,
    hold(held: boolean) {
      state.held = held;
      if (!held) say(waiting.length);
    },
    /** Answers those who asked last. */
    say,
    /** Resolves when more was asked than that. */
    async askedMore(than: number) {
      while (state.asked <= than) {
        await new Promise<void>((resolve) => {
          state.heard = resolve;
        });
      }
    },
  };
}

/** What is at `/0`, `/1` …: each kind of verdict in turn. */
function answer(i: number, response: ServerResponse): void {
  const kinds = [
    [200, '<a href="https://example.com/">a</a>'],
    [200, '<a href="https://example.com/" rel="nofollow">a</a>'],
    [200, `<p>${'An article without the link. '.repeat(60)}</p>`],
    [404, 'Not found'],
    [503, 'Later'],
  ] as const;
  const [status, body] = kinds[i % kinds.length] ?? kinds[0];
  response.writeHead(status, { 'content-type': 'text/html' }).end(page(body));
}

/**
 * A batch comes to the same, undisturbed and not.
 *
 * @param kills how often its background is ended
 */
export function batchSurvives(kills: number): void {
  inEachBrowser('a batch of guest posts', (browser) => {
    let hosts: Awaited<ReturnType<typeof slowHosts>>;
    let own: View;
    beforeAll(async () => {
      hosts = await slowHosts();
      await browser().grant(['*://localhost/*']);
      own = await browser().openOwnPage('dashboard.html');
    });
    afterAll(() => Promise.all(hosts.sites.map((site) => site.close())));

    /** Has a batch looked at; its posts are not due by themselves. */
    async function begin(batch: string): Promise<void> {
      const posts = Array.from(
        { length: POSTS },
        (_, i): GuestPost =>
          aPost({ url: `${hosts.sites[i % HOSTS]?.origin}/${i}?${batch}`, added: Date.now() + 86_400_000 }),
      );
      await checkPosts(own, await addPostsIn(own, posts));
    }

    /** What was said of each post of a batch, and how often each was asked for. */
    async function came(batch: string) {
      const stored = [...(await storedPosts(own)).values()].filter(({ url }) => url.endsWith(`?${batch}`));
      const said = stored.map(({ url, due, state: { verdict, last } }) => [
        Number(new URL(url).pathname.slice(1)),
        verdict,
        last?.reasons ?? `put off by ${Math.round(((due ?? Number.NaN) - Date.now()) / 60_000)} min`,
      ]);
      const hits = [...hosts.hits].flatMap(([path, count]) => (path.endsWith(`?${batch}`) ? [count] : []));
      return { said: said.sort(([a], [b]) => Number(a) - Number(b)), hits };
    }

    it(`comes to the same, though its background is ended ${kills} times`, async () => {
      await begin('undisturbed');
      await runsDone(own);
      const undisturbed = await came('undisturbed');
      expect(new Set(undisturbed.said.map(([, verdict]) => verdict)).size).toBe(4);
      expect(undisturbed.hits).toEqual(Array(POSTS).fill(1));

      hosts.hold(true);
      let asked = hosts.asked();
      await begin('ended');
      for (let kill = 0; kill < kills; kill++) {
        await hosts.askedMore(asked);
        // Some answers come while it is being ended, some to nobody, some not at all.
        if (kill % 3 === 0) hosts.say(2);
        await browser().killBackground();
        if (kill % 3 === 1) hosts.say(AT_ONCE);
        asked = hosts.asked();
        // Any message wakes it, as its alarm does; this one asks for nothing.
        await checkPosts(own, []);
      }
      hosts.hold(false);
      await runsDone(own);

      const ended = await came('ended');
      const requests = ended.hits.reduce((sum, each) => sum + each, 0);
      console.log(`${requests} requests for ${POSTS} pages, the background having been ended ${kills} times`);
      // A failure of ours puts a post off, and says nothing of its page.
      expect(await bugsIn(own)).toEqual([]);
      expect(ended.said).toEqual(undisturbed.said);
      expect(ended.hits).toHaveLength(POSTS);
      expect(requests).toBeLessThanOrEqual(POSTS + LOOKS_AT_ONCE + kills * AGAIN_EACH);
      // One check a post and batch: none is written twice.
      expect(await countChecks(own)).toBe(2 * POSTS);
    }, 240_000);
  });
}
