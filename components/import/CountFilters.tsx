import { number } from '../../utils/i18n/text.ts';
import '../base/pill.css';
import './count-filters.css';

/** Some rows of a list: how many, and what they are called. */
export interface CountedRows<T> {
  readonly value: T;
  readonly words: string;
  readonly count: number;
}

interface Props<T> {
  /** The first are all rows. */
  readonly counts: readonly CountedRows<T>[];
  readonly chosen: T;
  readonly onChoose: (chosen: T) => void;
}

/** How many rows there are of each sort; each number is a filter, and pressed again it shows all. */
export function CountFilters<T extends string>({ counts, chosen, onChoose }: Props<T>) {
  const [all] = counts;
  return (
    <ul class="count-filters">
      {counts.map(({ value, words, count }) => (
        <li key={value}>
          <button
            type="button"
            class="pill"
            aria-pressed={chosen === value}
            onClick={() => onChoose(chosen === value && all ? all.value : value)}
          >
            {words} <b>{number(count)}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
