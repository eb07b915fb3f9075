import { plural, text, time } from '../../utils/i18n/text.ts';
import type { Instant } from '../../utils/time.ts';
import { Fold } from '../base/Fold.tsx';
import '../base/button.css';
import './problem-log.css';

interface Props {
  /** How many problems were noted. */
  readonly count: number;
  /** When the last one was; null where there is none. */
  readonly last: Instant | null;
  /** What would be copied. */
  readonly report: string;
  readonly onCopy: () => void;
  readonly onClear: () => void;
}

/** What went wrong in Backlight itself, for the user to copy and send. */
export function ProblemLog({ count, last, report, onCopy, onClear }: Props) {
  return (
    <div class="problem-log">
      <p role="status">{last === null ? text('problemsNone') : plural('problems', count, time(last))}</p>
      <p class="actions">
        <button type="button" class="button" onClick={onCopy}>
          {text('reportCopy')}
        </button>
        <button type="button" class="button" disabled={count === 0} onClick={onClear}>
          {text('reportClear')}
        </button>
      </p>
      {count > 0 && <Fold summary={text('reportShow')}>{() => <pre dir="ltr">{report}</pre>}</Fold>}
    </div>
  );
}
