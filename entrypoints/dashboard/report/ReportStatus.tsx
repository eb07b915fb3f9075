import { ImportProgress } from '../../../components/import/ImportProgress.tsx';
import { text } from '../../../utils/i18n/text.ts';
import type { ReportMaking } from './use-report.ts';
import '../../../components/base/button.css';
import '../../../components/base/hint.css';

interface Props {
  readonly making: ReportMaking;
  /** A report is shown, which may be an older one. */
  readonly isThere: boolean;
}

/** How far a report is, with the way to stop it; or that it was stopped, with the way on. */
export function ReportStatus({ making: { progress, isStopped, isWrong, stop, again }, isThere }: Props) {
  if (progress)
    return (
      <ImportProgress
        words={text('reportReading')}
        done={progress.read}
        total={progress.total}
        onStop={stop}
      />
    );
  if (isStopped)
    return (
      <p role="status">
        {text('reportStopped')}{' '}
        <button type="button" class="button" onClick={again}>
          {text('reportAgain')}
        </button>
      </p>
    );
  return isThere || isWrong ? null : (
    <p class="hint" role="status">
      {text('reportMaking')}
    </p>
  );
}
