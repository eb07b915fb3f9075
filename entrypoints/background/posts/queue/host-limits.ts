import { paced } from '../../../../utils/pace.ts';
import { CHECKS_AT_ONCE, PAUSE_MS } from '../../../../utils/posts/rate.ts';

/** Which host may be asked now, so that no server is asked too much. */
export interface HostLimits {
  /**
   * Has one check at a time until {@link ALONE} have ended, and then doubles them with each that ends: a background
   * that is ended again and again asks for one page anew each time, and not for all that it had under way.
   */
  slowStart(): void;
  /** How many checks of this user are under way. */
  active(): number;
  /** Whether a page of this host may be asked for now. */
  isFree(host: string): boolean;
  /** Counts a check until it ends; then its host has a pause. */
  begin(host: string, check: Promise<void>): void;
  /** Leaves a host alone for so many milliseconds. */
  rest(host: string, ms: number): void;
  /** Ends the use. */
  close(): void;
}

/** So many checks show that a background lives on: until then another could be ended as the one before it was. */
const ALONE = 4;

/** Common to all who check at the same time: the queue, and checks of pages that are no guest posts. */
interface HostTurns {
  readonly active: Set<string>;
  most: number;
  /** How many checks are still to end before there is more than one at a time. */
  alone: number;
  /** By host, until when: of two pauses the longer one holds. */
  readonly pausedUntil: Map<string, number>;
  /** What each user wants called. */
  readonly users: Set<() => void>;
}

let turns: HostTurns | null = null;

/**
 * Begins to use the hosts, together with whoever uses them already; else with no check under way and all hosts free.
 *
 * @param onChange is called when a check has ended or a host's pause is over
 */
export function hostLimits(onChange: () => void): HostLimits {
  const mine = new Set<string>();
  const all: HostTurns = turns ?? {
    active: new Set(),
    most: CHECKS_AT_ONCE,
    alone: 0,
    pausedUntil: new Map(),
    users: new Set(),
  };
  turns = all;
  // Of its own for each user, though two may want the same called.
  const user = () => onChange();
  all.users.add(user);
  const changed = () => {
    for (const each of all.users) each();
  };
  const rest: HostLimits['rest'] = (host, ms) => {
    const until = Date.now() + ms;
    if (until <= (all.pausedUntil.get(host) ?? 0)) return;
    all.pausedUntil.set(host, until);
    setTimeout(() => {
      if (all.pausedUntil.get(host) !== until) return;
      all.pausedUntil.delete(host);
      changed();
    }, ms);
  };
  return {
    rest,
    active: () => mine.size,
    slowStart() {
      all.most = 1;
      all.alone = ALONE;
    },
    isFree: (host) => all.active.size < all.most && !all.active.has(host) && !all.pausedUntil.has(host),
    begin(host, check) {
      all.active.add(host);
      mine.add(host);
      void check.finally(() => {
        all.active.delete(host);
        mine.delete(host);
        all.alone = Math.max(0, all.alone - 1);
        if (all.alone === 0) all.most = Math.min(2 * all.most, CHECKS_AT_ONCE);
        rest(host, paced(PAUSE_MS));
        changed();
      });
    },
    close() {
      all.users.delete(user);
      if (all.users.size === 0 && turns === all) turns = null;
    },
  };
}
