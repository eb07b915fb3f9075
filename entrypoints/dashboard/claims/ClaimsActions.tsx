import { FILE_TYPES } from '../../../utils/exchange/export/file-format.ts';
import { csvOf } from '../../../utils/exchange/write-table.ts';
import { CLAIM_COLUMNS, claimRow } from '../../../utils/i18n/claims-table.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import { dayOf } from '../../../utils/posts/day.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { copyTable } from '../../../utils/ui/copy-table.ts';
import { saveFile } from '../../../utils/ui/save-file.ts';
import '../../../components/base/button.css';
import './claims-actions.css';

interface Props {
  readonly records: readonly PostRecord[];
  /** Whose claims they are, '' for nobody's; null for those of all suppliers. */
  readonly supplier: string | null;
  /** Says what was done. */
  readonly onSaid: (words: string) => void;
}

/** Copies claims as a table, or saves them as a file. */
export function ClaimsActions({ records, supplier, onSaid }: Props) {
  const table = () => [[...CLAIM_COLUMNS], ...records.map((record) => claimRow(record, Date.now()))];
  const copy = async () => {
    const isCopied = await copyTable(table());
    onSaid(isCopied ? plural('claimsCopied', records.length) : text('copyFailed'));
  };
  const save = () => {
    const name = fileName(supplier ?? '');
    saveFile(name, FILE_TYPES.csv, csvOf(table()));
    onSaid(plural('claimsSaved', records.length, name));
  };
  const isAll = supplier === null;
  return (
    <span class="claims-actions">
      <button type="button" class="button" onClick={() => void copy()}>
        {text(isAll ? 'claimsCopyAll' : 'claimsCopy')}
      </button>
      <button type="button" class="button" onClick={save}>
        {text(isAll ? 'claimsSaveAll' : 'claimsSave')}
      </button>
    </span>
  );
}

/** `claims-north-media-2026-03-31.csv`: letters that every disk takes. */
function fileName(supplier: string): string {
  const words = supplier.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${['claims', ...words].join('-').slice(0, 80)}-${dayOf(Date.now())}.csv`;
}
