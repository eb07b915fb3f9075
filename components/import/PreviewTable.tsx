import type { PreviewLine } from '../../utils/exchange/preview-line.ts';
import { lineNotes } from '../../utils/i18n/import-lines.ts';
import { sameSiteWords } from '../../utils/i18n/same-site.ts';
import { number, text } from '../../utils/i18n/text.ts';
import { lineTarget } from '../../utils/ui/preview-lines.ts';
import { PreviewStatus } from './PreviewStatus.tsx';
import { RowsTable } from './RowsTable.tsx';

/** The rows of a file before it is imported. */
export function PreviewTable({ lines }: { lines: readonly PreviewLine[] }) {
  return (
    <RowsTable
      rows={lines}
      lead={text('rowsColumn_line')}
      cellsOf={(line) => ({
        key: line.line,
        lead: number(line.line),
        status: <PreviewStatus line={line} />,
        page: line.page,
        isAddress: line.status !== 'bad',
        target: lineTarget(line),
        notes: [...lineNotes(line), ...siteNotes(line)].join(' '),
        isProblem: line.status === 'bad',
      })}
    />
  );
}

function siteNotes({ sameSite }: PreviewLine): string[] {
  return sameSite ? [`${sameSiteWords(sameSite, Date.now())}.`] : [];
}
