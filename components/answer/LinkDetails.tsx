import { placeWords } from '../../utils/i18n/link-words.ts';
import { reasonWords } from '../../utils/i18n/reasons.ts';
import { targetStateWords } from '../../utils/i18n/targets.ts';
import { text } from '../../utils/i18n/text.ts';
import { verdictWords } from '../../utils/i18n/verdicts.ts';
import type { TargetState } from '../../utils/link/target-state.ts';
import type { AnsweredLink } from '../../utils/message/background-to-ui.ts';
import type { Reason } from '../../utils/verdict/reason.ts';
import { standingOf } from '../../utils/verdict/standing.ts';
import { Address } from '../base/Address.tsx';
import '../base/button.css';
import './link-details.css';

interface Props {
  readonly link: AnsweredLink;
  /** What the server of its target said; undefined where it was not asked. */
  readonly state: TargetState | undefined;
  /** Its evidence was copied last. */
  readonly copied: boolean;
  readonly onEvidence: () => void;
}

/** A link in full: where it leads and stands, whether it counts, and each reason with what it rests on. */
export function LinkDetails({ link, state, copied, onEvidence }: Props) {
  const { verdict, target } = link;
  const place = placeWords(link).join(' · ');
  return (
    <div class="link-details">
      <p class="address">
        <Address url={target} />
      </p>
      {state && <p class="target">{targetStateWords(state)}</p>}
      {place && <p class="where">{place}</p>}
      <p class="verdict" data-standing={standingOf(verdict)}>
        {verdictWords(verdict)}
      </p>
      <ul>
        {verdict.reasons.map((reason) => (
          <Because key={reason.say} reason={reason} />
        ))}
        {verdict.reasons.length === 0 && <li>{text('nothingAgainst')}</li>}
      </ul>
      <button type="button" class="button plain" onClick={onEvidence}>
        {text(copied ? 'copied' : 'copyEvidence')}
      </button>
    </div>
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
