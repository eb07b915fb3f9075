import { WeeklyForm } from '../../components/backup/WeeklyForm.tsx';
import { FailedNote } from '../../components/base/FailedNote.tsx';
import { text } from '../../utils/i18n/text.ts';
import { failureOf, lastValue } from '../../utils/ui/use-query.ts';
import { useWeekly } from './use-weekly.ts';
import '../../components/base/hint.css';

/** Backups that are made by themselves. */
export function WeeklySection() {
  const { query, refused, change } = useWeekly();
  const found = lastValue(query);
  return (
    <section>
      <h2>{text('weeklyTitle')}</h2>
      <FailedNote what="settings" why={failureOf(query)} onAgain={() => void query.reread()} />
      {found && (
        <WeeklyForm
          weekly={found.choice.weekly}
          state={found.state}
          refused={refused}
          onChange={(weekly) => void change(weekly)}
        />
      )}
    </section>
  );
}
