import { useId } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import '../base/check.css';
import '../base/field.css';
import '../base/field-line.css';

interface Props {
  readonly label: string;
  /** Null: it stays as it is. */
  readonly value: string | null;
  readonly type?: 'text' | 'date';
  /** Offered while typing. */
  readonly choices?: readonly string[];
  readonly onChange: (value: string | null) => void;
}

/** A value that is set only where its box is ticked; ticked and empty, it is taken away. */
export function SetField({ label, value, type = 'text', choices = [], onChange }: Props) {
  const id = useId();
  return (
    <div class="field-line">
      <label class="check">
        <input
          type="checkbox"
          checked={value !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? '' : null)}
        />
        {label}
      </label>
      <input
        class="field"
        type={type}
        aria-label={label}
        placeholder={type === 'text' ? text(value === null ? 'bulkSame' : 'bulkNone') : undefined}
        list={choices.length > 0 ? `${id}-choices` : undefined}
        autocomplete="off"
        value={value ?? ''}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {choices.length > 0 && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </div>
  );
}
