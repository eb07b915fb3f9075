import { useId } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { SCHEDULES, type Schedule } from '../../utils/posts/schedule.ts';
import '../base/field.css';
import './schedule-form.css';

interface Props {
  readonly schedule: Schedule;
  readonly onChange: (schedule: Schedule) => void;
}

/** How often guest posts are looked at. */
export function ScheduleForm({ schedule, onChange }: Props) {
  const id = useId();
  return (
    <fieldset class="schedule-form" aria-describedby={`${id}-note`}>
      <legend>{text('schedule')}</legend>
      {SCHEDULES.map((each) => (
        <label key={each} class="check">
          <input
            type="radio"
            name={id}
            value={each}
            checked={schedule === each}
            onChange={() => onChange(each)}
          />
          <span>
            {text(`schedule_${each}`)} <span class="hint">{text(`schedule_${each}_note`)}</span>
          </span>
        </label>
      ))}
      <p class="hint" id={`${id}-note`}>
        {text('scheduleNote')}
      </p>
    </fieldset>
  );
}
