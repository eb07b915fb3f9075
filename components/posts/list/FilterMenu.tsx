import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../../utils/i18n/text.ts';
import type { PostsFilter } from '../../../utils/posts/list/filter.ts';
import { FILTER_FIELDS, isSet, withFilterValues } from '../../../utils/posts/list/filter-params.ts';
import type { Instant } from '../../../utils/time.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import { Glyph } from '../../base/Glyph.tsx';
import '../../base/button.css';
import { FilterEditor } from './FilterEditor.tsx';
import './filter-menu.css';

interface Props {
  readonly rows: readonly PostListRow[];
  readonly filter: PostsFilter;
  readonly now: Instant;
  readonly onFilter: (filter: PostsFilter) => void;
  /** Called when a filter is set that has nothing to be chosen. */
  readonly onDone: () => void;
}

/** Words have a field of their own. */
const FIELDS = FILTER_FIELDS.filter((name) => name !== 'search');

/** What the list can be filtered by, and then by which values. */
export function FilterMenu({ rows, filter, now, onFilter, onDone }: Props) {
  const [chosen, setChosen] = useState<keyof PostsFilter | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), [chosen]);
  const choose = (name: keyof PostsFilter) => {
    if (typeof filter[name] !== 'boolean') return setChosen(name);
    onFilter(withFilterValues(filter, name, isSet(filter, name) ? [] : ['1']));
    onDone();
  };
  if (chosen !== null)
    return (
      <div class="filter-menu">
        <header>
          <button
            ref={first}
            type="button"
            class="button plain"
            aria-label={text('filterBack')}
            title={text('filterBack')}
            onClick={() => setChosen(null)}
          >
            <Glyph name="back" />
          </button>
          <b>{text(`filter_${chosen}`)}</b>
        </header>
        <FilterEditor name={chosen} rows={rows} filter={filter} now={now} onFilter={onFilter} />
      </div>
    );
  return (
    <ul class="filter-menu" aria-label={text('filterFields')}>
      {FIELDS.map((name, i) => (
        <li key={name}>
          <button
            type="button"
            class="field-name"
            ref={i === 0 ? first : null}
            aria-pressed={typeof filter[name] === 'boolean' ? isSet(filter, name) : undefined}
            onClick={() => choose(name)}
          >
            {text(`filter_${name}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
