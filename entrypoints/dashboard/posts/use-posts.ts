import { useEffect, useRef, useState } from 'preact/hooks';
import { POSTS_CHANNEL } from '../../../utils/message/posts-channel.ts';
import type { RunState } from '../../../utils/store/posts/runs.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';

/** All guest posts as they are now. */
export interface AllPosts {
  /** Null until they are known. */
  readonly records: readonly PostRecord[] | null;
  readonly runs: readonly RunState[];
  /** Titles of their pages, as far as they were recorded, by address. */
  readonly titles: ReadonlyMap<string, string>;
  /** When this was so, in ms since 1970. */
  readonly now: number;
}

/** A run of thousands says so often that something changed. */
const PAUSE_MS = 400;

/** Reads all guest posts, and again when the background says that they are others. */
export function useAllPosts(): AllPosts {
  const [all, setAll] = useState<AllPosts>({ records: null, runs: [], titles: new Map(), now: Date.now() });
  const asked = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    let isOpen = true;
    let isReading = false;
    let isStale = false;
    const read = async () => {
      if (isReading) {
        isStale = true;
        return;
      }
      isReading = true;
      isStale = false;
      const began = Date.now();
      const found = await readAll().catch(() => ({ records: [], runs: [] }));
      if (!isOpen) return;
      setAll((before) => ({ ...before, ...found, now: Date.now() }));
      void addTitles(found.records.map(({ url }) => url));
      // As long again as it took: there is time for the user in between.
      await new Promise((resolve) => setTimeout(resolve, Math.max(PAUSE_MS, 2 * (Date.now() - began))));
      isReading = false;
      if (isStale && isOpen) void read();
    };
    const addTitles = async (urls: readonly string[]) => {
      const fresh = urls.filter((url) => !asked.current.has(url));
      if (fresh.length === 0) return;
      asked.current = new Set(urls);
      const { titlesOf } = await import('../../../utils/store/posts/history.ts');
      const found = await titlesOf(fresh).catch(() => new Map<string, string>());
      if (isOpen && found.size > 0)
        setAll((before) => ({ ...before, titles: new Map([...before.titles, ...found]) }));
    };
    void read();
    const channel = new BroadcastChannel(POSTS_CHANNEL);
    channel.onmessage = () => void read();
    return () => {
      isOpen = false;
      channel.close();
    };
  }, []);
  return all;
}

async function readAll(): Promise<Pick<AllPosts, 'records' | 'runs'> & { records: readonly PostRecord[] }> {
  const [{ allPosts }, { runsLeft }] = await Promise.all([
    import('../../../utils/store/posts/posts.ts'),
    import('../../../utils/store/posts/runs.ts'),
  ]);
  const [records, runs] = await Promise.all([allPosts(), runsLeft()]);
  return { records, runs };
}
