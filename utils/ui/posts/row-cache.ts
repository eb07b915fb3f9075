import type { PostRecord } from '../../store/schema.ts';
import type { Instant } from '../../time.ts';
import { listRow, type PostListRow, type RowPlaces } from './list-row.ts';

/** What rows are made of besides their records. */
export interface RowSources {
  /** Titles of pages by address, as far as they are known. */
  readonly titles: ReadonlyMap<string, string>;
  readonly isReachable: (url: string) => boolean;
  readonly places: RowPlaces;
  readonly now: Instant;
}

interface CachedRow {
  readonly row: PostListRow;
  readonly title: string;
  readonly from: Instant;
  /** When the agreement ends: it stands otherwise then, without a check. */
  readonly until: Instant;
}

/**
 * Makes a function that gives the rows of records, in their order. Each row is made once for its record, and again only
 * where its title becomes known or its agreement ends; all are made again with another `isReachable` or `places`.
 */
export function rowCache(): (records: readonly PostRecord[], sources: RowSources) => readonly PostListRow[] {
  let rows = new WeakMap<PostRecord, CachedRow>();
  let last: RowSources | null = null;
  return (records, sources) => {
    const { titles, isReachable, places, now } = sources;
    if (last?.isReachable !== isReachable || last.places !== places) rows = new WeakMap();
    last = sources;
    return records.map((record) => {
      const title = titles.get(record.url) ?? '';
      const known = rows.get(record);
      if (known && known.title === title && known.from <= now && now < known.until) return known.row;
      const row = listRow(record, title, isReachable, now, places);
      const { expires } = record.post;
      const until = expires === null || expires <= now ? Number.POSITIVE_INFINITY : expires;
      rows.set(record, { row, title, from: now, until });
      return row;
    });
  };
}
