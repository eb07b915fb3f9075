import { useMemo } from 'preact/hooks';
import { number, text } from '../../utils/i18n/text.ts';
import { countsOf, type ListFilter, type PostListRow } from '../../utils/ui/post-rows.ts';
import { StatusShape } from './StatusBadge.tsx';
import '../base/field.css';
import './post-filters.css';

interface Props {
  /** All there are. */
  readonly lines: readonly PostListRow[];
  readonly wish: ListFilter;
  readonly onWish: (wish: ListFilter) => void;
}

/** Which guest posts are to be seen: those of a state, those with some words. */
export function PostFilters({ lines, wish, onWish }: Props) {
  const counts = useMemo(() => countsOf(lines), [lines]);
  return (
    <div class="post-filters">
      <input
        type="search"
        class="field"
        aria-label={text('postSearch')}
        placeholder={text('postSearch')}
        value={wish.search}
        onInput={(event) => onWish({ ...wish, search: event.currentTarget.value })}
      />
      <ul class="chips">
        <li>
          <button
            type="button"
            class="chip"
            aria-pressed={wish.verdict === null}
            onClick={() => onWish({ ...wish, verdict: null })}
          >
            {text('postAll')} <b>{number(lines.length)}</b>
          </button>
        </li>
        {counts.map(({ verdict, words, count }) => (
          <li key={verdict}>
            <button
              type="button"
              class="chip"
              aria-pressed={wish.verdict === verdict}
              onClick={() => onWish({ ...wish, verdict: wish.verdict === verdict ? null : verdict })}
            >
              <StatusShape verdict={verdict} /> {words} <b>{number(count)}</b>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
