import { CHECKS_AT_ONCE, PAUSE_MS } from '../../../../utils/posts/rate.ts';

/** Which hosts may be asked now, so that no server is asked too much. */
export interface HostLimits {
  /** How many checks are under way. */
  active(): number;
  /** Whether a page of this host may be asked for now. */
  isFree(host: string): boolean;
  /** Counts a check until it ends; then its host has its pause. */
  begin(host: string, check: Promise<void>): void;
  /** Leaves a host alone for so many milliseconds. */
  rest(host: string, ms: number): void;
}

/**
 * Starts without any check under way.
 *
 * @param changed is called when another host may be asked
 */
export function hostLimits(changed: () => void): HostLimits {
  const active = new Set<string>();
  /** By host, until when: of two pauses the longer one holds. */
  const paused = new Map<string, number>();
  const rest: HostLimits['rest'] = (host, ms) => {
    const until = Date.now() + ms;
    if (until <= (paused.get(host) ?? 0)) return;
    paused.set(host, until);
    setTimeout(() => {
      if (paused.get(host) !== until) return;
      paused.delete(host);
      changed();
    }, ms);
  };
  return {
    rest,
    active: () => active.size,
    isFree: (host) => active.size < CHECKS_AT_ONCE && !active.has(host) && !paused.has(host),
    begin(host, check) {
      active.add(host);
      void check.finally(() => {
        active.delete(host);
        rest(host, PAUSE_MS);
        changed();
      });
    },
  };
}
