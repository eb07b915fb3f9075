import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * Draws one line of a long list, or gives what it was drawn as before.
 *
 * @param key of the line in its list
 * @param from all that the drawing is made of: while each is the same, so is the drawing
 */
export type KeptDrawing = (key: string, from: readonly unknown[], draw: () => VNode) => VNode;

interface Kept {
  readonly from: readonly unknown[];
  readonly drawn: VNode;
}

/**
 * Keeps the drawings of a long list's lines. While it is scrolled nearly all of them stay as they are, and what is the
 * same object Preact passes over without a look at what is in it.
 *
 * @returns for one drawing of the list; lines that it is not asked for are forgotten
 */
export function useKeptDrawings(): KeptDrawing {
  const last = useRef<ReadonlyMap<string, Kept>>(new Map());
  const before = last.current;
  const now = new Map<string, Kept>();
  last.current = now;
  return (key, from, draw) => {
    const known = before.get(key);
    const kept = known && isSame(known.from, from) ? known : { from, drawn: draw() };
    now.set(key, kept);
    return kept.drawn;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
}
