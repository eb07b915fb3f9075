import { useId } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { NOTIFY_MODES, type NotifyMode } from '../../utils/posts/notify.ts';
import { Note } from '../base/Note.tsx';
import './notify-form.css';

interface Props {
  readonly telling: NotifyMode;
  /** The browser lets us notify; null until that is known. */
  readonly allowed: boolean | null;
  /** The user was asked for that just now, and refused: the choice is what it was. */
  readonly refused: boolean;
  readonly onChange: (telling: NotifyMode) => void;
  readonly onAllow: () => void;
}

/** How the user wants to be told what is new of guest posts, and what it lacks. */
export function NotifyForm({ telling, allowed, refused, onChange, onAllow }: Props) {
  const name = useId();
  return (
    <div class="notify-form">
      <fieldset>
        <legend>{text('telling')}</legend>
        {NOTIFY_MODES.map((one) => (
          <label key={one} class="check">
            <input
              type="radio"
              name={name}
              value={one}
              checked={telling === one}
              onChange={() => onChange(one)}
            />
            <span>
              {text(`telling_${one}`)} <span class="hint">{text(`telling_${one}_note`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {refused && telling !== 'notify' && <p class="problem">{text('tellingRefused')}</p>}
        {telling === 'notify' && allowed === false && (
          <Note action={text('allow')} onAction={onAllow}>
            {text('tellingNotAllowed')}
          </Note>
        )}
      </div>
    </div>
  );
}
