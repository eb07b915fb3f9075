import { text } from '../../utils/i18n/text.ts';
import '../base/button.css';
import '../base/progress.css';
import './import-progress.css';

interface Props {
  readonly words: string;
  readonly done: number;
  /** Null where nobody knows yet. */
  readonly total: number | null;
  /** Null where it cannot be stopped. */
  readonly onStop: (() => void) | null;
}

/** How far an import or a check is, and the way to stop it. */
export function ImportProgress({ words, done, total, onStop }: Props) {
  return (
    <div class="import-progress" role="status">
      {total === null ? (
        <progress class="progress" aria-label={words} />
      ) : (
        <progress class="progress" aria-label={words} max={total} value={done} />
      )}
      <span>
        {words} {total !== null && text('importProgress', done, total)}
      </span>
      {onStop && (
        <button type="button" class="button" onClick={onStop}>
          {text('importStop')}
        </button>
      )}
    </div>
  );
}
