import { browser } from '@wxt-dev/browser';
import { openDB } from 'idb';
import { POSTS_CHANNEL } from '../../utils/message/posts-channel.ts';
import { FETCH_LIMITS, fetchBytes } from '../../utils/net/fetch-bytes.ts';
import { readAnswer } from '../../utils/net/fetch-page.ts';
import { parseFetched } from '../../utils/net/parse.ts';
import { aPost } from '../unit/a-post.ts';

const DAY_MS = 86_400_000;
/** Looking more often whether a run is done would slow it. */
const LOOK_EVERY_MS = 50;

/** What takes longer than a page of the extension may be asked for at a time. */
let underWay: Promise<Timed> | undefined;
const ANSWER_AFTER_MS = 15_000;

/** How long it took, in ms, and how many went well. */
interface Timed {
  readonly time: number;
  readonly well: number;
}

export const posts = {
  /** What was begun last; null where it is not done yet. */
  async timed(): Promise<Timed | null> {
    const later = new Promise<null>((resolve) => setTimeout(resolve, ANSWER_AFTER_MS, null));
    return Promise.race([underWay ?? null, later]);
  },

  /**
   * Adds guest posts that nobody looks at until they are wanted.
   *
   * @returns their ids
   */
  async addPosts(urls: readonly string[], target: string, indexable: boolean): Promise<readonly string[]> {
    const expect = { ...aPost().expect, target: { kind: 'page', url: target }, indexable } as const;
    const added = Date.now() + DAY_MS;
    const done = await browser.runtime.sendMessage({
      type: 'addPosts',
      posts: urls.map((url) => aPost({ url, expect, added })),
    });
    if (!done?.ok) throw new Error(`The guest posts were not added: ${JSON.stringify(done)}`);
    return done.value.ids;
  },

  /** Begins to have guest posts looked at, all in one run; those are well that are as agreed. */
  beginChecks(ids: readonly string[]): void {
    underWay = checkPosts(ids);
  },

  /** Begins to fetch pages as a look does, so many at once, and leaves it at that. */
  beginFetches(urls: readonly string[], atOnce: number): void {
    underWay = fetchAll(urls, atOnce);
  },

  /** Parses and reads pages whose bytes are there, against parsing them; ms for all. */
  async readAnswers(urls: readonly string[]): Promise<{ ours: number; floor: number; bytes: number }> {
    const answers = await Promise.all(urls.map((url) => fetchBytes(url, FETCH_LIMITS)));
    let [ours, floor, bytes] = [0, 0, 0];
    for (const answer of answers) {
      if (typeof answer === 'string') throw new Error(`A page was not fetched: ${answer}`);
      const begin = performance.now();
      await parseFetched(answer.body);
      const parsed = performance.now();
      await readAnswer(answer, urls[0] ?? '');
      ours += performance.now() - parsed;
      floor += parsed - begin;
      bytes += answer.body.size;
    }
    return { ours, floor, bytes };
  },

  /** Fetches one page and parses it: the least memory that a look can do with. */
  async parseOne(url: string): Promise<number> {
    const answer = await fetchBytes(url, FETCH_LIMITS);
    if (typeof answer === 'string') throw new Error(`The page was not fetched: ${answer}`);
    return (await parseFetched(answer.body))?.links.length ?? 0;
  },
};

async function checkPosts(ids: readonly string[]): Promise<Timed> {
  const store = await openDB('backlight');
  const news = new BroadcastChannel(POSTS_CHANNEL);
  const begin = performance.now();
  await browser.runtime.sendMessage({ type: 'checkPosts', ids });
  await new Promise<void>((done) => {
    let looked = 0;
    const look = async () => {
      looked = performance.now();
      if ((await store.count('runs')) > 0) return;
      clearInterval(clock);
      done();
    };
    // The last news may come too soon after the last look.
    const clock = setInterval(look, 5 * LOOK_EVERY_MS);
    news.onmessage = () => void (performance.now() - looked > LOOK_EVERY_MS && look());
  });
  const time = performance.now() - begin;
  news.close();
  const all = await store.getAll('posts');
  store.close();
  const wanted = new Set(ids);
  const well = all.filter(({ id, state }) => wanted.has(id) && state.verdict === 'kept').length;
  return { time, well };
}

async function fetchAll(urls: readonly string[], atOnce: number): Promise<Timed> {
  const left = [...urls];
  let well = 0;
  const one = async () => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      const answer = await fetch(url, { credentials: 'omit', cache: 'no-store' });
      const { byteLength } = await answer.arrayBuffer();
      if (byteLength > 0) well++;
    }
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: atOnce }, one));
  return { time: performance.now() - begin, well };
}
