import { HIGHLIGHT_KINDS, type Look } from '../../utils/highlight/style.ts';
import { text } from '../../utils/i18n/text.ts';
import { KindSettings } from './KindStyle.tsx';
import '../base/button.css';
import './style-form.css';

interface Props {
  /** What is kept. */
  readonly look: Look;
  /** What is shown: a colour may be tried out in it. */
  readonly shown: Look;
  /** Null where what is kept shall be shown again. */
  readonly onPreview: (look: Look | null) => void;
  readonly onChange: (look: Look) => void;
  readonly onDefaults: () => void;
}

/** How links are highlighted. There is nothing to submit: each change counts at once. */
export function LookForm({ look, shown, onPreview, onChange, onDefaults }: Props) {
  return (
    <div class="look-form">
      <ul>
        {HIGHLIGHT_KINDS.map((kind) => (
          <KindSettings
            key={kind}
            kind={kind}
            look={look}
            shown={shown}
            onPreview={onPreview}
            onChange={onChange}
          />
        ))}
      </ul>
      {(['outboundOnly', 'legend'] as const).map((choice) => (
        <label key={choice} class="check">
          <input
            type="checkbox"
            checked={look[choice]}
            onChange={(event) => onChange({ ...look, [choice]: event.currentTarget.checked })}
          />
          {text(`look_${choice}`)}
        </label>
      ))}
      <button type="button" class="button" onClick={onDefaults}>
        {text('backToDefaults')}
      </button>
    </div>
  );
}
