import { number, text } from '../../utils/i18n/text.ts';
import { ANSWER_VIEWS, type AnswerViewName } from '../../utils/ui/answer-views.ts';
import './answer-tabs.css';

interface Props {
  readonly counts: Readonly<Record<AnswerViewName, number | null>>;
  readonly view: AnswerViewName;
  readonly onView: (view: AnswerViewName) => void;
}

/** Switches between the parts of the answer; one stop of the Tab key (ARIA Authoring Practices, "Tabs"). */
export function AnswerTabs({ counts, view, onView }: Props) {
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || !(currentTarget instanceof HTMLElement)) return;
    const tabs = [...currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = (ANSWER_VIEWS.indexOf(view) + step + tabs.length) % tabs.length;
    const next = ANSWER_VIEWS[at];
    if (next) onView(next);
    tabs[at]?.focus();
  };
  return (
    <div class="answer-tabs" role="tablist" aria-label={text('answerParts')} onKeyDown={onKeyDown}>
      {ANSWER_VIEWS.map((one) => (
        <button
          key={one}
          id={`tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === view}
          aria-controls="answer-part"
          tabIndex={one === view ? 0 : -1}
          onClick={() => onView(one)}
        >
          {text(`view_${one}`)}
          {counts[one] !== null && <span class="number">{number(counts[one])}</span>}
        </button>
      ))}
    </div>
  );
}
