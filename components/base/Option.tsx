import { useId } from 'preact/hooks';
import './check.css';
import './hint.css';
import './option.css';

interface Props {
  readonly words: string;
  /** What it means, in a sentence or two. */
  readonly note: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off, with what that means below it. */
export function Option({ words, note, checked, onChange }: Props) {
  const id = useId();
  return (
    <div class="option">
      <label class="check">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {words}
      </label>
      <p class="hint" id={id}>
        {note}
      </p>
    </div>
  );
}
