import type { PreviewLine } from '../../utils/exchange/preview-line.ts';
import { text } from '../../utils/i18n/text.ts';
import { isDoubtful } from '../../utils/ui/preview-lines.ts';
import './preview-status.css';

/** Signs beside the words, which say the same. */
const SIGNS = { new: '+', changed: '~', same: '=', seen: 'G', bad: '✕' } as const;

/** What an import would make of a row: a sign, a colour and a word. */
export function PreviewStatus({ line }: { line: PreviewLine }) {
  const { status } = line;
  return (
    <span class="preview-status" data-status={status}>
      <span class="sign" aria-hidden="true">
        {SIGNS[status]}
      </span>
      {text(`previewStatus_${status}`)}
      {isDoubtful(line) && <small>{text('previewStatus_doubtful')}</small>}
    </span>
  );
}
