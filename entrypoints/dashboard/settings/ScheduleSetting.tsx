import { ScheduleForm } from '../../../components/posts/ScheduleForm.tsx';
import { keepSchedule, onScheduleChanged, schedule } from '../../../utils/settings/schedule.ts';
import { useSetting } from './use-setting.ts';

/** The setting of how often guest posts are looked at. */
export function ScheduleSetting({ say }: { say: (words: string) => void }) {
  const often = useSetting(schedule, keepSchedule, onScheduleChanged, say);
  return often.value && <ScheduleForm schedule={often.value} onChange={often.change} />;
}
