import type { Verdict } from './verdict.ts';

/** True where a link is hidden from readers, and not merely not shown now. */
export function saysHidden({ reasons }: Verdict): boolean {
  return reasons.some(({ say }) => say === 'hidden' || say === 'one_character');
}
