import { text } from '../../utils/i18n/text.ts';
import './button.css';
import './shortcut.css';

interface Props {
  /** As the browser writes it: `Alt+Shift+H`; empty where there is none. */
  readonly keys: string;
  readonly onChange: () => void;
}

/** The keys that turn highlighting on and off: the browser keeps them, and has a page to change them. */
export function Shortcut({ keys, onChange }: Props) {
  return (
    <section>
      <h3>{text('shortcut')}</h3>
      <p class="shortcut">
        <span>
          {text('shortcutFor')} {keys ? <kbd dir="ltr">{keys}</kbd> : <b>{text('shortcutNone')}</b>}
        </span>
        <button type="button" class="button" onClick={onChange}>
          {text('shortcutChange')}
        </button>
      </p>
    </section>
  );
}
