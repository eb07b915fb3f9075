import { text } from '../../utils/i18n/text.ts';
import { duration } from '../../utils/i18n/times.ts';
import type { RunState } from '../../utils/store/posts/runs.ts';
import { timeLeft } from '../../utils/ui/time-left.ts';
import '../base/button.css';
import '../base/progress.css';
import './run-progress.css';
import type { Instant } from '../../utils/time.ts';

interface Props {
  readonly run: RunState;
  readonly now: Instant;
  /** On two lines, where there is little width. */
  readonly compact?: boolean;
  readonly onStop: (stopped: boolean) => void;
}

/** How far a run of checks is, how long it will take, and the way to stop it. */
export function RunProgress({ run, now, compact = false, onStop }: Props) {
  const { total, left, stopped } = run;
  const done = Math.max(0, total - left);
  const leftMs = timeLeft(run, now);
  return (
    <div class={compact ? 'run-progress compact' : 'run-progress'}>
      <progress class="progress" aria-label={text('runName')} max={total} value={done} />
      <span>
        {text('runProgress', done, total)}
        {stopped && ` · ${text('runStopped')}`}
        {leftMs !== null && ` · ${text('runLeft', duration(leftMs))}`}
      </span>
      <button type="button" class="button" onClick={() => onStop(!stopped)}>
        {text(stopped ? 'runResume' : 'runStop')}
      </button>
    </div>
  );
}
