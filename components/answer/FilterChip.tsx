import { text } from '../../utils/i18n/text.ts';
import '../base/pill.css';

interface Props {
  readonly count: number;
  /** What is counted: `nofollow`. */
  readonly words: string;
  /** More about the count. */
  readonly note?: string | null;
  readonly isChosen: boolean;
  /** @param isChosen whether it is to be from now on */
  readonly onChoose: (isChosen: boolean) => void;
}

/** A chip that filters a list, with the number of its rows that pass; pressed again it shows all. */
export function FilterChip({ count, words, note, isChosen, onChoose }: Props) {
  return (
    <button type="button" class="pill" aria-pressed={isChosen} onClick={() => onChoose(!isChosen)}>
      {text('filterChip', count, words)}
      {note && ` ${note}`}
    </button>
  );
}
