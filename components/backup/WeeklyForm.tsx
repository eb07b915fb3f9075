import { plural, text, time } from '../../utils/i18n/text.ts';
import type { BackupState } from '../../utils/settings/backup-state.ts';
import { Option } from '../base/Option.tsx';
import '../base/hint.css';
import '../base/problem.css';
import './weekly-form.css';

interface Props {
  readonly weekly: boolean;
  readonly state: BackupState;
  /** The user was asked for the permission just now and refused it. */
  readonly refused: boolean;
  readonly onChange: (weekly: boolean) => void;
}

/** Whether backups are made by themselves, and what became of the last. */
export function WeeklyForm({ weekly, state: { last, failed, underWay }, refused, onChange }: Props) {
  return (
    <div class="weekly-form">
      <Option words={text('weekly')} note={text('weeklyText')} checked={weekly} onChange={onChange} />
      <div role="status">
        {refused && <p class="problem">{text('weeklyRefused')}</p>}
        {failed && (
          <p class="problem">
            {text('weeklyFailed', time(failed.at))} {text(`weeklyFailed_${failed.why}`)}
          </p>
        )}
        {underWay && <p>{text('weeklyUnderWay')}</p>}
        {last ? (
          <p>
            {text('weeklyLast', time(last.at))} <bdi dir="ltr">{last.file}</bdi>
            {last.leftOut > 0 && ` · ${plural('backupLeftOut', last.leftOut)}`}
          </p>
        ) : (
          weekly && !underWay && !failed && <p class="hint">{text('weeklyNone')}</p>
        )}
      </div>
    </div>
  );
}
