import { reasonWords } from '../utils/ui/reason-words.ts';
import { text } from '../utils/ui/text.ts';
import { verdictWords } from '../utils/ui/verdict-words.ts';
import type { Verdict } from '../utils/verdict/verdict.ts';
import './button.css';
import './why.css';

interface Props {
  readonly verdict: Verdict;
  readonly copied: boolean;
  readonly onCopy: () => void;
}

/** Whether a link counts, in a line; unfolded, each reason with what it rests on. */
export function Why({ verdict, copied, onCopy }: Props) {
  return (
    <details class="why">
      <summary class={`verdict ${verdictClass(verdict)}`}>{verdictWords(verdict)}</summary>
      <ul>
        {verdict.reasons.map((reason) => (
          <li key={reason.say} class={reason.means}>
            {reasonWords(reason)} <code>{reason.evidence}</code>
          </li>
        ))}
        {verdict.reasons.length === 0 && <li>{text('nothingAgainst')}</li>}
      </ul>
      <button type="button" class="button plain" onClick={onCopy}>
        {text(copied ? 'copied' : 'copyEvidence')}
      </button>
    </details>
  );
}

function verdictClass({ counts }: Verdict): 'yes' | 'no' | 'unknown' {
  return counts === null ? 'unknown' : counts ? 'yes' : 'no';
}
