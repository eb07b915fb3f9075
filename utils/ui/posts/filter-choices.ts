import {
  AGREED_RELS,
  EXPIRIES,
  FOLLOWED_UP,
  FOUND_RELS,
  GUARANTEES,
  NO_FILTER,
  type PostsFilter,
  YES_NO,
} from '../../posts/list/filter.ts';
import { withFilterValues } from '../../posts/list/filter-params.ts';
import { LIST_STATES } from '../../posts/list/list-state.ts';
import type { Instant } from '../../time.ts';
import { filteredRows, rowReasons } from './filtered-rows.ts';
import type { PostListRow } from './list-row.ts';

/** A value of a field of the filter, as an address has it, and how many rows have it. */
export interface FilterChoice {
  readonly value: string;
  readonly count: number;
}

/** Fields with some values of a fixed list. */
const FIXED: { readonly [Name in keyof PostsFilter]?: readonly string[] } = {
  state: LIST_STATES,
  rel: FOUND_RELS,
  agreed: AGREED_RELS,
  expires: EXPIRIES,
  guarantee: GUARANTEES,
  indexable: YES_NO,
  google: YES_NO,
  followUp: FOLLOWED_UP,
};

/** Fields with whatever values the rows have. */
const FOUND: { readonly [Name in keyof PostsFilter]?: (row: PostListRow) => readonly string[] } = {
  reason: (row) => [...new Set(rowReasons(row))],
  domain: ({ domain }) => [domain],
  site: ({ site }) => [site],
  tag: ({ record }) => [...new Set(record.post.tags)],
  supplier: ({ record }) => [record.post.supplier ?? ''],
};

/**
 * Lists what a field of the filter can be set to.
 *
 * @param rows all there are
 * @returns values that some rows have: those of a fixed list in its order, others by how many have them. None for a
 *   field that is no choice
 */
export function filterChoices(
  rows: readonly PostListRow[],
  name: keyof PostsFilter,
  now: Instant,
): readonly FilterChoice[] {
  const valuesOf = FOUND[name];
  if (valuesOf) return countedValues(rows, valuesOf);
  const choices = (FIXED[name] ?? []).map((value) => {
    const filter = withFilterValues(NO_FILTER, name, [value]);
    return { value, count: filteredRows(rows, filter, now).length };
  });
  return choices.filter(({ count }) => count > 0);
}

function countedValues(
  rows: readonly PostListRow[],
  valuesOf: (row: PostListRow) => readonly string[],
): FilterChoice[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of valuesOf(row)) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
