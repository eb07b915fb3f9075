import type { ComponentChildren, RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { ChangesBar } from '../../../components/posts/ChangesBar.tsx';
import type { ExportScope } from '../../../components/posts/ExportChoices.tsx';
import { Overview } from '../../../components/posts/list/Overview.tsx';
import { plural, text } from '../../../utils/i18n/text.ts';
import type { PostsFilter } from '../../../utils/posts/list/filter.ts';
import type { PostsView } from '../../../utils/posts/list/view.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import type { RowCursor } from '../../../utils/ui/use-cursor-row.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import { goToFilter, goToPosts } from '../use-route.ts';
import type { BulkDrafts } from './bulk-drafts.ts';
import { ListedPosts } from './ListedPosts.tsx';
import { PostsNotes } from './PostsNotes.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import type { AllPosts } from './use-all-posts.ts';
import type { ListHandle } from './use-cockpit.ts';
import { useKeepFirst } from './use-first-rows.ts';
import { useHistories } from './use-histories.ts';
import { useListed } from './use-listed.ts';
import type { PostActions } from './use-post-actions.ts';
import { useRowsSum } from './use-rows-sum.ts';
import { useSelection } from './use-selection.ts';
import '../../../components/base/button.css';
import '../../../components/base/hint.css';
import './posts-list.css';

interface Props {
  /** False while others are still read: what is counted, and what is done with all, waits for them. */
  readonly isWhole: boolean;
  readonly runs: AllPosts['runs'];
  readonly failedTables: AllPosts['failedTables'];
  readonly now: AllPosts['now'];
  readonly rows: readonly PostListRow[];
  readonly actions: PostActions;
  /** What was typed into the dialogs that edit many. */
  readonly drafts: BulkDrafts;
  /** What the address says. */
  readonly view: PostsView;
  /** The row that the keys are at, or whose panel is open. */
  readonly cursor: RowCursor | null;
  /** Kept up to date, for the keys and the panel. */
  readonly handle: RefObject<ListHandle>;
  /** Something is wrong with the store: an empty list does not mean that there were no guest posts. */
  readonly isFaulty: boolean;
  /** Called before the user chooses a filter. */
  readonly onChoose: () => void;
  /** What is wrong, and the message of the last action. */
  readonly children?: ComponentChildren;
}

const NONE: readonly PostListRow[] = [];

/** The list of guest posts under an overview, with filters and actions on many of them. */
export function PostsList(props: Props) {
  const { isWhole, runs, failedTables, now, rows, actions, view, cursor, handle } = props;
  const { isFaulty, onChoose, children } = props;
  const sum = useRowsSum(isWhole ? rows : null, now);
  // Once all changes are seen, the filter ends.
  const unseen = view.filter.unseen && sum?.kinds.length !== 0;
  const filter = useMemo(() => ({ ...view.filter, unseen }), [view.filter, unseen]);
  const listed = useListed(rows, filter, view, now);
  useKeepFirst(view, isWhole ? listed.rows : null, rows.length);
  const KeptTrend = useLater(isWhole && rows.length > 0, loadKeptTrend);
  const setFilter = (next: PostsFilter) => goToFilter(view, next);
  // In the order in which they stand: a range is what lies between.
  const selection = useSelection(listed.unfolded);
  handle.current = { rows: listed.unfolded, toggle: (id) => selection.toggle(id, false) };
  const histories = useHistories();
  const [exporting, setExporting] = useState<ExportScope | null>(null);
  const ExportDialog = useLater(exporting !== null, loadExportDialog);
  const selected = useMemo(
    () => (selection.ids.size === 0 ? [] : listed.rows.filter(({ record }) => selection.ids.has(record.id))),
    [listed.rows, selection.ids],
  );
  const claims = sum?.claims ?? 0;
  return (
    <>
      <header>
        <h1>{text('guestPosts')}</h1>
        <button type="button" class="button primary" onClick={() => goToPosts('new')}>
          {text('postAdd')}
        </button>
        <a class="button" href="#import">
          {text('import')}
        </a>
        {claims > 0 && (
          <a class="button" href="#claims">
            {plural('claimsCount', claims)}
          </a>
        )}
        <button
          type="button"
          class="button"
          disabled={!isWhole || rows.length === 0}
          onClick={() => void actions.check(rows)}
        >
          {text('postCheckAll')}
        </button>
        <button
          type="button"
          class="button"
          aria-haspopup="dialog"
          disabled={!isWhole || rows.length === 0}
          onClick={() => setExporting('shown')}
        >
          {text('export')}
        </button>
      </header>
      {exporting && ExportDialog && (
        <ExportDialog
          scope={exporting}
          all={rows}
          shown={listed.rows}
          selected={selected}
          onSaid={actions.show}
          onClose={() => setExporting(null)}
        />
      )}
      {children}
      {isWhole && (
        <PostsNotes
          runs={runs}
          failedTables={failedTables}
          now={now}
          rows={rows}
          missing={sum?.unreachable ?? NONE}
          actions={actions}
        />
      )}
      <FailedNote what="histories" why={histories.why} onAgain={histories.again} />
      <ChangesBar
        kinds={sum?.kinds ?? []}
        only={unseen}
        onOnly={(only) => setFilter({ ...filter, unseen: only })}
        onSeen={() => void actions.seeAll()}
      />
      {rows.length > 0 && (
        <Overview overview={sum?.overview ?? null} filter={filter} onFilter={setFilter}>
          {KeptTrend && <KeptTrend rows={rows} />}
        </Overview>
      )}
      {rows.length === 0 && !isFaulty && (
        <section class="posts-list-none">
          <h2>{text('postsNone')}</h2>
          <p class="hint">{text('postsNoneText')}</p>
          <p>
            <a class="button" href="#import">
              {text('postsNoneImport')}
            </a>
          </p>
        </section>
      )}
      {rows.length > 0 && (
        <ListedPosts
          isWhole={isWhole}
          all={rows}
          listed={listed}
          view={view}
          filter={filter}
          now={now}
          cursor={cursor}
          selection={selection}
          histories={histories}
          onFilter={setFilter}
          onChoose={onChoose}
        >
          {isWhole && (
            <SelectionBar
              rows={selected}
              shown={listed.unfolded.length}
              all={rows}
              actions={actions}
              drafts={props.drafts}
              onExport={() => setExporting('selected')}
              onGone={selection.clear}
            />
          )}
        </ListedPosts>
      )}
    </>
  );
}

const loadExportDialog = () => import('../export/ExportDialog.tsx').then((loaded) => loaded.ExportDialog);
const loadKeptTrend = () => import('./KeptTrend.tsx').then((loaded) => loaded.KeptTrend);
