import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { ChangesBar } from '../../../components/posts/ChangesBar.tsx';
import type { ExportScope } from '../../../components/posts/ExportChoices.tsx';
import { PostFilters } from '../../../components/posts/PostFilters.tsx';
import { PostsTable } from '../../../components/posts/PostsTable.tsx';
import { text } from '../../../utils/i18n/text.ts';
import { type Column, DEFAULT_FILTER, filteredRows, type PostListRow } from '../../../utils/ui/post-rows.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import { goToPosts } from '../use-route.ts';
import { PostsNotes } from './PostsNotes.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import type { AllPosts } from './use-all-posts.ts';
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
  /** True where only posts with an unseen change are to be shown at first. */
  readonly unseen: boolean;
  /** Something is wrong with the store: an empty list does not mean that there were no guest posts. */
  readonly isFaulty: boolean;
  /** What is wrong, and the message of the last action. */
  readonly children: ComponentChildren;
}

/** The list of guest posts, with filters and actions on many of them. */
export function PostsList({ runs, failedTables, now, rows, actions, unseen, isFaulty, children }: Props) {
  const [chosen, setFilter] = useState(DEFAULT_FILTER);
  const kinds = useMemo(() => rows.flatMap(({ record }) => record.unseenChange?.kind ?? []), [rows]);
  // Once all changes are seen, the filter ends.
  const onlyUnseen = chosen.unseenOnly && kinds.length > 0;
  const filter = useMemo(() => ({ ...chosen, unseenOnly: onlyUnseen }), [chosen, onlyUnseen]);
  useEffect(() => {
    if (!unseen) return;
    setFilter({ ...DEFAULT_FILTER, unseenOnly: true });
    // The address is reset, so that the same link works again.
    location.replace('#posts');
  }, [unseen]);
  const shown = useMemo(() => filteredRows(rows, filter), [rows, filter]);
  const selection = useSelection(shown);
  const histories = useHistories();
  const [exporting, setExporting] = useState<ExportScope | null>(null);
  const ExportDialog = useLater(exporting !== null, loadExportDialog);
  const sort = (column: Column) =>
    setFilter({ ...filter, column, down: filter.column === column && !filter.down });
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
        only={onlyUnseen}
        onOnly={(only) => setFilter({ ...filter, unseenOnly: only })}
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
              <button
                type="button"
                class="button"
                onClick={() =>
                  setFilter({ ...filter, verdict: null, search: '', unseenOnly: false, unlistedOnly: false })
                }
              >
                {text('showAll')}
              </button>
            </p>
          )}
          <PostsTable
            rows={shown}
            filter={filter}
            selected={selection.ids}
            checks={histories.checks}
            now={now}
            onSort={sort}
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
