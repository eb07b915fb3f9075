import { useMemo, useRef } from 'preact/hooks';
import type { Instant } from '../../../utils/time.ts';
import { type ChecksProgress, firstChecks } from '../../../utils/ui/posts/first-checks.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';

/** Follows how far the first checks are of guest posts that were added; null where none is waited for. */
export function useFirstChecks(rows: readonly PostListRow[], now: Instant): ChecksProgress | null {
  const last = useRef<ChecksProgress | null>(null);
  return useMemo(() => {
    last.current = firstChecks(rows, last.current, now);
    return last.current;
  }, [rows, now]);
}
