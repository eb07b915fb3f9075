import { fileOf } from '../../utils/exchange/export/file-of.ts';
import { postJson } from '../../utils/exchange/export/post-json.ts';
import { postsCsv } from '../../utils/i18n/posts-csv.ts';
import { openStore } from '../../utils/store/open.ts';
import { readRecorded, readRecords } from '../../utils/store/posts/recorded.ts';
import { aCheck, aPost, aPostRecord } from '../unit/build-post.ts';

/** How long an export took in ms, the longest time for which it kept the page from anything else, and the file's bytes. */
interface Exported {
  readonly time: number;
  readonly longest: number;
  readonly bytes: number;
}

export type ExportWay = 'csv' | 'bare' | 'json' | 'bareChecks';

/** The export begun last. A call from Node must be answered sooner than it takes, so it is asked for repeatedly. */
let work: Promise<Exported> | undefined;
const ANSWER_AFTER_MS = 15_000;

const NOW = Date.UTC(2026, 3, 1);
const idOf = (number: number) => `post-${String(number).padStart(6, '0')}`;
const idsOf = (posts: number) => Array.from({ length: posts }, (_, i) => idOf(i));

/** The part of `own-bench.ts` that exports guest posts. */
export const exporting = {
  /** Puts guest posts into the store, each with one check. */
  async fillPosts(from: number, posts: number): Promise<void> {
    const tx = (await openStore()).transaction(['posts', 'checks'], 'readwrite');
    for (let i = from; i < from + posts; i++) {
      const [id, url] = [
        idOf(i),
        `https://site-${i % 5000}.example/${i}/a-guest-post-about-lisbon-in-winter`,
      ];
      const check = aCheck({ at: NOW - i });
      const post = aPost({ url, tags: ['q3', 'travel'], notes: 'Asked by mail; said yes.', cost: '120 EUR' });
      tx.objectStore('posts').put(aPostRecord(check, post, { id, key: id, url }));
      tx.objectStore('checks').add({ ...check, postId: id });
    }
    await tx.done;
  },

  /** Begins to write that many guest posts. */
  beginExport(way: ExportWay, posts: number): void {
    const ids = idsOf(posts);
    work = watched(() => WAYS[way](ids));
  },

  /** Waits for the export that was begun, 15 seconds at most; null where it is not done by then. */
  exported(): Promise<Exported | null> {
    const later = new Promise<null>((resolve) => setTimeout(resolve, ANSWER_AFTER_MS, null));
    return Promise.race([work ?? null, later]);
  },
};

/** Each way and its floor, which reads the same rows in the same way and writes each as JSON. */
const WAYS = {
  csv: (ids: readonly string[]) => postsCsv(readRecords(ids), NOW, () => null),
  bare: (ids: readonly string[]) => fileOf('', readRecords(ids), bareLines, { type: 'text/plain' }),
  json: (ids: readonly string[]) =>
    fileOf('', readRecorded(ids), (rows) => rows.map((one) => `${postJson(one, NOW, null)}\n`).join(''), {
      type: 'text/plain',
    }),
  bareChecks: (ids: readonly string[]) => fileOf('', readRecorded(ids), bareLines, { type: 'text/plain' }),
} as const;

function bareLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** Runs an export while a message that the page sends to itself tells how long it had to wait. */
async function watched(work: () => Promise<Blob>): Promise<Exported> {
  const { port1, port2 } = new MessageChannel();
  let [longest, last] = [0, performance.now()];
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  const begin = performance.now();
  const { size } = await work();
  const time = performance.now() - begin;
  port1.close();
  return { time, longest, bytes: size };
}
