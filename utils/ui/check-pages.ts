import { hostAndPort } from '../domains/host-and-port.ts';
import type { CheckedOnce } from '../message/checked-once.ts';
import type { Outcome } from '../message/outcome.ts';
import { type NetworkWatch, watchNetwork } from '../posts/network-watch.ts';
import type { GuestPost } from '../posts/post.ts';
import { CHECKS_AT_ONCE } from '../posts/rate.ts';

/** A page that is to be checked once, and what is expected of it; all on that page. */
export interface PageToCheck {
  readonly url: string;
  readonly posts: readonly GuestPost[];
}

/** What came of a page; `failed`: we could not, which says nothing of it. */
export type PageChecked = Exclude<CheckedOnce, { kind: 'offline' }> | { readonly kind: 'failed' };

/** How the checks ended. */
export type ChecksEnded = 'done' | 'stopped';

/** The background may be ended at any moment: whoever asks its next life is answered. */
const TRIES = 3;

/** So many rounds in which no host answers, none of those that are left, are enough to believe it of them. */
const ROUNDS = 3;

interface Checking {
  /** Asks the background, which waits until the host may be asked. */
  readonly ask: (page: PageToCheck) => Promise<Outcome<CheckedOnce>>;
  readonly onChecked: (page: PageToCheck, checked: PageChecked) => void;
  /**
   * Called where there is no network, or none that leads anywhere. Resolves when it is worth trying again.
   *
   * @param times how often nobody has answered, this time included
   */
  readonly wait: (times: number) => Promise<void>;
  /** Aborted when no other page is to be begun; those under way are waited for. */
  readonly signal: AbortSignal;
}

/**
 * Checks pages once, of each host one after the other, as many at a time as guest posts are checked. Where the network is
 * away no page is judged by that: it waits, and goes on.
 *
 * @returns when none is under way any more; never rejects
 */
export async function checkPages(pages: readonly PageToCheck[], checking: Checking): Promise<ChecksEnded> {
  let left = pages;
  let rounds = 0;
  let silent: ReadonlySet<string> = new Set();
  for (;;) {
    const isCertain = rounds >= ROUNDS && left.every((page) => silent.has(hostAndPort(page.url)));
    // Hosts that were silent come last: some that are gone must not keep the others from being asked.
    const inOrder = left.toSorted(
      (a, b) => Number(silent.has(hostAndPort(a.url))) - Number(silent.has(hostAndPort(b.url))),
    );
    const round = await checkRound(inOrder, watchNetwork(isCertain), checking);
    if (round.left.length === 0) return 'done';
    if (checking.signal.aborted) return 'stopped';
    rounds = round.hasAnswered ? 1 : rounds + 1;
    silent = round.hasAnswered ? round.silent : silent.union(round.silent);
    left = round.left;
    await checking.wait(rounds);
    if (checking.signal.aborted) return 'stopped';
  }
}

/** Checks pages until there is no network any more. */
async function checkRound(
  pages: readonly PageToCheck[],
  network: NetworkWatch,
  { ask, onChecked, signal }: Checking,
) {
  const left = new Set(pages);
  let [isOffline, hasAnswered] = [false, false];
  const note = async (page: PageToCheck, checked: PageChecked) => {
    left.delete(page);
    onChecked(page, checked);
  };
  const check = async (page: PageToCheck) => {
    const checked = await askAgain(() => ask(page));
    if (checked.kind === 'offline') {
      isOffline = true;
    } else if (checked.kind === 'checked' && checked.isSilent) {
      // It counts where the network is there.
      const [save, drop] = [() => note(page, checked), async () => undefined];
      await network.failed({ host: hostAndPort(page.url), save, drop });
    } else {
      // Without access nobody was asked.
      if (checked.kind === 'checked') {
        hasAnswered = true;
        await network.answered();
      }
      await note(page, checked);
    }
  };
  const queues = [...Map.groupBy(pages, ({ url }) => hostAndPort(url)).values()].map((each) => [...each]);
  const checkHosts = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const page of queue) {
        if (signal.aborted || isOffline || network.isDead()) return;
        await check(page);
      }
  };
  await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, checkHosts));
  const silent = network.silent();
  if (!isOffline) await network.settle();
  return { left: [...left], hasAnswered, silent };
}

async function askAgain(
  ask: () => Promise<Outcome<CheckedOnce>>,
): Promise<CheckedOnce | { readonly kind: 'failed' }> {
  for (let tries = 1; ; tries++) {
    const answer = await ask();
    if (answer.ok) return answer.value;
    if (answer.why === 'offline') return { kind: 'offline' };
    if (answer.why !== 'gone' || tries === TRIES) return { kind: 'failed' };
  }
}
