import { paced } from '../../../../utils/pace.ts';
import { CHECKS_AT_ONCE, PAUSE_MS } from '../../../../utils/posts/rate.ts';

/** Who may be asked when, so that no server is asked too much. */
export interface HostLimits {
  /** How many looks are under way. */
  active(): number;
  /** Whether a page of this host may be asked for now. */
  isFree(host: string): boolean;
  /** Counts a look until it ends; then its host has its pause. */
  begin(host: string, look: Promise<void>): void;
  /** Leaves a host alone for a while. */
  rest(host: string, ms: number): void;
}

/**
 * @param changed is called when there may be another turn
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
    begin(host, look) {
      active.add(host);
      void look.finally(() => {
        active.delete(host);
        rest(host, paced(PAUSE_MS));
        changed();
      });
    },
  };
}
