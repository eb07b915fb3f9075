import { UNSEEN_CHANGE_KINDS } from '../../posts/changes.ts';

/**
 * Version 5 renamed fields of stored guest posts:
 * `news {what, at, told}` is `unseenChange {kind, at, notifiedAt}`,
 * `state.steady` is `state.unchangedChecks`, and `state.settled` is `state.lastConclusive`.
 */

type Row = Readonly<Record<string, unknown>>;

/** So many rows are in memory at a time. */
const BATCH = 500;

/**
 * Renames the fields in all rows. Works on the browser's own object store and not on idb's wrapper:
 * an error in a request or in a handler then aborts the upgrade, instead of leaving it half done.
 *
 * @param posts of the upgrade's transaction
 * @param after only rows with a key in this range; null for all
 */
export function renameChangeFields(posts: IDBObjectStore, after: IDBKeyRange | null = null): void {
  const reading = posts.getAll(after, BATCH);
  reading.onsuccess = () => {
    const rows: readonly unknown[] = reading.result;
    for (const row of rows) {
      const renamed = withNewNames(row);
      if (renamed !== row) posts.put(renamed);
    }
    const last = rows.at(-1);
    if (isRow(last)) renameChangeFields(posts, IDBKeyRange.lowerBound(last['id'], true));
  };
}

/**
 * Renames the fields of one row. A field that cannot be understood stays under its old name, where
 * nothing reads it and nothing is lost.
 *
 * @returns the row itself where there is nothing to rename, as in one that has the new names
 */
export function withNewNames(row: unknown): unknown {
  if (!isRow(row)) return row;
  const { state: before } = row;
  const state = isRow(before) ? withStateNames(before) : before;
  return renamed(state === before ? row : { ...row, state }, 'news', 'unseenChange', unseenChangeOf);
}

function withStateNames(before: Row): Row {
  const state = renamed(before, 'steady', 'unchangedChecks', (steady) =>
    isNumber(steady) ? steady : undefined,
  );
  // Without a number the next check could not be planned.
  const counted = 'unchangedChecks' in state ? state : { ...state, unchangedChecks: 0 };
  return renamed(counted, 'settled', 'lastConclusive', (settled) =>
    settled === null || (isRow(settled) && Array.isArray(settled['how'])) ? settled : undefined,
  );
}

function unseenChangeOf(news: unknown): object | null | undefined {
  if (!isRow(news)) return news == null ? null : undefined;
  const { what, at, told } = news;
  const kind = UNSEEN_CHANGE_KINDS.find((one) => one === what);
  return kind && isNumber(at) ? { kind, at, notifiedAt: isNumber(told) ? told : null } : undefined;
}

/** Gives a field its new name and value; `read` gives undefined where it does not understand the old value. */
function renamed(row: Row, from: string, to: string, read: (value: unknown) => unknown): Row {
  if (!(from in row) || to in row) return row;
  const { [from]: old, ...rest } = row;
  const value = read(old);
  return value === undefined ? row : { ...rest, [to]: value };
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
