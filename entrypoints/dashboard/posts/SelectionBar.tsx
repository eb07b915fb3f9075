import { useMemo, useState } from 'preact/hooks';
import { plural, text } from '../../../utils/i18n/text.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { acceptEdits } from '../../../utils/ui/posts/accept-edits.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import type { PostActions } from './use-post-actions.ts';
import '../../../components/base/button.css';
import './selection-bar.css';

/** What a dialog changes of many guest posts. */
export type BulkKind = 'tags' | 'terms' | 'targets';

interface Props {
  /** The rows that are selected. */
  readonly rows: readonly PostListRow[];
  /** How many rows are shown, selected or not. */
  readonly shown: number;
  readonly all: readonly PostListRow[];
  readonly actions: PostActions;
  readonly onExport: () => void;
  /** Called to let the selection go, and once the selected posts are removed. */
  readonly onGone: () => void;
}

/** Actions on the selected guest posts; without any it says nothing. */
export function SelectionBar({ rows, shown, all, actions, onExport, onGone }: Props) {
  const records = useMemo(() => rows.map(({ record }) => record), [rows]);
  const accepted = useMemo(() => acceptEdits(records, Date.now()), [records]);
  const [kind, setKind] = useState<BulkKind | null>(null);
  const Dialog = useLater(kind !== null, loadDialog);
  const areIgnored = records.every(({ post }) => post.ignored);
  const isAll = rows.length > 1 && rows.length === shown;
  const remove = () => {
    onGone();
    void actions.remove(records.map(({ id }) => id));
  };
  const button = (words: string, onClick: () => void, opens = false) => (
    <button type="button" class="button" {...(opens ? { 'aria-haspopup': 'dialog' } : {})} onClick={onClick}>
      {words}
    </button>
  );
  return (
    <>
      <div class={rows.length > 0 ? 'selection-bar' : 'selection-bar none'}>
        <span role="status">
          {rows.length > 0 && plural(isAll ? 'selectedAll' : 'selected', rows.length)}
        </span>
        {rows.length > 0 && (
          <>
            {button(text('postCheckNow'), () => void actions.check(rows))}
            {button(text('bulkTags'), () => setKind('tags'), true)}
            {button(text('bulkTerms'), () => setKind('terms'), true)}
            {button(text('bulkTargets'), () => setKind('targets'), true)}
            {accepted.length > 0 &&
              button(
                plural('bulkAccept', accepted.length),
                () => void actions.editMany(accepted, plural('postsAccepted', accepted.length)),
              )}
            {button(
              text(areIgnored ? 'postIgnoreNot' : 'postIgnore'),
              () => void actions.ignore(records, !areIgnored),
            )}
            {button(text('export'), onExport, true)}
            {button(text('postRemove'), remove)}
            <button type="button" class="button plain" onClick={onGone}>
              {text('selectNone')}
            </button>
          </>
        )}
      </div>
      {kind && Dialog && (
        <Dialog
          kind={kind}
          records={records}
          all={all.map(({ record }): PostRecord => record)}
          actions={actions}
          onClose={() => setKind(null)}
        />
      )}
    </>
  );
}

const loadDialog = () => import('./BulkDialog.tsx').then(({ BulkDialog }) => BulkDialog);
