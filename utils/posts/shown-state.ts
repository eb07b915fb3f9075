import type { Instant } from '../time.ts';
import type { PostVerdict } from './check.ts';
import { type EverKept, isKnownKept } from './known-kept.ts';
import { type ListState, listState } from './list/list-state.ts';

/** How a guest post stands, as it is shown: what is not as agreed has `changed`, or never was as agreed (`unmet`). */
export type ShownState = ListState | 'unmet';

/**
 * Which word holds of a link that is not as agreed: it has changed only where it is known to have been as agreed before.
 * Filters and counts know no such difference: there both are one state, which is called not as agreed.
 *
 * @param by up to when that is known, as at the time of a check; without it, up to now
 * @returns every other state as it is
 */
export function shownState<S extends ListState>(
  state: S,
  seen: EverKept,
  by?: Instant,
): S | (S extends 'changed' ? 'unmet' : never);
export function shownState(state: ListState, seen: EverKept, by?: Instant): ShownState {
  return state === 'changed' && !isKnownKept(seen, by) ? 'unmet' : state;
}

/** How a guest post stands by its verdict, as it is shown. */
export function shownVerdict(
  verdict: PostVerdict,
  record: EverKept & Parameters<typeof listState>[1],
): ShownState {
  return shownState(listState(verdict, record), record);
}
