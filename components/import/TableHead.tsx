import { formatOf } from '../../utils/exchange/formats.ts';
import { IMPORT_FORMATS, type ImportFormatId } from '../../utils/exchange/import-formats.ts';
import { number, plural, text } from '../../utils/i18n/text.ts';
import { SheetMenu } from './SheetMenu.tsx';
import '../base/button.css';
import '../base/field.css';
import '../base/hint.css';
import './table-head.css';

interface Props {
  readonly name: string;
  readonly format: ImportFormatId;
  /** How many were read so far. */
  readonly rows: number;
  /** From 0 to 1; null where all is read. */
  readonly progress: number | null;
  /** Names of a workbook's sheets, and which is read. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  /** Its rows are being imported, or taken back: until then no other table and no other reading of it. */
  readonly isBusy: boolean;
  readonly onSheet: (sheet: number) => void;
  readonly onFormat: (format: ImportFormatId) => void;
  readonly onClose: () => void;
}

/** What file it is, and what tool's it looks like. */
export function TableHead({ name, format, rows, progress, sheets, sheet, isBusy, ...on }: Props) {
  return (
    <header class="table-head">
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <SheetMenu sheets={sheets} sheet={sheet} isDisabled={isBusy} onSheet={on.onSheet} />
      <label>
        <span>{text('importFormat')}</span>
        <select
          class="field"
          disabled={isBusy}
          value={format}
          onChange={({ currentTarget: { value } }) => {
            const chosen = IMPORT_FORMATS.find((one) => one === value);
            if (chosen) on.onFormat(chosen);
          }}
        >
          {IMPORT_FORMATS.map((one) => (
            <option key={one} value={one}>
              {formatName(one)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint" role="status">
        {plural('importRows', rows)}
        {progress !== null && ` · ${text('importReading', `${number(Math.round(progress * 100))} %`)}`}
      </p>
      <button type="button" class="button" disabled={isBusy} onClick={on.onClose}>
        {text('importOther')}
      </button>
    </header>
  );
}

function formatName(format: ImportFormatId): string {
  return formatOf(format).tool ?? text(format === 'list' ? 'importFormat_list' : 'importFormat_table');
}
