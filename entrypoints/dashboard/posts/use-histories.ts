import { useRef, useState } from 'preact/hooks';
import type { Check } from '../../../utils/posts/check.ts';
import type { PostListRow } from '../../../utils/ui/post-rows.ts';

/** A strip has room for so many. */
const MOST = 20;

/** The last checks of those guest posts that are in sight, by id; they come when they are asked for. */
export function useHistories(): [
  ReadonlyMap<string, readonly Check[]>,
  (lines: readonly PostListRow[]) => void,
] {
  const [known, setKnown] = useState<ReadonlyMap<string, readonly Check[]>>(new Map());
  const askedAt = useRef(new Map<string, number>());
  const ask = (lines: readonly PostListRow[]) => {
    // Anew where there was a check since.
    const ids = lines.flatMap(({ record: { id }, last }) =>
      askedAt.current.get(id) === (last ?? 0) ? [] : id,
    );
    if (ids.length === 0) return;
    for (const { record, last } of lines) askedAt.current.set(record.id, last ?? 0);
    void find(ids).then((found) => setKnown((before) => new Map([...before, ...found])));
  };
  return [known, ask];
}

async function find(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Check[]>> {
  const { lastChecks } = await import('../../../utils/store/posts/history.ts');
  return lastChecks(ids, MOST).catch(() => new Map());
}
