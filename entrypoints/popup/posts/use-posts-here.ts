import { useCallback, useState } from 'preact/hooks';
import { pageKey } from '../../../utils/link/url.ts';
import type { AnsweredLink } from '../../../utils/message/background-to-ui.ts';
import { onPostsChanged } from '../../../utils/message/posts-channel.ts';
import { type ShownChange, shownChanges } from '../../../utils/posts/shown-change.ts';
import type { RunState } from '../../../utils/store/posts/runs.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { failureOf, lastValue, type ReadFailure, useQuery } from '../../../utils/ui/use-query.ts';
import { loadPosts, loadRuns, loadWalk } from './late-parts.ts';
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
  /** The user's way through what could not be seen, where this is the tab of it; else null. */
  readonly walk: WalkAt | null;
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

/** How far the user is in opening guest posts that could not be seen. */
export interface WalkAt {
  /** Where they are opened. */
  readonly tabId: number;
  /** How many come after the one that is open, as far as nothing else settles them. */
  readonly left: number;
  /** The user has looked at that one, and the look could tell how it stands. */
  readonly settled: boolean;
}

interface PostsCount {
  readonly total: number;
  /** What is unseen of guest posts, of whatever page. */
  readonly unseen: readonly ShownChange[];
}

type Found = Pick<TabPosts, 'list' | 'all' | 'unreadable' | 'missing' | 'runs' | 'walk'>;

const NOTHING: Found = { list: null, all: null, unreadable: 0, missing: 0, runs: [], walk: null };

/** Loads the store and the requests to the background on demand, so that the answer does not wait for them. */
const load = () => import('./page-posts.ts');

/**
 * Reads the guest posts at a page, and again when guest posts have changed.
 *
 * @param tabId of its tab
 * @param url of the page; null where there is no answer about it
 * @param isReading there is no answer yet, and nothing may delay it
 * @param onAdded the page became a guest post: the reading that is there can be its first check
 */
export function usePostsHere(
  tabId: number,
  url: string | null,
  isReading: boolean,
  onAdded: () => void,
): TabPosts {
  const found = useQuery(
    // The tab may have moved on to another page since.
    useCallback(async () => (isReading ? NOTHING : find(tabId, url)), [tabId, url, isReading]),
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

async function find(tabId: number, url: string | null): Promise<Found> {
  const { readPostsAt, runsLeft, missingPosts, countPostRows } = await load();
  const [at, runs, missing, all, walk] = await Promise.all([
    url === null ? null : readPostsAt(pageKey(url)),
    runsLeft(),
    missingPosts(countPostRows),
    countAllPosts(),
    walkAt(tabId),
  ]);
  // All that comes above the answer comes at once: it moves what is below it one time. What fails is noted where it is shown.
  const parts: Promise<unknown>[] = [];
  if (runs.length > 0) parts.push(loadRuns());
  if (walk) parts.push(loadWalk());
  if (at && at.posts.length + at.unreadable.length + missing > 0) parts.push(loadPosts());
  await Promise.allSettled(parts);
  return {
    list: at?.posts ?? null,
    all,
    unreadable: at?.unreadable.length ?? 0,
    missing,
    runs,
    walk,
  };
}

/**
 * Counts all guest posts, wherever they are, and what is unseen of them.
 *
 * @throws DOMException where the store cannot be read
 */
export async function countAllPosts(): Promise<PostsCount> {
  const { countPosts, changedPosts } = await load();
  const [total, changed] = await Promise.all([countPosts(), changedPosts()]);
  return { total, unseen: changed.flatMap(shownChanges) };
}

async function walkAt(tabId: number): Promise<WalkAt | null> {
  const { queueWalk, postOf, isSettled } = await load();
  const walk = await queueWalk();
  if (walk?.tabId !== tabId) return null;
  const record = await postOf(walk.opened);
  const settled = record !== undefined && isSettled(record, walk.at, Date.now());
  return { tabId, left: walk.left.length, settled };
}
