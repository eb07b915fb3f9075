import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { inSlices } from '../../../utils/ui/in-slices.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { type RowSources, rowCache } from '../../../utils/ui/posts/row-cache.ts';

/** So many rows are made at a stretch, in less than a frame. */
const FEW = 1000;

/**
 * Makes the rows of guest posts; of many in slices, and until they are made the ones before stay.
 *
 * @param sources the same object until one of them is another; null while they are not known
 * @returns null until they are made for the first time
 */
export function useListRows(
  records: readonly PostRecord[] | null,
  sources: RowSources | null,
): readonly PostListRow[] | null {
  const [rowsOf] = useState(rowCache);
  const made = useRef<readonly PostListRow[] | null>(null);
  const [, redraw] = useState(0);
  const areFew = records !== null && records.length <= FEW;
  const few = useMemo(
    () => (areFew && sources ? rowsOf(records, sources) : null),
    [areFew, records, sources],
  );
  if (few) made.current = few;
  useLayoutEffect(() => {
    if (areFew || !records || !sources) return undefined;
    const ended = new AbortController();
    const make = async () => {
      await inSlices(records, (some) => rowsOf(some, sources), ended.signal);
      if (ended.signal.aborted) return;
      // All of them are in the cache.
      made.current = rowsOf(records, sources);
      redraw((count) => count + 1);
    };
    void make();
    return () => ended.abort();
  }, [areFew, records, sources]);
  return made.current;
}
