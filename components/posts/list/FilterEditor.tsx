import { useId, useMemo, useState } from 'preact/hooks';
import { filterValueWords } from '../../../utils/i18n/post-filters.ts';
import { number, plural, text } from '../../../utils/i18n/text.ts';
import type { DayRange, PostsFilter } from '../../../utils/posts/list/filter.ts';
import { filterValues, withFilterValues } from '../../../utils/posts/list/filter-params.ts';
import type { Instant } from '../../../utils/time.ts';
import { type FilterChoice, filterChoices } from '../../../utils/ui/posts/filter-choices.ts';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';
import '../../base/check.css';
import '../../base/field.css';
import '../../base/hint.css';
import './filter-editor.css';

interface Props {
  readonly name: keyof PostsFilter;
  readonly rows: readonly PostListRow[];
  readonly filter: PostsFilter;
  readonly now: Instant;
  readonly onFilter: (filter: PostsFilter) => void;
}

/** So many choices are listed at once; the others are found by typing. */
const MOST = 50;

/** By which values of a field the list is filtered: some of those that there are, or days. */
export function FilterEditor({ name, rows, filter, now, onFilter }: Props) {
  const value = filter[name];
  if (typeof value === 'object' && value !== null && 'from' in value)
    return <Days range={value} onRange={(range) => onFilter({ ...filter, [name]: range })} />;
  return <Choices name={name} rows={rows} filter={filter} now={now} onFilter={onFilter} />;
}

function Choices({ name, rows, filter, now, onFilter }: Props) {
  const [typed, setTyped] = useState('');
  const group = useId();
  const choices = useMemo(() => filterChoices(rows, name, now), [rows, name, now]);
  const chosen = filterValues(filter, name);
  const areMany = Array.isArray(filter[name]);
  const found = choices.filter((choice) => isFound(name, choice, typed));
  const toggle = (value: string) => {
    const isOn = chosen.includes(value);
    const next = isOn ? chosen.filter((one) => one !== value) : [...chosen, value];
    onFilter(withFilterValues(filter, name, areMany ? next : [value]));
  };
  if (choices.length === 0) return <p class="hint">{text('filterNoChoices')}</p>;
  return (
    <fieldset class="filter-editor">
      <legend class="filter-editor-name">{text(`filter_${name}`)}</legend>
      {choices.length > 12 && (
        <input
          type="search"
          class="field"
          aria-label={text('filterFind')}
          placeholder={text('filterFind')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {found.slice(0, MOST).map(({ value, count }) => (
        <label class="check" key={value}>
          <input
            type={areMany ? 'checkbox' : 'radio'}
            name={group}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <bdi>{filterValueWords(name, value)}</bdi> <span class="hint">{number(count)}</span>
        </label>
      ))}
      {found.length > MOST && <p class="hint">{plural('filterMoreChoices', found.length - MOST)}</p>}
    </fieldset>
  );
}

function isFound(name: keyof PostsFilter, { value }: FilterChoice, typed: string): boolean {
  const words = `${value}\n${filterValueWords(name, value)}`.toLowerCase();
  return words.includes(typed.trim().toLowerCase());
}

interface DaysProps {
  readonly range: DayRange;
  readonly onRange: (range: DayRange) => void;
}

function Days({ range, onRange }: DaysProps) {
  return (
    <div class="filter-editor-days">
      <label>
        {text('filterFrom')}
        <input
          type="date"
          class="field"
          value={range.from ?? ''}
          max={range.to ?? undefined}
          onChange={(event) => onRange({ ...range, from: event.currentTarget.value || null })}
        />
      </label>
      <label>
        {text('filterTo')}
        <input
          type="date"
          class="field"
          value={range.to ?? ''}
          min={range.from ?? undefined}
          onChange={(event) => onRange({ ...range, to: event.currentTarget.value || null })}
        />
      </label>
    </div>
  );
}
