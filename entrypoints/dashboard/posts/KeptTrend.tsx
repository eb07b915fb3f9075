import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { KeptShare } from '../../../components/posts/list/KeptShare.tsx';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { failureOf, lastValue } from '../../../utils/ui/use-query.ts';
import { useKeptMonths } from './use-kept-months.ts';

/** Which share of the guest posts was kept in the last twelve months; nothing until it is known. */
export function KeptTrend({ rows }: { rows: readonly PostListRow[] }) {
  const query = useKeptMonths(rows);
  const months = lastValue(query);
  return (
    <>
      <FailedNote what="share" why={failureOf(query)} onAgain={() => void query.reread()} />
      {months && months.length > 0 && <KeptShare months={months} />}
    </>
  );
}
