import { useCallback, useState } from 'preact/hooks';
import { pageKey } from '../../../utils/link/url.ts';
import type { AnsweredLink } from '../../../utils/message/background-to-ui.ts';
import { onPostsChanged } from '../../../utils/message/posts-channel.ts';
import { type ShownChange, shownChange } from '../../../utils/posts/shown-change.ts';
import type { RunState } from '../../../utils/store/posts/runs.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { failureOf, lastValue, type ReadFailure, useQuery } from '../../../utils/ui/use-query.ts';
import type { PostDone } from './page-posts.ts';

/** The guest posts at the page, and how it becomes one. */
export interface TabPosts {
  /** Null until they are known. */
  readonly list: readonly PostRecord[] | null;
  /** Of all guest posts, wherever they are; null until they are counted. */
  readonly all: PostsCount | null;
  /** How many rows of this page cannot be read as guest posts. */
  readonly unreadable: number;
  /** How many guest posts the browser has lost, of whatever page. */
  readonly missing: number;
  /** All runs of checks that are not done, of whatever posts. */
  readonly runs: readonly RunState[];
  /** Why these could not be read; null where they were, or are being. */
  readonly why: ReadFailure | null;
  readonly reread: () => Promise<void>;
  readonly done: PostDone | null;
  setDone(done: PostDone | null): void;
  watch(link: AnsweredLink): void;
  /** @param links none of which is watched */
  watchAll(links: readonly AnsweredLink[]): void;
  /** @param domain name of the own domain that it should link to */
  plan(domain: string): void;
}

interface PostsCount {
  readonly total: number;
  /** The unseen change of each guest post that has one. */
  readonly unseen: readonly ShownChange[];
}

type Found = Pick<TabPosts, 'list' | 'all' | 'unreadable' | 'missing' | 'runs'>;

const NOTHING: Found = { list: null, all: null, unreadable: 0, missing: 0, runs: [] };

/** Loads the store and the requests to the background on demand, so that the answer does not wait for them. */
const load = () => import('./page-posts.ts');

/**
 * Reads the guest posts at a page, and again when guest posts have changed.
 *
 * @param url of the page; null where there is no answer about it
 * @param isReading there is no answer yet, and nothing may delay it
 * @param onAdded the page became a guest post: the reading that is there can be its first check
 */
export function usePostsHere(url: string | null, isReading: boolean, onAdded: () => void): TabPosts {
  const found = useQuery(
    // The tab may have moved on to another page since.
    useCallback(async () => (isReading ? NOTHING : find(url)), [url, isReading]),
    onPostsChanged,
  );
  const [done, setDone] = useState<PostDone | null>(null);

  const make = async (act: (posts: Awaited<ReturnType<typeof load>>, url: string) => Promise<PostDone>) => {
    if (url === null) return;
    const { words, undo } = await act(await load(), url);
    const back = async () => {
      await undo?.();
      setDone(null);
      await found.reread();
    };
    setDone({ words, undo: undo && back });
    await found.reread();
    if (undo) onAdded();
  };
  return {
    ...(lastValue(found) ?? NOTHING),
    why: failureOf(found),
    reread: found.reread,
    done,
    setDone,
    watch: (link) => void make(({ watchLink }, at) => watchLink(at, link)),
    watchAll: (links) => void make(({ watchLinks }, at) => watchLinks(at, links)),
    plan: (domain) => void make(({ planPost }, at) => planPost(at, domain)),
  };
}

async function find(url: string | null): Promise<Found> {
  const { readPostsAt, runsLeft, missingPosts, countPosts, countPostRows, changedPosts } = await load();
  const [at, runs, missing, total, changed] = await Promise.all([
    url === null ? null : readPostsAt(pageKey(url)),
    runsLeft(),
    missingPosts(countPostRows),
    countPosts(),
    changedPosts(),
  ]);
  return {
    list: at?.posts ?? null,
    all: { total, unseen: changed.flatMap((post) => shownChange(post) ?? []) },
    unreadable: at?.unreadable.length ?? 0,
    missing,
    runs,
  };
}
