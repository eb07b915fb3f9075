import { HIGHLIGHT_KINDS, type HighlightStyle } from '../../utils/highlight/style.ts';
import { text } from '../../utils/i18n/text.ts';
import { KindStyle } from './KindStyle.tsx';
import '../base/button.css';
import '../base/check.css';
import './style-form.css';

interface Props {
  /** What is kept. */
  readonly style: HighlightStyle;
  /** What is shown: a colour may be tried out in it. */
  readonly shown: HighlightStyle;
  /** Null where what is kept shall be shown again. */
  readonly onPreview: (style: HighlightStyle | null) => void;
  readonly onChange: (style: HighlightStyle) => void;
  readonly onDefaults: () => void;
}

/** How links are highlighted. There is nothing to submit: each change counts at once. */
export function StyleForm({ style, shown, onPreview, onChange, onDefaults }: Props) {
  return (
    <div class="style-form">
      <ul>
        {HIGHLIGHT_KINDS.map((kind) => (
          <KindStyle
            key={kind}
            kind={kind}
            style={style}
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
            checked={style[choice]}
            onChange={(event) => onChange({ ...style, [choice]: event.currentTarget.checked })}
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
