import { type TargetState, targetStanding } from '../link/target-state.ts';
import { text, time } from './text.ts';

/** What the server of a link's target said, in a word or a number: `200`, `moved`, `404`, `no answer`. */
export function targetMarkWords(state: TargetState): string {
  const standing = targetStanding(state);
  if (standing === 'silent') return text('targetSilent');
  return standing === 'moved' ? text('targetMoved') : String(state.status);
}

/** The same in a sentence, with what it rests on: the address that was asked for, the status, where it leads, and when. */
export function targetStateWords({ url, status, location, at }: TargetState): string {
  if (status === null) return text('targetSays_silent', url, time(at));
  const code = String(status);
  return location === null
    ? text('targetSays_status', url, code, time(at))
    : text('targetSays_moved', url, code, location, time(at));
}
