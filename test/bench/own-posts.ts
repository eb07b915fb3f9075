import { browser } from '@wxt-dev/browser';
import { openDB } from 'idb';
import { POSTS_CHANNEL } from '../../utils/message/posts-channel.ts';
import { FETCH_LIMITS, fetchBytes } from '../../utils/net/fetch-bytes.ts';
import { parseFetched } from '../../utils/net/parse.ts';
import { readAnswer } from '../../utils/net/read-answer.ts';
import { DAY } from '../../utils/time.ts';
import { aPost } from '../unit/a-post.ts';

/** The pause between two queries whether a run is done: more of them would slow the run. */
const QUERY_PAUSE_MS = 50;

/** The work begun last. A call from Node must be answered sooner than such work takes, so it is asked for repeatedly. */
let work: Promise<Timed> | undefined;
const ANSWER_AFTER_MS = 15_000;

/** How long some work took, in ms, and how many of its pages went well. */
interface Timed {
  readonly time: number;
  readonly well: number;
}

/** The part of `own-bench.ts` that checks guest posts. */
export const posts = {
  /** Waits for the work begun last, 15 seconds at most; null where it is not done by then. */
  async timed(): Promise<Timed | null> {
    const later = new Promise<null>((resolve) => setTimeout(resolve, ANSWER_AFTER_MS, null));
    return Promise.race([work ?? null, later]);
  },

  /**
   * Adds guest posts that are not due by themselves.
   *
   * @param target the address that each should link to
   * @param indexable whether the pages must be indexable
   * @returns their ids
   * @throws Error where they were not added
   */
  async addPosts(urls: readonly string[], target: string, indexable: boolean): Promise<readonly string[]> {
    const expect = { ...aPost().expect, target: { kind: 'page', url: target }, indexable } as const;
    const added = Date.now() + DAY;
    const done = await browser.runtime.sendMessage({
      type: 'addPosts',
      posts: urls.map((url) => aPost({ url, expect, added })),
    });
    if (!done?.ok) throw new Error(`The guest posts were not added: ${JSON.stringify(done)}`);
    return done.value.ids;
  },

  /** Starts a run that checks these guest posts. Posts that are kept count as well. */
  beginChecks(ids: readonly string[]): void {
    work = checkPosts(ids);
  },

  /** Starts to fetch pages as a check does, so many at once, without reading them. */
  beginFetches(urls: readonly string[], atOnce: number): void {
    work = fetchAll(urls, atOnce);
  },

  /**
   * Parses and reads pages that were fetched before. The floor is parsing alone.
   *
   * @returns `ours` and `floor` in ms for all pages, `bytes` of all pages
   * @throws Error where a page cannot be fetched
   */
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

  /**
   * Fetches and parses one page, which takes the least memory that a check can need.
   *
   * @returns its number of links
   * @throws Error where it cannot be fetched
   */
  async parseOne(url: string): Promise<number> {
    const answer = await fetchBytes(url, FETCH_LIMITS);
    if (typeof answer === 'string') throw new Error(`The page was not fetched: ${answer}`);
    return (await parseFetched(answer.body))?.links.length ?? 0;
  },
};

/** Checks guest posts in one run and waits for its end. */
async function checkPosts(ids: readonly string[]): Promise<Timed> {
  const store = await openDB('backlight');
  const broadcasts = new BroadcastChannel(POSTS_CHANNEL);
  const begin = performance.now();
  await browser.runtime.sendMessage({ type: 'checkPosts', ids });
  await new Promise<void>((done) => {
    let queriedAt = 0;
    const query = async () => {
      queriedAt = performance.now();
      if ((await store.count('runs')) > 0) return;
      clearInterval(clock);
      done();
    };
    // The last broadcast may be ignored because it comes too soon after the last query.
    const clock = setInterval(query, 5 * QUERY_PAUSE_MS);
    broadcasts.onmessage = () => void (performance.now() - queriedAt > QUERY_PAUSE_MS && query());
  });
  const time = performance.now() - begin;
  broadcasts.close();
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
