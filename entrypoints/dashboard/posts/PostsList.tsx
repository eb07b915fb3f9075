import type { ComponentChildren, RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { ChangesBar } from '../../../components/posts/ChangesBar.tsx';
import type { ExportScope } from '../../../components/posts/ExportChoices.tsx';
import { PostFilters } from '../../../components/posts/PostFilters.tsx';
import { PostsTable } from '../../../components/posts/PostsTable.tsx';
import { text } from '../../../utils/i18n/text.ts';
import type { SortColumn } from '../../../utils/posts/list/columns.ts';
import { NO_FILTER, type PostsFilter } from '../../../utils/posts/list/filter.ts';
import type { PostsView } from '../../../utils/posts/list/view.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { listedRows } from '../../../utils/ui/posts/listed-rows.ts';
import type { RowCursor } from '../../../utils/ui/use-cursor-row.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import { goToPosts, goToView } from '../use-route.ts';
import { PostsNotes } from './PostsNotes.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import type { AllPosts } from './use-all-posts.ts';
import type { ListHandle } from './use-cockpit.ts';
import { useHistories } from './use-histories.ts';
import type { PostActions } from './use-post-actions.ts';
import { useSelection } from './use-selection.ts';
import '../../../components/base/button.css';
import '../../../components/base/hint.css';
import './posts-list.css';

interface Props {
  readonly runs: AllPosts['runs'];
  readonly failedTables: AllPosts['failedTables'];
  readonly now: AllPosts['now'];
  readonly rows: readonly PostListRow[];
  readonly actions: PostActions;
  /** What the address says. */
  readonly view: PostsView;
  /** The row that the keys are at, or whose panel is open. */
  readonly cursor: RowCursor | null;
  /** Kept up to date, for the keys and the panel. */
  readonly handle: RefObject<ListHandle>;
  /** Something is wrong with the store: an empty list does not mean that there were no guest posts. */
  readonly isFaulty: boolean;
  /** What is wrong, and the message of the last action. */
  readonly children: ComponentChildren;
}

/** The list of guest posts, with filters and actions on many of them. */
export function PostsList({
  runs,
  failedTables,
  now,
  rows,
  actions,
  view,
  cursor,
  handle,
  isFaulty,
  children,
}: Props) {
  const kinds = useMemo(() => rows.flatMap(({ record }) => record.unseenChange?.kind ?? []), [rows]);
  // Once all changes are seen, the filter ends.
  const { sort } = view;
  const unseen = view.filter.unseen && kinds.length > 0;
  const filter = useMemo(() => ({ ...view.filter, unseen }), [view.filter, unseen]);
  const shown = useMemo(() => listedRows(rows, { filter, sort }, now), [rows, filter, sort, now]);
  const setFilter = (next: PostsFilter) =>
    goToView({ ...view, filter: next }, next.search === filter.search ? 'push' : 'replace');
  const selection = useSelection(shown);
  handle.current = { rows: shown, toggle: (id) => selection.toggle(id, false) };
  const histories = useHistories();
  const [exporting, setExporting] = useState<ExportScope | null>(null);
  const ExportDialog = useLater(exporting !== null, loadExportDialog);
  const sortBy = (column: SortColumn) =>
    goToView({ ...view, sort: { column, down: sort.column === column && !sort.down } });
  const selected = shown.filter(({ record }) => selection.ids.has(record.id));
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
        <button
          type="button"
          class="button"
          disabled={rows.length === 0}
          onClick={() => void actions.check(rows)}
        >
          {text('postCheckAll')}
        </button>
        <button
          type="button"
          class="button"
          aria-haspopup="dialog"
          disabled={rows.length === 0}
          onClick={() => setExporting('shown')}
        >
          {text('export')}
        </button>
      </header>
      {exporting && ExportDialog && (
        <ExportDialog
          scope={exporting}
          all={rows}
          shown={shown}
          selected={selected}
          onSaid={actions.show}
          onClose={() => setExporting(null)}
        />
      )}
      {children}
      <PostsNotes runs={runs} failedTables={failedTables} now={now} rows={rows} actions={actions} />
      <FailedNote what="histories" why={histories.why} onAgain={histories.again} />
      <ChangesBar
        kinds={kinds}
        only={unseen}
        onOnly={(only) => setFilter({ ...filter, unseen: only })}
        onSeen={() => void actions.seeAll()}
      />
      {rows.length === 0 && isFaulty ? null : rows.length === 0 ? (
        <section class="posts-list-none">
          <h2>{text('postsNone')}</h2>
          <p class="hint">{text('postsNoneText')}</p>
          <p>
            <a class="button" href="#import">
              {text('postsNoneImport')}
            </a>
          </p>
        </section>
      ) : (
        <>
          <div class="posts-list-tools">
            <PostFilters rows={rows} filter={filter} onFilter={setFilter} />
            <SelectionBar
              rows={selected}
              actions={actions}
              onExport={() => setExporting('selected')}
              onGone={selection.clear}
            />
          </div>
          {shown.length === 0 && (
            <p>
              {text('postsNoMatch')}{' '}
              <button type="button" class="button" onClick={() => goToView({ ...view, filter: NO_FILTER })}>
                {text('showAll')}
              </button>
            </p>
          )}
          <PostsTable
            rows={shown}
            sort={sort}
            selected={selection.ids}
            checks={histories.checks}
            now={now}
            cursor={cursor}
            opened={view.opened}
            onSort={sortBy}
            onSelect={selection.toggle}
            onSelectAll={selection.toggleAll}
            onOpen={goToPosts}
            onShown={histories.ask}
          />
        </>
      )}
    </>
  );
}

const loadExportDialog = () => import('../export/ExportDialog.tsx').then((loaded) => loaded.ExportDialog);
