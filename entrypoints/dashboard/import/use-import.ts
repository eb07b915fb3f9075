import { useEffect, useRef, useState } from 'preact/hooks';
import { orElse } from '../../../utils/errors.ts';
import type { TablePart } from '../../../utils/exchange/import-worker.ts';
import type { Failed } from '../../../utils/message/outcome.ts';
import { request } from '../../../utils/message/request.ts';
import { IMPORT_AT_ONCE, type ImportedPart } from '../../../utils/posts/import-part.ts';
import { useLeaveWarning } from '../use-leave-warning.ts';

/** What an import has done so far. */
export interface ImportSum {
  readonly added: readonly string[];
  readonly changed: readonly ImportedPart['changed'][number][];
  /** Guest posts whose page Google's list has: what is noted of that stays after an undo. */
  readonly listed: number;
}

export type ImportState =
  | { readonly at: 'none' }
  /** `done` of `total` rows are imported, or taken back. */
  | {
      readonly at: 'running';
      readonly isUndo: boolean;
      readonly done: number;
      readonly total: number | null;
    }
  /** `failed`: what it ended for; what was done before is kept. */
  | {
      readonly at: 'ended';
      readonly sum: ImportSum;
      readonly how: 'done' | 'stopped' | 'undone';
      readonly failed: Failed | null;
    };

/**
 * Imports the rows that were previewed, part by part, and takes it back.
 *
 * @param part gives some of the rows
 */
export function useImport(part: (from: number) => Promise<TablePart>) {
  const [state, setState] = useState<ImportState>({ at: 'none' });
  const stop = useRef(new AbortController());
  // A part that was sent is imported whole; no other follows when the table is gone. An undo goes on: it needs no table.
  useEffect(() => () => stop.current.abort(), []);
  // With the page goes the rest of it, and what an undo has to know.
  useLeaveWarning(state.at === 'running');

  const run = async () => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    const [added, changed] = [new Set<string>(), new Map<string, ImportedPart['changed'][number]>()];
    let listed = 0;
    const end = (how: 'done' | 'stopped', failed: Failed | null = null) =>
      setState({
        at: 'ended',
        sum: { added: [...added], changed: [...changed.values()], listed },
        how,
        failed,
      });
    setState({ at: 'running', isUndo: false, done: 0, total: null });
    for (let from: number | null = 0; from !== null; ) {
      const rows: TablePart | null = await part(from).catch(orElse('import a part', null));
      if (!rows) return end('stopped', { ok: false, why: 'broken' });
      setState({ at: 'running', isUndo: false, done: from, total: rows.total });
      if (signal.aborted) return end('stopped');
      const { posts, next }: TablePart = rows;
      const sent = { posts, listed: rows.listed, addedBefore: added.size, isLast: next === null };
      const done = await request({ type: 'importPosts', ...sent });
      if (!done.ok) return end('stopped', done);
      for (const id of done.value.added) added.add(id);
      for (const change of done.value.changed) {
        // What a file says twice of a post that is new is no change of it; of another, the first change knows how it was.
        const { before } = changed.get(change.id) ?? change;
        if (!added.has(change.id)) changed.set(change.id, { ...change, before });
      }
      listed += done.value.listed;
      from = next;
    }
    end('done');
  };

  /** Removes what was added, and makes what was changed as it was; what the user has changed since stays. */
  const undo = async (sum: ImportSum) => {
    const total = sum.added.length + sum.changed.length;
    let done = 0;
    for (const { size, send } of undoing(sum)) {
      setState({ at: 'running', isUndo: true, done, total });
      const undone = await send();
      // Another window has changed one of them: the others of its part stay as they are, too.
      if (!undone.ok && undone.why !== 'edited')
        return setState({ at: 'ended', sum, how: 'stopped', failed: undone });
      done += size;
    }
    setState({
      at: 'ended',
      sum: { added: [], changed: [], listed: sum.listed },
      how: 'undone',
      failed: null,
    });
  };

  return {
    state,
    run: () => void run(),
    stop: () => stop.current.abort(),
    undo: () => {
      if (state.at === 'ended') void undo(state.sum);
    },
  };
}

function* undoing({ added, changed }: ImportSum) {
  for (const ids of partsOf(added))
    yield { size: ids.length, send: () => request({ type: 'removePosts', ids, back: false }) };
  for (const part of partsOf(changed)) {
    const edits = part.map(({ id, before, after }) => ({ id, post: before, before: after }));
    yield { size: part.length, send: () => request({ type: 'editPosts', edits }) };
  }
}

function* partsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += IMPORT_AT_ONCE) yield all.slice(at, at + IMPORT_AT_ONCE);
}
