import { useCallback, useEffect, useState } from 'preact/hooks';
import { pageKey } from '../../../utils/link/url.ts';
import type { AnsweredLink } from '../../../utils/message/background-to-ui.ts';
import { POSTS_CHANNEL } from '../../../utils/message/posts-channel.ts';
import type { RunState } from '../../../utils/store/posts/runs.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { PostDone } from './page-posts.ts';

/** The guest posts at the page, and how it becomes one. */
export interface TabPosts {
  /** Null until they are known. */
  readonly list: readonly PostRecord[] | null;
  /** All runs of checks that are not done, of whatever posts. */
  readonly runs: readonly RunState[];
  readonly done: PostDone | null;
  setDone(done: PostDone | null): void;
  watch(link: AnsweredLink): void;
  /** @param domain name of the own domain that it should link to */
  plan(domain: string): void;
}

/** The store, and what is said to the background, come with this, so that the answer does not wait for them. */
const load = () => import('./page-posts.ts');

/**
 * @param url of the page; null where there is no answer about it
 * @param isReading there is no answer yet, and nothing may delay it
 * @param onAdded the page became a guest post: the reading that is there can be its first check
 */
export function usePostsHere(url: string | null, isReading: boolean, onAdded: () => void): TabPosts {
  const [list, setList] = useState<readonly PostRecord[] | null>(null);
  const [runs, setRuns] = useState<readonly RunState[]>([]);
  const [done, setDone] = useState<PostDone | null>(null);
  const refresh = useCallback(async () => {
    // What is read may be another page by now.
    if (isReading) return setList(null);
    const { postsAt, runsLeft } = await load();
    // A store that cannot be opened has no guest posts.
    const [posts, left] = await Promise.all([
      url === null ? null : postsAt(pageKey(url)).catch(() => []),
      runsLeft().catch(() => []),
    ]);
    setList(posts);
    setRuns(left);
  }, [url, isReading]);
  useEffect(() => {
    void refresh();
    const channel = new BroadcastChannel(POSTS_CHANNEL);
    channel.onmessage = refresh;
    return () => channel.close();
  }, [refresh]);

  const make = async (act: (posts: Awaited<ReturnType<typeof load>>, url: string) => Promise<PostDone>) => {
    if (url === null) return;
    const { words, undo } = await act(await load(), url);
    const back = async () => {
      await undo?.();
      setDone(null);
      await refresh();
    };
    setDone({ words, undo: undo && back });
    await refresh();
    if (undo) onAdded();
  };
  return {
    list,
    runs,
    done,
    setDone,
    watch: (link) => void make(({ watchLink }, at) => watchLink(at, link)),
    plan: (domain) => void make(({ planPost }, at) => planPost(at, domain)),
  };
}
