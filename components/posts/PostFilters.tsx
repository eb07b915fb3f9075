import { useId, useMemo } from 'preact/hooks';
import { listStateWords } from '../../utils/i18n/state-reason.ts';
import { number, text } from '../../utils/i18n/text.ts';
import type { PostsFilter } from '../../utils/posts/list/filter.ts';
import type { ListState } from '../../utils/posts/list/list-state.ts';
import { countedStates, countUnlisted, stateCounts } from '../../utils/ui/posts/counted-rows.ts';
import type { PostListRow } from '../../utils/ui/posts/list-row.ts';
import { StatusShape } from './StatusShape.tsx';
import '../base/field.css';
import '../base/hint.css';
import './post-filters.css';

interface Props {
  /** All there are, whether they are shown or not. */
  readonly rows: readonly PostListRow[];
  readonly filter: PostsFilter;
  readonly onFilter: (filter: PostsFilter) => void;
}

/** Which guest posts are listed: those with a verdict, those with some words. */
export function PostFilters({ rows, filter, onFilter }: Props) {
  const counts = useMemo(() => countedStates(stateCounts(rows)), [rows]);
  const unlisted = useMemo(() => countUnlisted(rows), [rows]);
  const isUnlisted = filter.google === 'no';
  const note = useId();
  return (
    <div class="post-filters">
      <input
        type="search"
        class="field"
        aria-label={text('postSearch')}
        placeholder={text('postSearch')}
        value={filter.search}
        onInput={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
      />
      <ul class="chips">
        <li>
          <button
            type="button"
            class="chip"
            aria-pressed={filter.state.length === 0}
            onClick={() => onFilter({ ...filter, state: [] })}
          >
            {text('postAll')} <b>{number(rows.length)}</b>
          </button>
        </li>
        {counts.map(({ state, count }) => (
          <li key={state}>
            <button
              type="button"
              class="chip"
              aria-pressed={filter.state.includes(state)}
              onClick={() => onFilter({ ...filter, state: isOnly(filter, state) ? [] : [state] })}
            >
              <StatusShape verdict={state === 'unchecked' ? 'unknown' : state} /> {listStateWords(state)}{' '}
              <b>{number(count)}</b>
            </button>
          </li>
        ))}
        {unlisted !== null && (
          <li>
            <button
              type="button"
              class="chip"
              aria-pressed={isUnlisted}
              aria-describedby={isUnlisted ? note : undefined}
              onClick={() => onFilter({ ...filter, google: isUnlisted ? null : 'no' })}
            >
              {text('postsUnlisted')} <b>{number(unlisted)}</b>
            </button>
          </li>
        )}
      </ul>
      {unlisted !== null && isUnlisted && (
        <p class="hint" id={note}>
          {text('listIsSample')}
        </p>
      )}
    </div>
  );
}

function isOnly({ state }: PostsFilter, one: ListState): boolean {
  return state.length === 1 && state[0] === one;
}
