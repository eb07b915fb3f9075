import { useMemo, useState } from 'preact/hooks';
import { Glyph } from '../../../components/base/Glyph.tsx';
import { plural, text } from '../../../utils/i18n/text.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { acceptEdits } from '../../../utils/ui/posts/accept-edits.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import type { BulkDrafts } from './bulk-drafts.ts';
import type { PostActions } from './use-post-actions.ts';
import '../../../components/base/button.css';

/** What a dialog changes of many guest posts. */
export type BulkKind = 'tags' | 'terms' | 'targets' | 'steps';

export interface SelectionActionsProps {
  /** The rows that are selected: at least one. */
  readonly rows: readonly PostListRow[];
  readonly all: readonly PostListRow[];
  readonly actions: PostActions;
  readonly drafts: BulkDrafts;
  readonly onExport: () => void;
  /** Called to let the selection go, and once the selected posts are removed. */
  readonly onGone: () => void;
}

/** What can be done with the selected guest posts, and the dialogs for it. */
export function SelectionActions({ rows, all, actions, drafts, onExport, onGone }: SelectionActionsProps) {
  const records = useMemo(() => rows.map(({ record }) => record), [rows]);
  const accepted = useMemo(() => acceptEdits(records, Date.now()), [records]);
  const [kind, setKind] = useState<BulkKind | null>(null);
  const Dialog = useLater(kind !== null, loadDialog);
  const areIgnored = records.every(({ post }) => post.ignored);
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
      {button(text('postCheckNow'), () => void actions.check(rows))}
      {button(text('bulkTags'), () => setKind('tags'), true)}
      {button(text('bulkTerms'), () => setKind('terms'), true)}
      {button(text('bulkTargets'), () => setKind('targets'), true)}
      {button(text('followUp'), () => setKind('steps'), true)}
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
      <button
        type="button"
        class="button plain"
        aria-label={text('selectNone')}
        title={text('selectNone')}
        onClick={onGone}
      >
        <Glyph name="remove" />
      </button>
      {kind && Dialog && (
        <Dialog
          kind={kind}
          records={records}
          all={all.map(({ record }): PostRecord => record)}
          actions={actions}
          drafts={drafts}
          onClose={() => setKind(null)}
        />
      )}
    </>
  );
}

const loadDialog = () => import('./BulkDialog.tsx').then(({ BulkDialog }) => BulkDialog);
