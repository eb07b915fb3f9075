import { useId, useMemo } from 'preact/hooks';
import { number, text } from '../../utils/i18n/text.ts';
import { countsOf, countUnlisted, type ListFilter, type PostListRow } from '../../utils/ui/post-rows.ts';
import { StatusShape } from './StatusShape.tsx';
import '../base/field.css';
import '../base/hint.css';
import './post-filters.css';

interface Props {
  /** All there are, whether they are shown or not. */
  readonly rows: readonly PostListRow[];
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}

/** Which guest posts are listed: those with a verdict, those with some words. */
export function PostFilters({ rows, filter, onFilter }: Props) {
  const counts = useMemo(() => countsOf(rows), [rows]);
  const unlisted = useMemo(() => countUnlisted(rows), [rows]);
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
            aria-pressed={filter.verdict === null}
            onClick={() => onFilter({ ...filter, verdict: null })}
          >
            {text('postAll')} <b>{number(rows.length)}</b>
          </button>
        </li>
        {counts.map(({ verdict, words, count }) => (
          <li key={verdict}>
            <button
              type="button"
              class="chip"
              aria-pressed={filter.verdict === verdict}
              onClick={() => onFilter({ ...filter, verdict: filter.verdict === verdict ? null : verdict })}
            >
              <StatusShape verdict={verdict} /> {words} <b>{number(count)}</b>
            </button>
          </li>
        ))}
        {unlisted !== null && (
          <li>
            <button
              type="button"
              class="chip"
              aria-pressed={filter.unlistedOnly}
              aria-describedby={filter.unlistedOnly ? note : undefined}
              onClick={() => onFilter({ ...filter, unlistedOnly: !filter.unlistedOnly })}
            >
              {text('postsUnlisted')} <b>{number(unlisted)}</b>
            </button>
          </li>
        )}
      </ul>
      {unlisted !== null && filter.unlistedOnly && (
        <p class="hint" id={note}>
          {text('listIsSample')}
        </p>
      )}
    </div>
  );
}
