import { useRef } from 'preact/hooks';
import './select-box.css';

interface Props {
  readonly name: string;
  readonly checked: boolean;
  /** Some of those that it stands for are selected. */
  readonly indeterminate?: boolean;
  /** `range`: Shift was held. */
  readonly onSelect: (checked: boolean, range: boolean) => void;
}

/** A box that fills its cell of a table, and selects a row or all. */
export function SelectBox({ name, checked, indeterminate = false, onSelect }: Props) {
  const withShift = useRef(false);
  return (
    <label class="select-box">
      <input
        type="checkbox"
        aria-label={name}
        checked={checked}
        indeterminate={indeterminate}
        onKeyDown={(event) => {
          withShift.current = event.shiftKey;
        }}
        onClick={(event) => {
          // Firefox does not say of a click by the space bar whether Shift was held.
          const byKey = event.detail === 0 && withShift.current;
          onSelect(event.currentTarget.checked, event.shiftKey || byKey);
        }}
      />
    </label>
  );
}
