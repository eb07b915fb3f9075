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
  return isRow(row) ? withUnseenChange(withStateNames(row)) : row;
}

function withUnseenChange(row: Row): Row {
  if (!('news' in row) || 'unseenChange' in row) return row;
  const { news, ...rest } = row;
  const unseenChange = news == null ? null : unseenChangeOf(news);
  return unseenChange === undefined ? row : { ...rest, unseenChange };
}

function unseenChangeOf(news: unknown): object | undefined {
  if (!isRow(news) || !isNumber(news['at'])) return undefined;
  const { what, at, told } = news;
  const kind = UNSEEN_CHANGE_KINDS.find((one) => one === what);
  return kind && { kind, at, notifiedAt: isNumber(told) ? told : null };
}

function withStateNames(row: Row): Row {
  const { state } = row;
  if (!isRow(state)) return row;
  const renamed = withLastConclusive(withUnchangedChecks(state));
  return renamed === state ? row : { ...row, state: renamed };
}

/** Without a number the next check could not be planned: it is counted from 0 then. */
function withUnchangedChecks(state: Row): Row {
  if ('unchangedChecks' in state) return state;
  const { steady, ...rest } = state;
  return isNumber(steady) ? { ...rest, unchangedChecks: steady } : { ...state, unchangedChecks: 0 };
}

/** Without one, the next check is compared with the last. */
function withLastConclusive(state: Row): Row {
  if (!('settled' in state) || 'lastConclusive' in state) return state;
  const { settled, ...rest } = state;
  const isUnderstood = settled === null || (isRow(settled) && Array.isArray(settled['how']));
  return isUnderstood ? { ...rest, lastConclusive: settled } : state;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
