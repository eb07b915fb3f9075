import { text } from '../../utils/i18n/text.ts';
import '../base/button.css';
import './work-progress.css';

interface Props {
  /** What is being done, as the bar's name. */
  readonly name: string;
  readonly done: number;
  /** Null as long as nobody knows. */
  readonly total: number | null;
  /** How far it is, in words. */
  readonly words: string;
  /** Null where it cannot be stopped any more. */
  readonly onStop: (() => void) | null;
}

/** How far something is that takes a while, and the way to stop it. */
export function WorkProgress({ name, done, total, words, onStop }: Props) {
  return (
    <div class="work-progress">
      <progress aria-label={name} {...(total === null ? {} : { max: Math.max(1, total), value: done })} />
      <span>{words}</span>
      {onStop && (
        <button type="button" class="button" onClick={onStop}>
          {text('stop')}
        </button>
      )}
    </div>
  );
}
