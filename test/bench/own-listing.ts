import { NO_FILTER } from '../../utils/posts/list/filter.ts';
import type { PostRecord } from '../../utils/store/schema.ts';
import { PLAIN_PLACES, type PostListRow } from '../../utils/ui/posts/list-row.ts';
import { listedRows } from '../../utils/ui/posts/listed-rows.ts';
import { rowCache } from '../../utils/ui/posts/row-cache.ts';
import { searchWords } from '../../utils/ui/posts/search-words.ts';
import { aCheck, aPost, aPostRecord } from '../unit/build-post.ts';
import { random } from './random.ts';
import { host, words } from './words.ts';

const NOW = Date.UTC(2026, 2, 31);
const SOURCES = {
  titles: new Map<string, string>(),
  isReachable: () => true,
  places: PLAIN_PLACES,
  now: NOW,
};

/** Times in ms. */
interface ListTimes {
  /** To make all rows. */
  readonly made: number;
  /** To parse the addresses of all pages, which each row needs. */
  readonly parsed: number;
  /** To filter by two fields and a word, and to sort by page, once rows were searched before. */
  readonly listed: number;
  /** To look for one word in as many texts, and to sort as many texts. */
  readonly floor: number;
}

/** The part of `own-bench.ts` that lists guest posts. */
export const listing = {
  /** Lists so many guest posts. */
  list(count: number): ListTimes {
    const records = madeRecords(count);
    const begin = performance.now();
    for (const { url } of records) if (!URL.parse(url)) throw new Error(url);
    const parsed = performance.now();
    const rows = rowCache()(records, SOURCES);
    const made = performance.now();
    return {
      parsed: parsed - begin,
      made: made - parsed,
      ...listTimes(rows),
    };
  },
};

function listTimes(rows: readonly PostListRow[]): Pick<ListTimes, 'listed' | 'floor'> {
  const texts = rows.map(searchWords);
  const begin = performance.now();
  const sorted = texts.filter((text) => text.includes('e')).toSorted();
  const floored = performance.now();
  const filter = { ...NO_FILTER, state: ['kept', 'lost'], agreed: ['followed'], search: 'e' } as const;
  const listed = listedRows(rows, { filter, sort: { column: 'page', down: true } }, NOW);
  const done = performance.now();
  if (sorted.length < rows.length / 2 || listed.length < rows.length / 3) throw new Error('Too few are left');
  return { floor: floored - begin, listed: done - floored };
}

function madeRecords(count: number): PostRecord[] {
  const values = random(count);
  return Array.from({ length: count }, (_, i) => {
    const url = `https://${host(values)}/${words(values, 3).replaceAll(' ', '-')}/${i}`;
    const verdict = values.pick(['kept', 'kept', 'lost', 'changed'] as const);
    const post = aPost({ url, notes: words(values, 4), tags: [words(values, 1)], added: i });
    return aPostRecord(aCheck({ verdict }), post, { id: `${i}` });
  });
}
