import { hostAndPort } from '../../../utils/domains/host-and-port.ts';
import { paced } from '../../../utils/pace.ts';
import { PAUSE_MS } from '../../../utils/posts/rate.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import type { HostTimes } from '../store/hosts.ts';

/** The next guest post of a site, and when its host may be asked. */
export interface NextPost {
  readonly record: PostRecord;
  readonly host: string;
  readonly at: Instant;
}

/** Which of the guest posts of a site comes next: each of its hosts has a pace of its own. */
export interface HostTurns {
  /** The one whose host may be asked first; null where none is left that may be checked now. */
  next(now: Instant): NextPost | null;
  /** What is known of a host. */
  timesOf(host: string): HostTimes;
  /** A request to a host has ended. */
  asked(host: string, at: Instant): void;
  /** A server wants to be left alone. */
  wait(host: string, until: Instant): void;
}

/** When a host may be asked that was asked before. The clock of whoever asked may be ahead: nobody waits longer than the pause. */
export function mayAskAt(asked: Instant, now: Instant): Instant {
  return Math.min(asked, now) + paced(PAUSE_MS);
}

/**
 * Begins with some guest posts.
 *
 * @param records in the order in which they are wanted
 * @param times of the hosts, as all workers know them
 */
export function hostTurns(records: readonly PostRecord[], times: ReadonlyMap<string, HostTimes>): HostTurns {
  const left = Map.groupBy(records, ({ url }) => hostAndPort(url));
  const known = new Map(times);
  const timesOf = (host: string): HostTimes => known.get(host) ?? { asked: 0, wait: 0 };
  const note = (host: string, later: Partial<HostTimes>) => known.set(host, { ...timesOf(host), ...later });
  return {
    next(now) {
      let best: NextPost | null = null;
      for (const [host, [record]] of left) {
        const { asked, wait } = timesOf(host);
        if (!record || wait > now) continue;
        const at = mayAskAt(asked, now);
        if (!best || at < best.at) best = { record, host, at };
      }
      if (best) left.get(best.host)?.shift();
      return best;
    },
    timesOf,
    asked: (host, at) => void note(host, { asked: at }),
    wait: (host, until) => void note(host, { wait: until }),
  };
}
