import { targetMarkWords, targetStateWords } from '../../utils/i18n/targets.ts';
import { type TargetState, targetStanding } from '../../utils/link/target-state.ts';
import './target-mark.css';

const SIGNS = { there: '✓', moved: '→', gone: '✕', refused: '!', silent: '?' } as const;

/** What the server of a link's target said: a shape, a word and a colour; all of it where the pointer rests. */
export function TargetMark({ state }: { state: TargetState }) {
  const standing = targetStanding(state);
  return (
    <span class="target-mark" data-standing={standing} title={targetStateWords(state)}>
      <span aria-hidden="true">{SIGNS[standing]}</span> {targetMarkWords(state)}
    </span>
  );
}
