import { useMemo } from 'preact/hooks';
import { number, text } from '../../utils/i18n/text.ts';
import { countsOf, type ListFilter, type PostListRow } from '../../utils/ui/post-rows.ts';
import { StatusShape } from './StatusBadge.tsx';
import '../base/field.css';
import './post-filters.css';

interface Props {
  /** All there are. */
  readonly rows: readonly PostListRow[];
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}

/** Which guest posts are to be seen: those of a state, those with some words. */
export function PostFilters({ rows, filter, onFilter }: Props) {
  const counts = useMemo(() => countsOf(rows), [rows]);
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
      </ul>
    </div>
  );
}
