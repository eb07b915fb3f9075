import { paced } from '../../../../utils/pace.ts';
import { CHECKS_AT_ONCE, PAUSE_MS } from '../../../../utils/posts/rate.ts';

/** Which host may be asked now, so that no server is asked too much. */
export interface HostLimits {
  /**
   * Begins with one check, and doubles them with each that ends: a background that is ended again and again
   * asks for one page anew each time, and not for all that it had under way.
   */
  slowStart(): void;
  /** How many checks are under way. */
  active(): number;
  /** Whether a page of this host may be asked for now. */
  isFree(host: string): boolean;
  /** Counts a check until it ends; then its host has a pause. */
  begin(host: string, check: Promise<void>): void;
  /** Leaves a host alone for so many milliseconds. */
  rest(host: string, ms: number): void;
}

/**
 * Begins with no check under way and all hosts free.
 *
 * @param onChange is called when a check has ended or a host's pause is over
 */
export function hostLimits(onChange: () => void): HostLimits {
  const active = new Set<string>();
  let most: number = CHECKS_AT_ONCE;
  /** By host, until when: of two pauses the longer one holds. */
  const pausedUntil = new Map<string, number>();
  const rest: HostLimits['rest'] = (host, ms) => {
    const until = Date.now() + ms;
    if (until <= (pausedUntil.get(host) ?? 0)) return;
    pausedUntil.set(host, until);
    setTimeout(() => {
      if (pausedUntil.get(host) !== until) return;
      pausedUntil.delete(host);
      onChange();
    }, ms);
  };
  return {
    rest,
    active: () => active.size,
    slowStart() {
      most = 1;
    },
    isFree: (host) => active.size < most && !active.has(host) && !pausedUntil.has(host),
    begin(host, check) {
      active.add(host);
      void check.finally(() => {
        active.delete(host);
        most = Math.min(2 * most, CHECKS_AT_ONCE);
        rest(host, paced(PAUSE_MS));
        onChange();
      });
    },
  };
}
