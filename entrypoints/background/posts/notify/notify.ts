import { noteUnlessExpected } from '../../../../utils/errors.ts';
import {
  ANY_POSTS_CHANGED,
  POSTS_CHANNEL,
  type PostsChanged,
} from '../../../../utils/message/posts-channel.ts';
import { changeToNotify, lastNotified } from '../../../../utils/posts/change-to-notify.ts';
import { shownChanges } from '../../../../utils/posts/shown-change.ts';
import { notifyMode } from '../../../../utils/settings/notify.ts';
import { type ChangedPost, changedPosts, markNotified } from '../../../../utils/store/posts/changes.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import { type Instant, MINUTE } from '../../../../utils/time.ts';
import { markChanges } from './badge.ts';
import { clearNotification, isNotified, showNotification } from './notification.ts';

/** During a run that lasts, the user is notified no more often. */
const BETWEEN_NOTIFICATIONS = 5 * MINUTE;

/** Views that are open read again what has changed. */
const channel = new BroadcastChannel(POSTS_CHANNEL);

/** When the user is notified even though the round of checks goes on. */
let notifyAt: Instant = Number.POSITIVE_INFINITY;

/**
 * Tells open views that a post was checked; and shows by the badge where it has another unseen change.
 *
 * @param before as it was stored
 * @param after as it is stored now
 */
export function afterCheck(before: PostRecord, after: PostRecord): void {
  broadcastPosts({ posts: [after.id], runs: before.wanted !== undefined });
  const now = Date.now();
  // Not awaited: the next post is checked meanwhile.
  if (now >= notifyAt) void notifyChanges();
  if ((before.unseenChange ?? null) === (after.unseenChange ?? null)) return;
  notifyAt = Math.min(notifyAt, now + BETWEEN_NOTIFICATIONS);
  refreshBadge();
}

/**
 * Tells open views that posts or runs have changed in the store.
 *
 * @param changed which; without it, any of them may have
 */
export function broadcastPosts(changed: PostsChanged = ANY_POSTS_CHANGED): void {
  channel.postMessage(changed);
}

/**
 * Notifies the user of all changes that nobody has notified of yet, in one notification: called when
 * a round of checks is over. Never throws: the badge and the list show the changes in any case, and
 * the next round notifies of what this one could not.
 */
export async function notifyChanges(): Promise<void> {
  notifyAt = Number.POSITIVE_INFINITY;
  try {
    const posts = await showChanges();
    if (posts.every(({ unseenChange }) => unseenChange.notifiedAt !== null)) return;
    const toNotify = await notSeenOf(posts);
    // Without a notification the badge and the list have shown the changes: they are not kept for later.
    if ((await notifyMode()) === 'notify') await showNotification(toNotify);
    await markNotified(toNotify, Date.now());
  } catch (error) {
    noteUnlessExpected('notify', error);
  }
}

/**
 * What a notification is to tell: what nobody has notified of yet, and what is in a notification that is still there, for
 * it takes its place.
 */
async function notSeenOf(posts: readonly ChangedPost[]): Promise<ChangedPost[]> {
  const last = Math.max(...posts.map(({ unseenChange }) => lastNotified(unseenChange)));
  const replaced = (await isNotified()) ? last : null;
  return posts.flatMap((post) => {
    const unseenChange = changeToNotify(post.unseenChange, replaced);
    return unseenChange ? { ...post, unseenChange } : [];
  });
}

let showing: Promise<readonly ChangedPost[]> | undefined;
let isStale = false;

/** Shows by the badge how many posts have unseen changes now. Where the store cannot be read, the badge stays as it was. */
export function refreshBadge(): void {
  showChanges().catch((error) => noteUnlessExpected('badge', error));
}

/**
 * Does the same.
 *
 * @returns posts with unseen changes
 * @throws DOMException where the store cannot be read
 */
function showChanges(): Promise<readonly ChangedPost[]> {
  isStale = true;
  showing ??= show();
  return showing;
}

async function show(): Promise<readonly ChangedPost[]> {
  try {
    for (;;) {
      isStale = false;
      const began = performance.now();
      const [posts, mode] = await Promise.all([changedPosts(), notifyMode()]);
      await markChanges(mode === 'quiet' ? [] : posts.map(shownChanges));
      if (posts.length === 0) await clearNotification();
      if (!isStale) return posts;
      // A run of thousands asks for this often: most of the time is for the checks.
      await new Promise((resolve) => setTimeout(resolve, 5 * (performance.now() - began)));
    }
  } finally {
    showing = undefined;
  }
}
