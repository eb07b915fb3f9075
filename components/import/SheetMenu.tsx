import { text } from '../../utils/i18n/text.ts';
import '../base/field.css';
import './sheet-menu.css';

interface Props {
  /** Names of a workbook's sheets; nothing is shown for one alone. */
  readonly sheets: readonly string[];
  /** The one that is read, counted from 0. */
  readonly sheet: number;
  readonly isDisabled?: boolean;
  readonly onSheet: (sheet: number) => void;
}

/** Chooses which sheet of a workbook is read. */
export function SheetMenu({ sheets, sheet, isDisabled = false, onSheet }: Props) {
  if (sheets.length < 2) return null;
  return (
    <label class="sheet-menu">
      <span>{text('importSheet')}</span>
      <select
        class="field"
        disabled={isDisabled}
        value={sheet}
        onChange={({ currentTarget: { value } }) => onSheet(Number(value))}
      >
        {sheets.map((each, i) => (
          <option key={each} value={i}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
