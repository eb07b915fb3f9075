import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { PostFilters } from '../../../components/PostFilters.tsx';
import { PostsTable } from '../../../components/PostsTable.tsx';
import { arranged, type Column, FIRST_WISH, type PostLine } from '../../../utils/ui/post-lines.ts';
import { text } from '../../../utils/ui/text.ts';
import { goToPosts } from '../use-route.ts';
import { PostsNotes } from './PostsNotes.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useHistories } from './use-histories.ts';
import type { PostActions } from './use-post-actions.ts';
import type { AllPosts } from './use-posts.ts';
import { useSelection } from './use-selection.ts';

interface Props {
  readonly all: AllPosts;
  readonly lines: readonly PostLine[];
  readonly actions: PostActions;
  /** What was done last. */
  readonly children: ComponentChildren;
}

/** The list of guest posts, with all that can be done with many of them. */
export function PostsList({ all, lines, actions, children }: Props) {
  const [wish, setWish] = useState(FIRST_WISH);
  const shown = useMemo(() => arranged(lines, wish), [lines, wish]);
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
      {lines.length === 0 ? (
        <section class="no-posts">
          <h2>{text('postsNone')}</h2>
          <p class="hint">{text('postsNoneText')}</p>
        </section>
      ) : (
        <>
          <div class="tools">
            <PostFilters lines={lines} wish={wish} onWish={setWish} />
            <SelectionBar lines={selected} actions={actions} onGone={selection.clear} />
          </div>
          {shown.length === 0 && (
            <p class="no-match">
              {text('postsNoMatch')}{' '}
              <button
                type="button"
                class="button"
                onClick={() => setWish({ ...wish, verdict: null, search: '' })}
              >
                {text('showAll')}
              </button>
            </p>
          )}
          <PostsTable
            lines={shown}
            wish={wish}
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
