import type { Instant } from '../time.ts';
import { pageKey } from './url.ts';

/** What a server said when it was asked for the target of a link, by one request that follows nothing. */
export interface TargetState {
  /** The address that was asked for, without its fragment. */
  readonly url: string;
  /** HTTP status; 0 for a redirect of which the browser says no more; null where nothing answered. */
  readonly status: number | null;
  /** Where it leads on, absolute; null where it does not, or the browser does not say. */
  readonly location: string | null;
  readonly at: Instant;
}

/** What that means for the link: `there`, at another address, gone (404, 410), refused with another status, or silent. */
export const TARGET_STANDINGS = ['there', 'moved', 'gone', 'refused', 'silent'] as const;
/** One of {@link TARGET_STANDINGS}. */
export type TargetStanding = (typeof TARGET_STANDINGS)[number];

/** What the state of a target means for a link to it. */
export function targetStanding({ status }: Pick<TargetState, 'status'>): TargetStanding {
  if (status === null) return 'silent';
  if (status === 404 || status === 410) return 'gone';
  if (status === 0 || (status >= 300 && status < 400)) return 'moved';
  return status >= 200 && status < 300 ? 'there' : 'refused';
}

/** States of targets, by the address that was asked for. */
export type TargetStates = ReadonlyMap<string, TargetState>;

/** The state of a link's target, behind all redirect wrappers; undefined where its server was not asked. */
export function stateOfLink(
  { target }: { readonly target: string },
  states: TargetStates,
): TargetState | undefined {
  return states.get(pageKey(target));
}
