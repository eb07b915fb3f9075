import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ChangesBar } from '../../../components/posts/ChangesBar.tsx';
import { PostFilters } from '../../../components/posts/PostFilters.tsx';
import { PostsTable } from '../../../components/posts/PostsTable.tsx';
import { text } from '../../../utils/i18n/text.ts';
import { type Column, DEFAULT_FILTER, filteredRows, type PostListRow } from '../../../utils/ui/post-rows.ts';
import { goToPosts } from '../use-route.ts';
import { PostsNotes } from './PostsNotes.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useHistories } from './use-histories.ts';
import type { PostActions } from './use-post-actions.ts';
import type { AllPosts } from './use-posts.ts';
import { useSelection } from './use-selection.ts';
import '../../../components/base/button.css';
import '../../../components/base/hint.css';
import './posts-list.css';

interface Props {
  readonly all: AllPosts;
  readonly lines: readonly PostListRow[];
  readonly actions: PostActions;
  /** The user comes for those that have news. */
  readonly forNews: boolean;
  /** What was done last. */
  readonly children: ComponentChildren;
}

/** The list of guest posts, with all that can be done with many of them. */
export function PostsList({ all, lines, actions, forNews, children }: Props) {
  const [chosen, setWish] = useState(DEFAULT_FILTER);
  const kinds = useMemo(() => lines.flatMap(({ record }) => record.unseenChange?.kind ?? []), [lines]);
  // When all is seen, all is shown.
  const onlyNews = chosen.unseenOnly && kinds.length > 0;
  const wish = useMemo(() => ({ ...chosen, unseenOnly: onlyNews }), [chosen, onlyNews]);
  useEffect(() => {
    if (!forNews) return;
    setWish({ ...DEFAULT_FILTER, unseenOnly: true });
    // Whoever comes so again finds the same.
    location.replace('#posts');
  }, [forNews]);
  const shown = useMemo(() => filteredRows(lines, wish), [lines, wish]);
  const selection = useSelection(shown);
  const [checks, askChecks] = useHistories();
  const sort = (column: Column) => setWish({ ...wish, column, down: wish.column === column && !wish.down });
  const selected = shown.filter(({ record }) => selection.ids.has(record.id));
  return (
    <>
      <header>
        <h1>{text('guestPosts')}</h1>
        <button type="button" class="button primary" onClick={() => goToPosts('new')}>
          {text('postAdd')}
        </button>
        <button
          type="button"
          class="button"
          disabled={lines.length === 0}
          onClick={() => void actions.check(lines)}
        >
          {text('postCheckAll')}
        </button>
      </header>
      {children}
      <PostsNotes all={all} lines={lines} actions={actions} />
      <ChangesBar
        kinds={kinds}
        only={onlyNews}
        onOnly={(unseenOnly) => setWish({ ...wish, unseenOnly })}
        onSeen={() => void actions.seeAll()}
      />
      {lines.length === 0 ? (
        <section class="posts-list-none">
          <h2>{text('postsNone')}</h2>
          <p class="hint">{text('postsNoneText')}</p>
        </section>
      ) : (
        <>
          <div class="posts-list-tools">
            <PostFilters rows={lines} filter={wish} onFilter={setWish} />
            <SelectionBar lines={selected} actions={actions} onGone={selection.clear} />
          </div>
          {shown.length === 0 && (
            <p>
              {text('postsNoMatch')}{' '}
              <button
                type="button"
                class="button"
                onClick={() => setWish({ ...wish, verdict: null, search: '', unseenOnly: false })}
              >
                {text('showAll')}
              </button>
            </p>
          )}
          <PostsTable
            rows={shown}
            filter={wish}
            selected={selection.ids}
            checks={checks}
            now={all.now}
            onSort={sort}
            onSelect={selection.toggle}
            onSelectAll={selection.toggleAll}
            onOpen={goToPosts}
            onShown={askChecks}
          />
        </>
      )}
    </>
  );
}
