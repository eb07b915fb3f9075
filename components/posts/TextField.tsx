import { useId } from 'preact/hooks';
import { type FieldProblem, FieldProblems } from './FieldProblems.tsx';
import '../base/field.css';
import '../base/hint.css';

interface Props {
  readonly label: string;
  readonly note?: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  /** The field whose problems are shown here. */
  readonly of?: string;
  readonly problems?: readonly FieldProblem[];
  /** Offered while typing. */
  readonly choices?: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A field of one line, with what it is for and what is wrong with it. */
export function TextField({
  label,
  note,
  value,
  type = 'text',
  of,
  problems = [],
  choices,
  onChange,
}: Props) {
  const id = useId();
  return (
    <p>
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type={type}
        value={value}
        list={choices && `${id}-choices`}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-note ${id}-problem`}
        aria-invalid={problems.some(({ field }) => field === of)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {choices && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      <span class="hint" id={`${id}-note`}>
        {note}
      </span>
      <FieldProblems id={`${id}-problem`} of={of} problems={problems} />
    </p>
  );
}
