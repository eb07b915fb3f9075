import type { SortColumn } from './columns.ts';
import { NO_FILTER, type PostsFilter } from './filter.ts';

export const GROUPINGS = ['site', 'domain', 'tag', 'supplier'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** By which column the list is sorted. */
export interface ListSort {
  readonly column: SortColumn;
  /** From the greatest value to the least. */
  readonly down: boolean;
}

/** All that the address says of the list: which guest posts, in which order, and which one is open. */
export interface PostsView {
  readonly filter: PostsFilter;
  readonly sort: ListSort;
  readonly group: Grouping | null;
  /** The id of a guest post, or `new`; null where only the list is shown. */
  readonly opened: string | null;
}

/** What needs the user's attention comes first. */
export const DEFAULT_SORT: ListSort = { column: 'state', down: false };

export const DEFAULT_VIEW: PostsView = { filter: NO_FILTER, sort: DEFAULT_SORT, group: null, opened: null };
