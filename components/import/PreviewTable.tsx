import type { PreviewLine } from '../../utils/exchange/preview-line.ts';
import { lineNotes } from '../../utils/i18n/import-lines.ts';
import { lineDetailWords } from '../../utils/i18n/line-details.ts';
import { sameSiteWords } from '../../utils/i18n/same-site.ts';
import { number, text } from '../../utils/i18n/text.ts';
import { lineTarget } from '../../utils/ui/preview-lines.ts';
import { PreviewStatus } from './PreviewStatus.tsx';
import { RowsTable } from './RowsTable.tsx';

interface Props {
  readonly lines: readonly PreviewLine[];
  /** Some column says more than the page and its target. */
  readonly hasDetails: boolean;
}

/** The rows of a file before it is imported. */
export function PreviewTable({ lines, hasDetails }: Props) {
  return (
    <RowsTable
      rows={lines}
      lead={text('rowsColumn_line')}
      hasDetails={hasDetails}
      cellsOf={(line) => ({
        key: line.line,
        lead: number(line.line),
        status: <PreviewStatus line={line} />,
        page: line.page,
        isAddress: line.status !== 'bad',
        target: lineTarget(line),
        notes: [...lineNotes(line), ...siteNotes(line)].join(' '),
        isProblem: line.status === 'bad',
        ...(hasDetails && {
          details: line.details ? lineDetailWords(line.details, Date.now()).join(' · ') : '',
        }),
      })}
    />
  );
}

function siteNotes({ sameSite }: PreviewLine): string[] {
  return sameSite ? [`${sameSiteWords(sameSite, Date.now())}.`] : [];
}
