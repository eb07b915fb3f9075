import { hostAndPort } from '../../../utils/domains/host-and-port.ts';
import { paced } from '../../../utils/pace.ts';
import { type Instant, SECOND } from '../../../utils/time.ts';
import type { Clock } from '../clock.ts';
import type { Queryable } from '../database/database.ts';
import { hostTimes, noteAsked } from '../store/hosts.ts';
import { siteOfUrl } from '../store/post-row.ts';
import { type HostTurns, mayAskAt } from './host-turns.ts';
import type { Lease } from './lease.ts';

/** A look led to a host that may not be asked now: nothing of it is saved. */
export class PutOff extends Error {
  override name = 'PutOff';
  /** Until when the host wants to be left alone; null where another worker has its site. */
  readonly until: Instant | null;
  readonly address: string;
  constructor(address: string, until: Instant | null) {
    super(`${address} may not be asked for now`);
    this.address = address;
    this.until = until;
  }
}

/** The hosts to which the redirects of one look lead, beside that of the guest post. */
export interface Visits {
  /**
   * Resolves when the host of an address may be asked: its site is this worker's, and its pace is kept. A host that this
   * look has asked before may be asked at once: redirects and robots.txt go with a page.
   *
   * @throws PutOff
   */
  admit(address: string): Promise<void>;
  /** The look is over: notes which hosts were asked, and gives their sites back. */
  end(): Promise<void>;
}

/** What visits need of a worker. */
export interface Visitor {
  readonly db: Queryable;
  readonly clock: Clock;
  /** Takes a site beside those that are under way; null where another worker, or another look, has it. */
  readonly visit: (site: string) => Promise<Lease | null>;
}

/** A site that another has is waited for, at most so long. Of two that wait for each other one gives up before the other. */
const WAIT_AT_MOST = 30 * SECOND;
const ASK_EVERY = SECOND;

/**
 * Begins a look.
 *
 * @param lease of the guest post's site
 * @param own the guest post's host, whose turn it is
 * @param turns of the hosts of that site
 * @param ended nobody waits any more once it is aborted
 */
export function visitsOf(
  { db, clock, visit }: Visitor,
  lease: Lease,
  own: string,
  turns: HostTurns,
  ended: AbortSignal,
): Visits {
  const asked = new Set([own]);
  const leases = new Map<string, Lease>();
  const take = async (site: string): Promise<boolean> => {
    const last = clock.now() + paced(WAIT_AT_MOST) * Math.random();
    for (;;) {
      const taken = await visit(site);
      if (taken) leases.set(site, taken);
      if (taken || ended.aborted || clock.now() >= last) return taken !== null;
      await clock.wait(paced(ASK_EVERY), ended);
    }
  };
  return {
    async admit(address) {
      const [host, site] = [hostAndPort(address), siteOfUrl(address)];
      const holds = site === lease.site || (await (leases.get(site)?.confirm() ?? take(site)));
      if (!holds) throw new PutOff(address, null);
      if (asked.has(host)) return;
      const [now, here] = [clock.now(), turns.timesOf(host)];
      const there = (await hostTimes(db, [host])).get(host);
      const wait = Math.max(here.wait, there?.wait ?? 0);
      if (wait > now) throw new PutOff(address, wait);
      await clock.wait(mayAskAt(Math.max(here.asked, there?.asked ?? 0), now) - clock.now(), ended);
      if (ended.aborted) throw new PutOff(address, null);
      asked.add(host);
    },
    async end() {
      asked.delete(own);
      try {
        for (const host of asked) {
          turns.asked(host, clock.now());
          await noteAsked(db, host, clock.now());
        }
      } finally {
        // Else this worker would hold them as long as it lives.
        await Promise.all([...leases.values()].map((each) => each.end()));
      }
    },
  };
}
