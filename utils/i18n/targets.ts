import { TARGET_STANDINGS, type TargetState, targetStanding } from '../link/target-state.ts';
import { shownAddress } from './address.ts';
import { text, time } from './text.ts';

/** What the server of a link's target said, in a word or a number: `200`, `moved`, `404`, `no answer`. */
export function targetMarkWords(state: TargetState): string {
  const standing = targetStanding(state);
  const isNumber = standing !== 'silent' && standing !== 'moved';
  return isNumber ? String(state.status) : text(`target_${standing}`);
}

/** The same in a sentence, with what it rests on: the address that was asked for, the status, where it leads, and when. */
export function targetStateWords({ url, status, location, at }: TargetState): string {
  const asked = shownAddress(url);
  if (status === null) return text('targetSays_silent', asked, time(at));
  if (status === 0) return text('targetSays_somewhere', asked, time(at));
  const code = String(status);
  return location === null
    ? text('targetSays_status', asked, code, time(at))
    : text('targetSays_moved', asked, code, shownAddress(location), time(at));
}

/** How many targets are there, have moved, are gone …: those of which there is none are not named. */
export function targetSumWords(states: readonly TargetState[]): string {
  const counts = Map.groupBy(states, targetStanding);
  return TARGET_STANDINGS.flatMap((standing) => {
    const count = counts.get(standing)?.length;
    return count ? text('filterChip', count, text(`target_${standing}`)) : [];
  }).join(' · ');
}
