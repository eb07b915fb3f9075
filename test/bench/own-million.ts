import { reverseHost } from '../../utils/domains/host.ts';
import { openStore } from '../../utils/store/open.ts';
import { pack } from '../../utils/store/pages/pack.ts';
import { countPagesLinkingTo, pagesLinkingTo } from '../../utils/store/pages/queries.ts';
import type { PageRecord } from '../../utils/store/schema.ts';
import { madeColumns, madeHosts, madePage } from './made-facts.ts';
import { random } from './random.ts';

const LINKS_A_PAGE = 100;
/** The domain that every second page links to. */
const SOUGHT = { kind: 'domain', host: 'sought.example' } as const;
const SOUGHT_HOSTS = ['sought.example', 'www.sought.example', 'blog.sought.example'] as const;
const LIMIT = 100;

/** The part of `own-bench.ts` that fills the store with a million links, and queries it. */
export const million = {
  /** Writes the rows that `recordReading` would write, but many pages in one transaction, and without comparing. */
  async fill(from: number, pages: number): Promise<void> {
    const rows = await Promise.all(Array.from({ length: pages }, (_, i) => rowOf(from + i)));
    const tx = (await openStore()).transaction(['pages', 'links'], 'readwrite');
    for (const { record, packed } of rows) {
      const pageId = await tx.objectStore('pages').add(record);
      tx.objectStore('links').add({ pageId, packed });
    }
    await tx.done;
  },

  /** Opens the store. Measures something only at the first call after the browser's start. @returns ms */
  async openTime(): Promise<number> {
    const begin = performance.now();
    await openStore();
    return performance.now() - begin;
  },

  /** Finds the first pages that link to the domain. @returns `time` in ms, `found` and `total` in pages */
  async ask(): Promise<{ time: number; found: number; total: number }> {
    await openStore();
    const begin = performance.now();
    const pages = await pagesLinkingTo(SOUGHT, LIMIT);
    const time = performance.now() - begin;
    return { time, found: pages.length, total: await countPagesLinkingTo(SOUGHT) };
  },

  /** The floor: gets as many pages by their keys, as far apart as the ones found. @returns ms */
  async getByKey(): Promise<number> {
    const { store } = (await openStore()).transaction('pages');
    const begin = performance.now();
    await Promise.all(Array.from({ length: LIMIT }, (_, i) => store.get(1 + i * 2)));
    return performance.now() - begin;
  },
};

async function rowOf(number: number): Promise<{ record: PageRecord; packed: Uint8Array<ArrayBuffer> }> {
  const dice = random(number);
  const url = `https://site-${number % 2000}.example/post/${number}`;
  const page = madePage(url);
  const hosts = madeHosts(dice);
  if (number % 2 === 0) hosts.push(dice.pick(SOUGHT_HOSTS));
  const columns = madeColumns(dice, LINKS_A_PAGE);
  const packed = await pack([{ frame: null, page, columns, hidden: [], jsOnly: null }]);
  const record: PageRecord = {
    url,
    page,
    hosts: [...new Set(hosts)].map(reverseHost),
    firstRead: number,
    lastRead: number,
    readings: 1,
    links: LINKS_A_PAGE,
    outbound: hosts.length,
  };
  return { record, packed };
}
