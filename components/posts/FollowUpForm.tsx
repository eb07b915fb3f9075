import { useState } from 'preact/hooks';
import { followUpWords } from '../../utils/i18n/follow-up.ts';
import { codeText, text } from '../../utils/i18n/text.ts';
import { beginOf, dayOf } from '../../utils/posts/day.ts';
import {
  FOLLOW_UP_NOTE_AT_MOST,
  FOLLOW_UP_STEPS,
  type FollowUp,
  type FollowUpStep,
} from '../../utils/posts/follow-up.ts';
import { DAY, type Instant } from '../../utils/time.ts';
import { tooLong } from '../../utils/ui/draft-limits.ts';
import { useOneAtATime } from '../../utils/ui/use-one-at-a-time.ts';
import { type Unsaved, useUnsaved } from '../../utils/ui/use-unsaved.ts';
import { TextField } from './TextField.tsx';
import '../base/button.css';
import '../base/hint.css';
import '../base/problem.css';
import './follow-up-form.css';

/** What the user has typed of the next step. */
export interface TypedStep {
  readonly note: string;
  /** As a date field has it; '' for no reminder. */
  readonly remind: string;
}

const NOTHING: TypedStep = { note: '', remind: '' };
const WEEK = 7 * DAY;

interface Props {
  /** The last step; null where there is none. Undefined for many posts at once, where it is not said. */
  readonly last?: FollowUp | null;
  readonly now: Instant;
  readonly unsaved?: Unsaved<TypedStep>;
  /** Resolves to true where the step is stored: what was typed is done with. */
  readonly onStep: (step: FollowUpStep, note: string, remindAt: Instant | null) => Promise<boolean>;
}

/** How the user follows up a link that is lost or changed: a step by one button, with a note and a day to come back to it. */
export function FollowUpForm({ last, now, unsaved, onStep }: Props) {
  const [{ note, remind }, setTyped] = useUnsaved(unsaved, NOTHING);
  const oneAtATime = useOneAtATime();
  const [tried, setTried] = useState(false);
  const at = remind ? beginOf(remind) : null;
  const isLong = note.trim().length > FOLLOW_UP_NOTE_AT_MOST;
  const isPast = remind !== '' && remind < dayOf(now);
  const take = async (step: FollowUpStep) => {
    setTried(true);
    if (isPast || isLong) return;
    // A date that does not exist is none: the field of the browser lets nobody type one.
    const isDone = await onStep(step, note.trim(), Number.isNaN(at) ? null : at);
    if (isDone) setTyped(() => NOTHING);
  };
  return (
    <section class="follow-up-form">
      {last !== undefined && (
        <>
          <h3>{text('followUp')}</h3>
          <p role="status" class={last ? '' : 'hint'}>
            {last ? followUpWords(last, now) : text('followUpNone')}
          </p>
        </>
      )}
      <div class="fields">
        <TextField
          label={text('followUpNote')}
          value={note}
          onChange={(next) => setTyped((before) => ({ ...before, note: next }))}
        />
        <TextField
          label={text('followUpReminder')}
          type="date"
          value={remind}
          onChange={(next) => setTyped((before) => ({ ...before, remind: next }))}
        />
        <button
          type="button"
          class="button plain"
          onClick={() => setTyped((before) => ({ ...before, remind: dayOf(now + WEEK) }))}
        >
          {text('followUpWeek')}
        </button>
      </div>
      {tried && isLong && (
        <p class="problem" role="alert">
          {tooLong(FOLLOW_UP_NOTE_AT_MOST)}
        </p>
      )}
      {tried && isPast && (
        <p class="problem" role="alert">
          {text('followUpPast')}
        </p>
      )}
      <p class="steps">
        {FOLLOW_UP_STEPS.map((step) => (
          <button
            key={step}
            type="button"
            class="button"
            onClick={({ detail }) => void oneAtATime(() => take(step), detail)}
          >
            {codeText('followUpMark_', step)}
          </button>
        ))}
      </p>
    </section>
  );
}
