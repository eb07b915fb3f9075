import { useRef } from 'preact/hooks';
import './select-box.css';

interface Props {
  readonly name: string;
  readonly checked: boolean;
  /** Some of those that it stands for are selected. */
  readonly indeterminate?: boolean;
  /** It is in a list that is one stop of the Tab key: see `useGridKeys`. */
  readonly isStop?: boolean;
  /** Called by Enter, which does nothing to a box. */
  readonly onEnter?: () => void;
  /** `range`: Shift was held. */
  readonly onSelect: (checked: boolean, range: boolean) => void;
}

/** A box that fills its cell of a list, and selects a row or all. */
export function SelectBox({
  name,
  checked,
  indeterminate = false,
  isStop = false,
  onEnter,
  onSelect,
}: Props) {
  const withShift = useRef(false);
  return (
    <label class="select-box">
      <input
        type="checkbox"
        {...(isStop ? { 'data-stop': 'select', tabIndex: -1 } : {})}
        aria-label={name}
        checked={checked}
        indeterminate={indeterminate}
        onKeyDown={(event) => {
          withShift.current = event.shiftKey;
          if (event.key === 'Enter') onEnter?.();
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
