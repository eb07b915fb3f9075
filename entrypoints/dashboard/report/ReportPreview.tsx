import { FILE_TYPES } from '../../../utils/exchange/export/file-format.ts';
import { text } from '../../../utils/i18n/text.ts';
import { reportCsv } from '../../../utils/report/report-csv.ts';
import { MINUTE } from '../../../utils/time.ts';
import { saveFile } from '../../../utils/ui/save-file.ts';
import { ReportStatus } from './ReportStatus.tsx';
import type { MadeReport, ReportMaking } from './use-report.ts';
import '../../../components/base/button.css';
import './report-preview.css';

interface Props {
  /** Null while it is made, and where it cannot be: what is saved is what is asked for. */
  readonly made: MadeReport | null;
  /** The one that was made last; null before the first. */
  readonly shown: MadeReport | null;
  readonly making: ReportMaking;
  /** Its last day: `2026-03-31`. */
  readonly to: string;
  readonly title: string;
  /** Says what was done. */
  readonly onSaid: (words: string) => void;
}

/** A report as it will look, and what can be done with it. */
export function ReportPreview({ made, shown, making, to, title, onSaid }: Props) {
  const save = (ending: 'html' | 'csv', type: string, content: string) => {
    const name = `${fileName(title)}-${to}.${ending}`;
    saveFile(name, type, content);
    onSaid(text('reportSaved', name));
  };
  return (
    <section class="report-preview" aria-label={text('reportPreview')}>
      <p class="actions">
        <button
          type="button"
          class="button primary"
          disabled={!made}
          onClick={() => made && save('html', 'text/html', made.html)}
        >
          {text('reportSaveHtml')}
        </button>
        <button
          type="button"
          class="button"
          disabled={!made}
          onClick={() => made && save('csv', FILE_TYPES.csv, reportCsv(made.report, made.hasCost))}
        >
          {text('reportSaveCsv')}
        </button>
        <button type="button" class="button" disabled={!made} onClick={() => made && open(made.html)}>
          {text('reportOpen')}
        </button>
      </p>
      <ReportStatus making={making} isThere={shown !== null} />
      {shown && (
        // No leave for anything: the report needs none.
        <iframe sandbox="" srcdoc={shown.html} title={text('reportPreview')} />
      )}
    </section>
  );
}

/** Opens it in a tab of its own, from where it can be printed. */
function open(html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  window.open(url, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(url), MINUTE);
}

/** `guest-posts-for-example.com`: letters and digits of every script, and dots. */
function fileName(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
}
