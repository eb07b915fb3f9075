import { text } from '../../utils/i18n/text.ts';
import { duration } from '../../utils/i18n/times.ts';
import { timeLeft } from '../../utils/ui/time-left.ts';
import '../base/button.css';
import '../base/progress.css';
import './run-progress.css';
import type { Instant } from '../../utils/time.ts';

interface Props {
  readonly run: Parameters<typeof timeLeft>[0];
  /** They are the first checks of guest posts. */
  readonly isFirst?: boolean;
  readonly now: Instant;
  /** On two lines, where there is little width. */
  readonly compact?: boolean;
  /** Null where they cannot be stopped. */
  readonly onStop: ((stopped: boolean) => void) | null;
}

/** How far a run of checks is, how long it will take, and the way to stop it. */
export function RunProgress({ run, now, isFirst = false, compact = false, onStop }: Props) {
  const { total, left, stopped } = run;
  const done = Math.max(0, total - left);
  const leftMs = timeLeft(run, now);
  return (
    <div class={compact ? 'run-progress compact' : 'run-progress'}>
      <progress class="progress" aria-label={text('runName')} max={total} value={done} />
      <span>
        {text(isFirst ? 'firstChecksProgress' : 'runProgress', done, total)}
        {stopped && ` · ${text('runStopped')}`}
        {leftMs !== null && ` · ${text('runLeft', duration(leftMs))}`}
      </span>
      {onStop && (
        <button type="button" class="button" onClick={() => onStop(!stopped)}>
          {text(stopped ? 'runResume' : 'runStop')}
        </button>
      )}
    </div>
  );
}
