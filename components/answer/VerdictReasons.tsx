import { reasonWords } from '../../utils/i18n/reasons.ts';
import { text } from '../../utils/i18n/text.ts';
import { verdictWords } from '../../utils/i18n/verdicts.ts';
import type { Reason } from '../../utils/verdict/reason.ts';
import type { Verdict } from '../../utils/verdict/verdict.ts';
import '../base/button.css';
import './verdict-reasons.css';

interface Props {
  readonly verdict: Verdict;
  readonly copied: boolean;
  readonly onCopy: () => void;
}

/** Whether a link counts, in a line; unfolded, each reason with what it rests on. */
export function VerdictReasons({ verdict, copied, onCopy }: Props) {
  return (
    <details class="verdict-reasons">
      <summary class={`verdict ${verdictClass(verdict)}`}>{verdictWords(verdict)}</summary>
      <ul>
        {verdict.reasons.map((reason) => (
          <Because key={reason.say} reason={reason} />
        ))}
        {verdict.reasons.length === 0 && <li>{text('nothingAgainst')}</li>}
      </ul>
      <button type="button" class="button plain" onClick={onCopy}>
        {text(copied ? 'copied' : 'copyEvidence')}
      </button>
    </details>
  );
}

/** A reason as a sentence, with its evidence behind it unless the sentence quotes it already. */
function Because({ reason }: { reason: Reason }) {
  const { code, evidence, means } = reason;
  const words = reasonWords(reason);
  const isSaid = code === 'hidden' || words.includes(evidence);
  return (
    <li class={means === 'warning' ? 'warning' : ''}>
      {words}
      {!isSaid && (
        <>
          {' '}
          <code dir="ltr">{evidence}</code>
        </>
      )}
    </li>
  );
}

function verdictClass({ counts }: Verdict): 'yes' | 'no' | 'unknown' {
  return counts === null ? 'unknown' : counts ? 'yes' : 'no';
}
