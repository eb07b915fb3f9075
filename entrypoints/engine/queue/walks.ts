import type { PgBoss } from 'pg-boss';
import type { NetworkWatch } from '../../../utils/posts/network-watch.ts';
import { type Lease, takeLeaseOf } from './lease.ts';
import type { QueueTimes } from './open-queue.ts';
import { planSites } from './plan.ts';
import { type Walker, walkSite } from './walk.ts';

/** The sites that a worker has under way. */
export interface Walks {
  count(): number;
  /** Checks the posts of a site, and gives it back then. */
  begin(lease: Lease): void;
  /** Resolves when one has ended, or waits to know whether the network is there. */
  changed(): Promise<void>;
  /** Where all that is left waits to know whether the network is there, and it does not seem to be dead, what is held is saved. */
  settleIfUnsure(): Promise<void>;
  /** Waits for all that are under way; what is held is saved, or forgotten where the network is dead. */
  end(): Promise<void>;
}

type WalksAsked = Omit<Walker, 'network' | 'untilKnown' | 'visit' | 'ledTo'> & {
  readonly boss: PgBoss;
  readonly times: QueueTimes;
};

/** Makes what has sites under way, and says for all of them that this worker is there. */
export function walksOf(asked: WalksAsked, network: NetworkWatch): Walks {
  const held = new Set<Lease>();
  const walks = new Set<Promise<void>>();
  let [unsure, wake] = [0, () => {}];
  let changed: Promise<void> | null = null;
  const note = () => {
    changed = null;
    wake();
  };
  const walker: Walker = {
    ...asked,
    network,
    ledTo: new Map(),
    async visit(site) {
      const lease = await takeLeaseOf(asked.db, asked.boss, site);
      if (!lease) return null;
      held.add(lease);
      const end = async () => {
        held.delete(lease);
        await lease.end();
        // It may have been taken from among those that wait.
        await planSites(asked.db, asked.clock.now(), site);
      };
      return { ...lease, end };
    },
    async untilKnown(saved) {
      unsure++;
      note();
      await saved.finally(() => unsure--);
    },
  };
  const heartbeat = setInterval(() => {
    for (const lease of held) lease.confirm().catch(asked.onError);
  }, asked.times.heartbeat / 3);
  const all: Walks = {
    count: () => walks.size,
    changed() {
      changed ??= new Promise((resolve) => {
        wake = resolve;
      });
      return changed;
    },
    begin(lease) {
      held.add(lease);
      const walk = walkAndEnd(walker, lease)
        .catch(asked.onError)
        .finally(() => {
          held.delete(lease);
          walks.delete(walk);
          note();
        });
      walks.add(walk);
    },
    async settleIfUnsure() {
      if (unsure > 0 && unsure === walks.size && !network.isDead()) await network.settle();
    },
    async end() {
      for (let next = all.changed(); walks.size > 0; next = all.changed()) {
        if (unsure > 0 && unsure === walks.size) await network.settle();
        if (walks.size > 0) await next;
      }
      clearInterval(heartbeat);
    },
  };
  return all;
}

async function walkAndEnd(walker: Walker, lease: Lease): Promise<void> {
  const isMore = await walkSite(walker, lease).finally(() => lease.end());
  // Nobody waits a minute for the next part of a site.
  if (isMore) await planSites(walker.db, walker.clock.now(), lease.site);
}
