import { useLayoutEffect, useState } from 'preact/hooks';
import { onStoreReplaced } from '../../../utils/settings/store-name.ts';
import { useLeaveWarning } from '../use-leave-warning.ts';

/** What was done, in words, and how to take it back. */
export interface Done {
  readonly words: string;
  /** The page or site that it is about, where it is about one. */
  readonly about?: string;
  readonly undo?: () => void;
  /** How far it is, where it is done in pieces and not over yet. */
  readonly progress?: { readonly count: number; readonly total: number };
}

/** So many things that were done can be taken back, the last one first. */
const UNDO_AT_MOST = 10;

/** Keeps the message of the last action, and what can be taken back: a message that comes later does not hide that. */
export function useDone() {
  const [said, setSaid] = useState<Done | null>(null);
  const [undoable, setUndoable] = useState<readonly Done[]>([]);
  const last = undoable.at(-1) ?? null;
  // Closed now, the window would leave it half done.
  useLeaveWarning(said?.progress !== undefined);
  // What was done was done to posts that are there no longer, or stand as the backup has them.
  useLayoutEffect(() => onStoreReplaced(() => setUndoable([])), []);
  return {
    /** The message of the last action; null for none. */
    said,
    /** The last thing done that can be taken back; null where there is none. */
    last: last && {
      ...last,
      undo: () => {
        setUndoable((before) => before.filter((one) => one !== last));
        last.undo?.();
      },
    },
    /** Shows what was done; null ends what is under way and clears its message, and what can be taken back stays. */
    setDone: (done: Done | null) => {
      setSaid(done?.undo ? null : done);
      if (done?.undo) setUndoable((before) => [...before, done].slice(-UNDO_AT_MOST));
    },
    /** Clears the message, but not of what is under way: it says so until it ends, and the browser asks until then. */
    clear: () => setSaid((before) => (before?.progress ? before : null)),
    /** Offers to take back nothing that is done by now. */
    settle: () => setUndoable([]),
  };
}
