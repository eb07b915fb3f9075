import { verdictWords } from '../../utils/i18n/verdicts.ts';
import { standingOf } from '../../utils/verdict/standing.ts';
import type { Verdict } from '../../utils/verdict/verdict.ts';
import '../base/unseen.css';
import './verdict-dot.css';

const SIGNS = { yes: '●', no: '✕', unknown: '?' } as const;

/** Whether a link counts: a colour and a shape, in words for screen readers and where the pointer rests. */
export function VerdictDot({ verdict }: { verdict: Verdict }) {
  const standing = standingOf(verdict);
  const words = verdictWords(verdict);
  return (
    <span class="verdict-dot" data-standing={standing} title={words}>
      <span aria-hidden="true">{SIGNS[standing]}</span>
      <span class="unseen">{words}</span>
    </span>
  );
}
