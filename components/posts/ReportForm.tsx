import { useId } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import type { SpanProblem } from '../../utils/report/span.ts';
import type { ReportWish } from '../../utils/settings/report-choice.ts';
import { Option } from '../base/Option.tsx';
import '../base/field.css';
import '../base/problem.css';
import './report-form.css';

interface Props {
  readonly wish: ReportWish;
  /** What it can be about, in words. */
  readonly scopes: readonly { readonly key: string; readonly words: string }[];
  /** What is wrong with the days; null where nothing is. */
  readonly problem: SpanProblem | null;
  readonly onWish: (wish: ReportWish) => void;
}

/** What a report is about, its time, and whether it tells costs. */
export function ReportForm({ wish, scopes, problem, onWish }: Props) {
  const id = useId();
  const day = (name: 'from' | 'to') => (
    <label>
      {text(`report_${name}`)}
      <input
        type="date"
        class="field"
        value={wish[name]}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onWish({ ...wish, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="report-form">
      <label>
        {text('reportAbout')}
        <select
          class="field"
          value={wish.scope}
          onChange={(event) => onWish({ ...wish, scope: event.currentTarget.value })}
        >
          {scopes.map(({ key, words }) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <div class="days">
        {day('from')}
        {day('to')}
      </div>
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem && text(`reportProblem_${problem}`)}
      </p>
      <Option
        words={text('reportCost')}
        note={text('reportCostNote')}
        checked={wish.hasCost}
        onChange={(hasCost) => onWish({ ...wish, hasCost })}
      />
    </div>
  );
}
