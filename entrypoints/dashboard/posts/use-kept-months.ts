import { useCallback } from 'preact/hooks';
import type { KeptMonth } from '../../../utils/report/kept-share.ts';
import { neverChanged } from '../../../utils/ui/never-changed.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { type LiveQuery, useQuery } from '../../../utils/ui/use-query.ts';

/**
 * Reads how many guest posts were kept, month by month. That takes the whole history of each, and a day hardly changes
 * it: it is read once, and again where there are more or fewer guest posts.
 *
 * @param rows of all guest posts
 */
export function useKeptMonths(rows: readonly PostListRow[]): LiveQuery<readonly KeptMonth[]> {
  return useQuery(
    useCallback(() => readMonths(rows.map(({ record }) => record.id)), [rows.length]),
    neverChanged,
  );
}

async function readMonths(ids: readonly string[]): Promise<readonly KeptMonth[]> {
  const [{ keptByMonth }, { readRecorded }] = await Promise.all([
    import('../../../utils/report/kept-share.ts'),
    import('../../../utils/store/posts/recorded.ts'),
  ]);
  // In the order of the store they lie close together: the list's own order takes three requests for each.
  return keptByMonth(whenIdle(readRecorded(ids.toSorted())), Date.now());
}

/** So long at most a slice waits for the page to have nothing else to do, in ms. */
const WAIT_AT_MOST = 500;

/** Takes the next slice when the page has nothing else to do. */
async function* whenIdle<T>(slices: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  for await (const slice of slices) {
    yield slice;
    await new Promise<unknown>((done) => requestIdleCallback(done, { timeout: WAIT_AT_MOST }));
  }
}
