import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Instant } from '../../../utils/time.ts';
import { inSlices } from '../../../utils/ui/in-slices.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { type RowsSum, rowsCounter } from '../../../utils/ui/posts/rows-sum.ts';

/** So many are summed up at a stretch, in less than a frame. */
const FEW = 1000;

/**
 * Sums up guest posts; many in slices, and until they are summed up what was said before stays.
 *
 * @param rows null while they are not all there
 * @returns null until they are summed up for the first time
 */
export function useRowsSum(rows: readonly PostListRow[] | null, now: Instant): RowsSum | null {
  const [summed, setSummed] = useState<RowsSum | null>(null);
  const areFew = rows !== null && rows.length <= FEW;
  const few = useMemo(() => (areFew ? sumOf(rows, now) : null), [areFew, rows, now]);
  useLayoutEffect(() => {
    if (areFew || !rows) return undefined;
    const ended = new AbortController();
    const counter = rowsCounter(now);
    void inSlices(rows, counter.add, ended.signal).then(() => {
      if (!ended.signal.aborted) setSummed(counter.sum());
    });
    return () => ended.abort();
  }, [areFew, rows, now]);
  return few ?? (rows && summed);
}

function sumOf(rows: readonly PostListRow[], now: Instant): RowsSum {
  const counter = rowsCounter(now);
  counter.add(rows);
  return counter.sum();
}
