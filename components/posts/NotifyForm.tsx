import { text } from '../../utils/i18n/text.ts';
import { NOTIFY_MODES, type NotifyMode } from '../../utils/posts/notify.ts';
import { Note } from '../base/Note.tsx';
import { RadioList } from '../base/RadioList.tsx';
import '../base/field.css';
import './notify-form.css';
import '../base/problem.css';

interface Props {
  readonly mode: NotifyMode;
  /** Whether the browser lets us notify; null until that is known. */
  readonly allowed: boolean | null;
  /** The user was asked for the permission just now and refused it, so the choice stays as it was. */
  readonly refused: boolean;
  readonly onChange: (mode: NotifyMode) => void;
  readonly onAllow: () => void;
}

/** How the user is notified of changes of guest posts, and which permission that lacks. */
export function NotifyForm({ mode, allowed, refused, onChange, onAllow }: Props) {
  const options = NOTIFY_MODES.map((value) => ({
    value,
    words: text(`telling_${value}`),
    note: text(`telling_${value}_note`),
  }));
  return (
    <div class="notify-form">
      <RadioList legend={text('telling')} options={options} chosen={mode} onChoose={onChange} />
      <div aria-live="polite">
        {refused && mode !== 'notify' && <p class="problem">{text('tellingRefused')}</p>}
        {mode === 'notify' && allowed === false && (
          <Note framed action={text('allow')} onAction={onAllow}>
            {text('tellingNotAllowed')}
          </Note>
        )}
      </div>
    </div>
  );
}
