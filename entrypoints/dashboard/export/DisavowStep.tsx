import { useMemo, useState } from 'preact/hooks';
import { DisavowForm } from '../../../components/posts/DisavowForm.tsx';
import {
  countDisavowKinds,
  type DisavowKind,
  sitesToDisavow,
} from '../../../utils/ui/posts/disavow-choice.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';

interface Props {
  /** Whose sites are given up: all of them where the user has selected them, else of the kinds that are ticked. */
  readonly rows: readonly PostListRow[];
  readonly areSelected: boolean;
  /** All guest posts: any of them may keep a link on one of the sites. */
  readonly all: readonly PostListRow[];
  /** @param pages whose sites go into the file */
  readonly onSave: (pages: readonly string[]) => void;
  readonly onBack: () => void;
}

/** The step between the wish for a disavow file and the file: what it gives up is said and chosen. */
export function DisavowStep({ rows, areSelected, all, onSave, onBack }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<DisavowKind>>(new Set());
  const [leaveOut, setLeaveOut] = useState(true);
  const found = useMemo(
    () => sitesToDisavow(rows, areSelected ? null : chosen, all),
    [rows, areSelected, chosen, all],
  );
  const pages = leaveOut ? found.others : found.pages;
  return (
    <DisavowForm
      selected={areSelected ? rows.length : null}
      kinds={useMemo(() => countDisavowKinds(rows), [rows])}
      chosen={chosen}
      onChoose={setChosen}
      found={found.sites.length}
      keeping={found.keeping.length}
      leaveOut={leaveOut}
      onLeaveOut={setLeaveOut}
      sites={leaveOut ? found.otherSites : found.sites}
      onSave={() => onSave(pages)}
      onBack={onBack}
    />
  );
}
