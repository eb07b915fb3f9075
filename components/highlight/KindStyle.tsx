import { type HighlightKind, type HighlightStyle, LINE_KINDS, LINES } from '../../utils/highlight/style.ts';
import { text } from '../../utils/i18n/text.ts';
import { KindBadge } from '../answer/KindBadge.tsx';
import { ColorField } from './ColorField.tsx';
import './kind-style.css';
import '../base/check.css';
import '../base/field.css';

interface Props {
  readonly kind: HighlightKind;
  /** The saved style, on which a change builds. */
  readonly style: HighlightStyle;
  /** The style that is shown, in which a colour may be tried out. */
  readonly shown: HighlightStyle;
  readonly onPreview: (style: HighlightStyle | null) => void;
  readonly onChange: (style: HighlightStyle) => void;
}

/** How links of one kind are highlighted: whether at all, in which colour, with which line. */
export function KindStyle({ kind, style, shown, onPreview, onChange }: Props) {
  const word = text(`kind_${kind}`);
  const withColor = (color: string): HighlightStyle => ({
    ...style,
    color: { ...style.color, [kind]: color },
  });
  return (
    <li class="kind-style">
      <label class="check">
        <input
          type="checkbox"
          checked={shown.shown[kind]}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ ...style, shown: { ...style.shown, [kind]: checked } })
          }
        />
        <KindBadge kind={kind} />
      </label>
      <ColorField
        of={word}
        color={shown.color[kind]}
        onPreview={(color) => onPreview(color === null ? null : withColor(color))}
        onChoose={(color) => onChange(withColor(color))}
      />
      <LineOf kind={kind} style={style} onChange={onChange} />
    </li>
  );
}

function LineOf({ kind, style, onChange }: Pick<Props, 'kind' | 'style' | 'onChange'>) {
  const lineKind = LINE_KINDS.find((each) => each === kind);
  if (!lineKind) return <p class="drawn">{text(kind === 'own' ? 'drawnAsGlow' : 'drawnAsBar')}</p>;
  const choose = (value: string) => {
    const line = LINES.find((each) => each === value);
    if (line) onChange({ ...style, line: { ...style.line, [lineKind]: line } });
  };
  return (
    <select
      class="field"
      aria-label={text('lineOf', text(`kind_${kind}`))}
      value={style.line[lineKind]}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {LINES.map((line) => (
        <option key={line} value={line}>
          {text(`line_${line}`)}
        </option>
      ))}
    </select>
  );
}
