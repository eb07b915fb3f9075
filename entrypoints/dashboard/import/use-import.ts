import { useEffect, useRef, useState } from 'preact/hooks';
import type { TablePart } from '../../../utils/exchange/import-worker.ts';
import type { Failed } from '../../../utils/message/outcome.ts';
import { request } from '../../../utils/message/request.ts';
import { IMPORT_AT_ONCE, type ImportedPart } from '../../../utils/posts/import-part.ts';

/** What an import has done so far. */
export interface ImportSum {
  readonly added: readonly string[];
  readonly changed: readonly ImportedPart['changed'][number][];
  /** Guest posts whose page Google's list has. */
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

/** What a file says twice of a post that is new is no change of it. */
function withPart(sum: ImportSum, { added, changed, listed }: ImportedPart): ImportSum {
  const all = [...sum.added, ...added];
  const isNew = new Set(all);
  return {
    added: all,
    changed: [...sum.changed, ...changed.filter(({ id }) => !isNew.has(id))],
    listed: sum.listed + listed,
  };
}

const NOTHING: ImportSum = { added: [], changed: [], listed: 0 };

/**
 * Imports the rows that were previewed, part by part, and takes it back.
 *
 * @param part gives some of the rows
 */
export function useImport(part: (from: number) => Promise<TablePart>) {
  const [state, setState] = useState<ImportState>({ at: 'none' });
  const stop = useRef(new AbortController());
  // A part that was sent is imported whole; no other follows when the view is gone.
  useEffect(() => () => stop.current.abort(), []);

  const run = async () => {
    const { signal } = begin();
    let sum = NOTHING;
    setState({ at: 'running', isUndo: false, done: 0, total: null });
    for (let from: number | null = 0; from !== null; ) {
      const { posts, listed, next, total }: TablePart = await part(from);
      setState({ at: 'running', isUndo: false, done: from, total });
      if (signal.aborted) return setState({ at: 'ended', sum, how: 'stopped', failed: null });
      const addedBefore = sum.added.length;
      const done = await request({ type: 'importPosts', posts, listed, addedBefore, isLast: next === null });
      if (!done.ok) return setState({ at: 'ended', sum, how: 'stopped', failed: done });
      sum = withPart(sum, done.value);
      from = next;
    }
    setState({ at: 'ended', sum, how: 'done', failed: null });
  };

  /** Removes what was added, and makes what was changed as it was; what the user has changed since stays. */
  const undo = async (sum: ImportSum) => {
    const { signal } = begin();
    const total = sum.added.length + sum.changed.length;
    let done = 0;
    for (const { size, send } of undoing(sum)) {
      setState({ at: 'running', isUndo: true, done, total });
      const undone = await send();
      if (signal.aborted) return;
      // Another window has changed one of them: the others of its part stay as they are, too.
      if (!undone.ok && undone.why !== 'edited')
        return setState({ at: 'ended', sum, how: 'stopped', failed: undone });
      done += size;
    }
    setState({ at: 'ended', sum: NOTHING, how: 'undone', failed: null });
  };

  const begin = () => {
    stop.current = new AbortController();
    return stop.current;
  };
  return {
    state,
    run: () => void run(),
    stop: () => stop.current.abort(),
    undo: () => {
      if (state.at === 'ended') void undo(state.sum);
    },
    clear: () => setState({ at: 'none' }),
  };
}

function* undoing({ added, changed }: ImportSum) {
  for (const ids of partsOf(added))
    yield { size: ids.length, send: () => request({ type: 'removePosts', ids, back: false }) };
  // A file may have changed a post twice: the last change first.
  for (const part of partsOf(changed.toReversed())) {
    const edits = part.map(({ id, before, after }) => ({ id, post: before, before: after }));
    yield { size: part.length, send: () => request({ type: 'editPosts', edits }) };
  }
}

function* partsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += IMPORT_AT_ONCE) yield all.slice(at, at + IMPORT_AT_ONCE);
}
