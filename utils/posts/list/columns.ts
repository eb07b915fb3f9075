/** The columns of the list, in the order in which they stand until the user chooses. */
export const LIST_COLUMNS = [
  'state',
  'page',
  'target',
  'anchor',
  'agreed',
  'rel',
  'tags',
  'cost',
  'added',
  'expires',
  'checked',
  'next',
  'google',
  'indexed',
  'supplier',
  'due',
  'guaranteed',
  'followUp',
  'history',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** A history is no value to sort by. */
export type SortColumn = Exclude<ListColumn, 'history'>;
export const SORT_COLUMNS: readonly SortColumn[] = LIST_COLUMNS.filter((column) => column !== 'history');

/** Those that are shown until the user chooses others. */
export const DEFAULT_COLUMNS: readonly ListColumn[] = [
  'state',
  'page',
  'target',
  'anchor',
  'rel',
  'checked',
  'next',
  'history',
];

/**
 * Reads which columns the user has chosen, in their order.
 *
 * @param stored whatever was stored
 * @returns known columns, each once; the page is always among them, for without it no row says what it is about
 */
export function readColumns(stored: unknown): readonly ListColumn[] {
  if (!Array.isArray(stored)) return DEFAULT_COLUMNS;
  const chosen = new Set(
    stored.flatMap((name: unknown) => LIST_COLUMNS.find((column) => column === name) ?? []),
  );
  if (chosen.size === 0) return DEFAULT_COLUMNS;
  return chosen.has('page') ? [...chosen] : ['page', ...chosen];
}
