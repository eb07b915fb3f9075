import { useCallback, useRef, useState } from 'preact/hooks';
import { findCause, noteUnlessExpected } from '../../../utils/errors.ts';
import type { Check } from '../../../utils/posts/check.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import type { ReadFailure } from '../../../utils/ui/use-query.ts';

/** How many checks a history strip has room for. */
const MOST = 20;

/** The last checks of those guest posts that are in sight. */
export interface Histories {
  /** By id; absent while they are looked up, and where they cannot be read. */
  readonly checks: ReadonlyMap<string, readonly Check[]>;
  /** Why the last look-up failed; null where it did not. */
  readonly why: ReadFailure | null;
  /** Looks up those of these rows that are not known, or were checked since. */
  readonly ask: (rows: readonly PostListRow[]) => void;
  /** Asks once more for the rows that were asked for last. */
  readonly again: () => void;
}

/** Looks up the last checks of guest posts when they come into sight. */
export function useHistories(): Histories {
  const [checks, setChecks] = useState<ReadonlyMap<string, readonly Check[]>>(new Map());
  const [why, setWhy] = useState<ReadFailure | null>(null);
  const askedAt = useRef(new Map<string, number>());
  const asked = useRef<readonly PostListRow[]>([]);
  const ask = useCallback(async (rows: readonly PostListRow[]) => {
    asked.current = rows;
    // Again where there was a check since.
    const ids = rows.flatMap(({ record: { id }, last }) =>
      askedAt.current.get(id) === (last ?? 0) ? [] : id,
    );
    if (ids.length === 0) return;
    for (const { record, last } of rows) askedAt.current.set(record.id, last ?? 0);
    try {
      const found = await find(ids);
      setChecks((before) => new Map([...before, ...found]));
      setWhy(null);
    } catch (error) {
      noteUnlessExpected('read histories', error);
      for (const id of ids) askedAt.current.delete(id);
      setWhy((await findCause(error)) ?? 'bug');
    }
  }, []);
  return { checks, why, ask: (rows) => void ask(rows), again: () => void ask(asked.current) };
}

async function find(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Check[]>> {
  const { lastChecks } = await import('../../../utils/store/posts/history.ts');
  return lastChecks(ids, MOST);
}
