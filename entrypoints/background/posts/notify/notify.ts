import { POSTS_CHANNEL } from '../../../../utils/message/posts-channel.ts';
import { telling } from '../../../../utils/settings/notify.ts';
import { type ChangedPost, changedPosts, markNotified } from '../../../../utils/store/posts/changes.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import { MINUTE } from '../../../../utils/time.ts';
import { markChanges } from './badge.ts';
import { clearNotification, isNotified, showNotification } from './notification.ts';

/** In a run that lasts, the user is not told more often. */
const BETWEEN_MS = 5 * MINUTE;

/** Views that are open show what is new at once. */
const channel = new BroadcastChannel(POSTS_CHANNEL);

/** When news are told though the round of looks goes on, in ms since 1970. */
let tellAt = Number.POSITIVE_INFINITY;

/**
 * Tells whoever is looking that a post was looked at; and when it has news, that it has.
 *
 * @param before as it was stored
 */
export function afterCheck(before: PostRecord, after: PostRecord): void {
  broadcastPosts();
  const now = Date.now();
  // Nobody waits for it: the next post is looked at meanwhile.
  if (now >= tellAt) void notifyChanges();
  if ((before.unseenChange ?? null) === (after.unseenChange ?? null)) return;
  tellAt = Math.min(tellAt, now + BETWEEN_MS);
  refreshBadge();
}

/** Says that posts or runs are others now. */
export function broadcastPosts(): void {
  channel.postMessage(null);
}

/**
 * Tells the user all at once what nobody has told yet: when a round of looks is
 * over. Never throws: the list shows it in any case.
 */
export async function notifyChanges(): Promise<void> {
  tellAt = Number.POSITIVE_INFINITY;
  try {
    const posts = await shownNews();
    if (posts.every(({ unseenChange }) => unseenChange.notifiedAt !== null)) return;
    const told = await notToldIn(posts);
    // Where it may not notify, the badge and the list have told it: it is not kept for later.
    if ((await telling()) === 'notify') await showNotification(told);
    await markNotified(told, Date.now());
  } catch {
    // The store or the browser refuses: the next round tells it.
  }
}

/** What a notification that is still to be seen tells is told again by the one that takes its place. */
async function notToldIn(posts: readonly ChangedPost[]): Promise<ChangedPost[]> {
  const last = Math.max(...posts.map(({ unseenChange }) => unseenChange.notifiedAt ?? 0));
  const isSeen = !(await isNotified());
  return posts.filter(
    ({ unseenChange }) => unseenChange.notifiedAt === null || (!isSeen && unseenChange.notifiedAt === last),
  );
}

let showing: Promise<readonly ChangedPost[]> | undefined;
let isStale = false;

/**
 * Shows by the badge how many posts have news, as it is now. Where the store cannot be read, it stays
 * as it was.
 */
export function refreshBadge(): void {
  void shownNews().catch(() => undefined);
}

/**
 * The same.
 *
 * @returns those posts
 * @throws DOMException where the store cannot be read
 */
function shownNews(): Promise<readonly ChangedPost[]> {
  isStale = true;
  showing ??= show();
  return showing;
}

async function show(): Promise<readonly ChangedPost[]> {
  try {
    for (;;) {
      isStale = false;
      const began = performance.now();
      const [posts, how] = await Promise.all([changedPosts(), telling()]);
      await markChanges(how === 'quiet' ? [] : posts.map(({ unseenChange }) => unseenChange.kind));
      if (posts.length === 0) await clearNotification();
      if (!isStale) return posts;
      // A run of thousands says so often: most of the time is for the looks.
      await new Promise((resolve) => setTimeout(resolve, 5 * (performance.now() - began)));
    }
  } finally {
    showing = undefined;
  }
}
