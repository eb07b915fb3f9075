import { useLayoutEffect, useState } from 'preact/hooks';
import { onStoreReplaced } from '../../../utils/settings/store-name.ts';
import { useLeaveWarning } from '../use-leave-warning.ts';

/** What was done, in words, and how to take it back. */
export interface Done {
  readonly words: string;
  /** The page or site that it is about, where it is about one. */
  readonly about?: string;
  readonly undo?: () => void;
}

/** How far something is that is done in pieces. */
export interface UnderWay {
  readonly count: number;
  readonly total: number;
}

/** So many things that were done can be taken back, the last one first. */
const UNDO_AT_MOST = 10;

/** Keeps the message of the last action, and what can be taken back: a message that comes later does not hide that. */
export function useDone() {
  const [said, setSaid] = useState<Done | null>(null);
  const [undoable, setUndoable] = useState<readonly Done[]>([]);
  const last = undoable.at(-1) ?? null;
  /** In the order in which they were begun: one may end, and others go on. */
  const [underWay, setUnderWay] = useState<readonly (UnderWay & { readonly key: symbol })[]>([]);
  // Closed now, the window would leave it half done.
  useLeaveWarning(underWay.length > 0);
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
    /** How far that is which was begun first; null where nothing is under way. */
    underWay: underWay[0] ?? null,
    /** Does something in pieces, and says how far it is until it ends, whatever else is done and said meanwhile. */
    async follow<T>(total: number, work: (onDone: (count: number) => void) => Promise<T>): Promise<T> {
      const key = Symbol('under way');
      const others = (before: typeof underWay) => before.filter((one) => one.key !== key);
      setUnderWay((before) => [...before, { key, count: 0, total }]);
      try {
        return await work((count) =>
          setUnderWay((before) => before.map((one) => (one.key === key ? { key, count, total } : one))),
        );
      } finally {
        setUnderWay(others);
      }
    },
    /** Shows what was done. */
    setDone: (done: Done) => {
      setSaid(done.undo ? null : done);
      if (done.undo) setUndoable((before) => [...before, done].slice(-UNDO_AT_MOST));
    },
    /** Clears the message, or one alone: not what was said since. What can be taken back stays. */
    clear: (only?: Done) => setSaid((before) => (only && before !== only ? before : null)),
    /** Offers to take back nothing that is done by now. */
    settle: () => setUndoable([]),
  };
}
