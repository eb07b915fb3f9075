import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TablePart } from '../../../utils/exchange/import-worker.ts';
import { request } from '../../../utils/message/request.ts';
import type { GuestPost } from '../../../utils/posts/post.ts';
import { checkPages, type PageChecked } from '../../../utils/ui/check-pages.ts';
import { type OnceRow, onceRows, pagesOf } from '../../../utils/ui/once-rows.ts';
import { waitForNetwork } from '../../../utils/ui/wait-for-network.ts';
import { useLeaveWarning } from '../use-leave-warning.ts';

/** Pages that are checked without being watched. Nothing of them is anywhere but here. */
export interface OnceChecks {
  /** None where nobody has begun. */
  readonly rows: readonly OnceRow[];
  readonly isRunning: boolean;
  /** There is no network: it waits, and goes on by itself. */
  readonly isWaiting: boolean;
  /** Checks all rows that were previewed and can be reached. */
  begin(isReachable: (url: string) => boolean): Promise<void>;
  /** Checks those that are left, and these once more. */
  goOn(rows: readonly OnceRow[], isReachable: (url: string) => boolean): Promise<void>;
  stop(): void;
}

/** @param part gives some of the rows that were previewed */
export function useCheckOnce(part: (from: number) => Promise<TablePart>): OnceChecks {
  const [posts, setPosts] = useState<readonly GuestPost[]>([]);
  const [checked, setChecked] = useState<ReadonlyMap<string, PageChecked>>(new Map());
  const [isRunning, setRunning] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const stopping = useRef(new AbortController());
  const rows = useMemo(() => onceRows(posts, checked), [posts, checked]);
  useEffect(() => () => stopping.current.abort(), []);
  // What was checked is lost with the page.
  useLeaveWarning(rows.length > 0);

  const check = async (of: readonly OnceRow[], isReachable: (url: string) => boolean) => {
    const all = pagesOf(of);
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    setRunning(true);
    const note = (url: string, is: PageChecked) => setChecked((before) => new Map(before).set(url, is));
    setChecked((before) => {
      const next = new Map(before);
      for (const { url } of all) {
        if (isReachable(url)) next.delete(url);
        else next.set(url, { kind: 'noAccess' });
      }
      return next;
    });
    await checkPages(
      all.filter(({ url }) => isReachable(url)),
      {
        ask: ({ posts: expected }) => request({ type: 'checkOnce', posts: expected }),
        onChecked: ({ url }, is) => note(url, is),
        wait: async (times) => {
          setWaiting(true);
          await waitForNetwork(times, signal);
          setWaiting(false);
        },
        signal,
      },
    );
    setRunning(false);
  };
  return {
    rows,
    isRunning,
    isWaiting,
    async begin(isReachable) {
      const found: GuestPost[] = [];
      for (let from: number | null = 0; from !== null; ) {
        const { posts: more, next }: TablePart = await part(from);
        found.push(...more);
        from = next;
      }
      setPosts(found);
      await check(onceRows(found, new Map()), isReachable);
    },
    goOn: check,
    stop: () => stopping.current.abort(),
  };
}
