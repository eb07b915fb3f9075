import { HIGHLIGHT_KINDS, type HighlightStyle } from '../../utils/highlight/style.ts';
import { text } from '../../utils/i18n/text.ts';
import { KindStyle } from './KindStyle.tsx';
import '../base/button.css';
import '../base/check.css';
import './style-form.css';

interface Props {
  /** The saved style. */
  readonly style: HighlightStyle;
  /** The style that is shown, in which a colour may be tried out. */
  readonly shown: HighlightStyle;
  /** Called with null to show the saved style again. */
  readonly onPreview: (style: HighlightStyle | null) => void;
  readonly onChange: (style: HighlightStyle) => void;
  readonly onDefaults: () => void;
}

/** How links are highlighted. There is nothing to submit: each change is saved at once. */
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
      {(['quiet', 'outboundOnly', 'legend'] as const).map((choice) => (
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
