import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { FilterBar } from '../../../components/posts/list/FilterBar.tsx';
import { PostsTable } from '../../../components/posts/PostsTable.tsx';
import { plural, text } from '../../../utils/i18n/text.ts';
import { viewAddress } from '../../../utils/posts/list/address.ts';
import { DEFAULT_COLUMNS, type SortColumn } from '../../../utils/posts/list/columns.ts';
import { NO_FILTER, type PostsFilter } from '../../../utils/posts/list/filter.ts';
import type { PostsView } from '../../../utils/posts/list/view.ts';
import {
  onPostsColumnsChanged,
  postsColumns,
  savePostsColumns,
} from '../../../utils/settings/posts-columns.ts';
import type { Instant } from '../../../utils/time.ts';
import { listRoom } from '../../../utils/ui/posts/fitting-columns.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import type { RowCursor } from '../../../utils/ui/use-cursor-row.ts';
import { useLater } from '../../../utils/ui/use-later.ts';
import { useSetting } from '../../../utils/ui/use-setting.ts';
import { useWidth } from '../../../utils/ui/use-width.ts';
import { goToPosts, goToView } from '../use-route.ts';
import { ListTools } from './ListTools.tsx';
import type { Histories } from './use-histories.ts';
import type { Listed } from './use-listed.ts';
import type { Selection } from './use-selection.ts';
import '../../../components/base/button.css';
import './listed-posts.css';

interface Props {
  /** False while others are still read. */
  readonly isWhole: boolean;
  /** All there are, whether they are listed or not. */
  readonly all: readonly PostListRow[];
  readonly listed: Listed;
  /** What the address says; `filter` is its filter as far as it still holds. */
  readonly view: PostsView;
  readonly filter: PostsFilter;
  readonly now: Instant;
  /** The row that the keys are at, or whose panel is open. */
  readonly cursor: RowCursor | null;
  readonly selection: Selection;
  readonly histories: Histories;
  readonly onFilter: (filter: PostsFilter) => void;
  /** Called before the user chooses a filter. */
  readonly onChoose: () => void;
  /** What can be done with those that are selected. */
  readonly children: ComponentChildren;
}

/** A bar's width, in px: a list that scrolls has so much less room. */
const SCROLL_BAR = 18;

/** The guest posts of a view, what they are filtered by, and how they are shown. */
export function ListedPosts(props: Props) {
  const { isWhole, all, listed, view, filter, now, cursor, selection, histories } = props;
  const { onFilter, onChoose, children } = props;
  const { sort, group } = view;
  const whole = useRef<HTMLDivElement>(null);
  const width = Math.max(0, useWidth(whole) - SCROLL_BAR);
  const [said, setSaid] = useState('');
  const columns = useSetting(postsColumns, savePostsColumns, onPostsColumnsChanged, setSaid);
  const chosen = columns.value ?? DEFAULT_COLUMNS;
  const isQueue = filter.state.length === 1 && filter.state[0] === 'unknown';
  const WalkedQueue = useLater(isQueue, loadWalkedQueue);
  const sortBy = (column: SortColumn) =>
    goToView({ ...view, sort: { column, down: sort.column === column && !sort.down } });
  const leaveSearch = (to: 'first' | 'before') =>
    whole.current
      ?.querySelector<HTMLElement>(
        to === 'first' ? 'tbody [data-stop=open]' : 'tbody [data-stop][tabindex="0"]',
      )
      ?.focus();
  return (
    <div class="listed-posts" ref={whole}>
      <div class="tools" inert={!isWhole}>
        <FilterBar
          rows={all}
          filter={filter}
          now={now}
          onFilter={onFilter}
          onLeave={leaveSearch}
          onChoose={onChoose}
        />
        <p class="count" role="status">
          {isWhole ? plural('listCount', listed.rows.length) : text('counting')}
        </p>
        <ListTools view={view} columns={columns} said={said} fitting={listRoom(chosen, width).columns} />
      </div>
      {isWhole && isQueue && WalkedQueue && (
        <WalkedQueue rows={all} shown={listed.rows} filter={filter} now={now} onFilter={onFilter} />
      )}
      {listed.groups && (
        <div class="tools">
          <button type="button" class="button plain" onClick={() => listed.foldAll(true)}>
            {text('groupFoldAll')}
          </button>
          <button type="button" class="button plain" onClick={() => listed.foldAll(false)}>
            {text('groupUnfoldAll')}
          </button>
        </div>
      )}
      {isWhole && listed.rows.length === 0 && (
        <p>
          {text('postsNoMatch')}{' '}
          <button type="button" class="button" onClick={() => onFilter(NO_FILTER)}>
            {text('showAll')}
          </button>
        </p>
      )}
      <PostsTable
        isWhole={isWhole}
        items={listed.items}
        by={group}
        columns={chosen}
        width={width}
        sort={sort}
        about={viewAddress({ ...view, opened: null })}
        total={listed.unfolded.length}
        selected={selection.ids}
        opened={view.opened}
        cursor={cursor}
        checks={histories.checks}
        now={now}
        onSort={sortBy}
        onSelect={selection.toggle}
        onExtend={selection.extend}
        onSelectAll={selection.toggleAll}
        onOpen={goToPosts}
        onFold={listed.fold}
        onOnly={({ filter: only }) => onFilter({ ...filter, ...only })}
        onShown={histories.ask}
      />
      {children}
    </div>
  );
}

const loadWalkedQueue = () => import('./WalkedQueue.tsx').then((loaded) => loaded.WalkedQueue);
