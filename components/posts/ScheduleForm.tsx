import { useId } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { SCHEDULES, type Schedule } from '../../utils/posts/schedule.ts';
import { RadioList } from '../base/RadioList.tsx';
import '../base/hint.css';
import './schedule-form.css';

interface Props {
  readonly schedule: Schedule;
  readonly onChange: (schedule: Schedule) => void;
}

/** How often guest posts are checked. */
export function ScheduleForm({ schedule, onChange }: Props) {
  const id = useId();
  const options = SCHEDULES.map((value) => ({
    value,
    words: text(`schedule_${value}`),
    note: text(`schedule_${value}_note`),
  }));
  return (
    <div class="schedule-form">
      <RadioList
        legend={text('schedule')}
        options={options}
        chosen={schedule}
        describedBy={id}
        onChoose={onChange}
      >
        <p class="hint" id={id}>
          {text('scheduleNote')}
        </p>
      </RadioList>
    </div>
  );
}
