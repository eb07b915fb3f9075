import type { CheckedOnce } from '../message/checked-once.ts';
import type { Outcome } from '../message/outcome.ts';
import type { GuestPost } from '../posts/post.ts';
import { CHECKS_AT_ONCE } from '../posts/rate.ts';

/** A page that is to be checked once, and what is expected of it; all on that page. */
export interface PageToCheck {
  readonly url: string;
  readonly posts: readonly GuestPost[];
}

/** What came of a page; `failed`: we could not, which says nothing of it. */
export type PageChecked = Exclude<CheckedOnce, { kind: 'offline' }> | { readonly kind: 'failed' };

/** How the checks ended; `offline`: there is no network, and those that are left were not checked. */
export type ChecksEnded = 'done' | 'stopped' | 'offline';

/** The background may be ended at any moment: whoever asks its next life is answered. */
const TRIES = 3;

interface Checking {
  /** Asks the background, which waits until the host may be asked. */
  readonly ask: (page: PageToCheck) => Promise<Outcome<CheckedOnce>>;
  readonly onChecked: (page: PageToCheck, checked: PageChecked) => void;
  /** Aborted when no other page is to be begun; those under way are waited for. */
  readonly signal: AbortSignal;
}

/**
 * Checks pages once, of each host one after the other, as many at a time as guest posts are checked.
 *
 * @returns when none is under way any more; never rejects
 */
export async function checkPages(
  pages: readonly PageToCheck[],
  { ask, onChecked, signal }: Checking,
): Promise<ChecksEnded> {
  const queues = [...Map.groupBy(pages, ({ url }) => URL.parse(url)?.host ?? '').values()].map((each) => [
    ...each,
  ]);
  let isOffline = false;
  const checkHosts = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const page of queue) {
        if (signal.aborted || isOffline) return;
        const checked = await askAgain(() => ask(page));
        if (checked.kind === 'offline') isOffline = true;
        else onChecked(page, checked);
      }
  };
  await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, checkHosts));
  if (isOffline) return 'offline';
  return signal.aborted ? 'stopped' : 'done';
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
