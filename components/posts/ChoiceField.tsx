import { useId } from 'preact/hooks';
import '../base/field.css';
import '../base/field-line.css';

interface Props<T extends string> {
  readonly label: string;
  readonly chosen: T;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly onChoose: (value: T) => void;
}

/** One of several values, in a line beside its name. */
export function ChoiceField<T extends string>({ label, chosen, options, onChoose }: Props<T>) {
  const id = useId();
  return (
    <div class="field-line">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={chosen}
        onChange={({ currentTarget }) => {
          const option = options.find(({ value }) => value === currentTarget.value);
          if (option) onChoose(option.value);
        }}
      >
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
