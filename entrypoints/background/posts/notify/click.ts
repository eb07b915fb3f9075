import { browser } from 'wxt/browser';
import { changedPosts } from '../../../../utils/store/posts/changes.ts';
import { openDashboard } from '../../../../utils/tabs/open-dashboard.ts';
import { markSeen } from './mark-seen.ts';
import { clearNotification, NOTIFICATION, notifications } from './notification.ts';

/** Hears of clicks on the notification: from the start, or as soon as the user gives leave to notify. */
export function listenForNotificationClicks(): void {
  const listen = () => {
    const clicked = notifications()?.onClicked;
    if (clicked && !clicked.hasListener(onClicked)) clicked.addListener(onClicked);
  };
  listen();
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('notifications')) listen();
  });
}

function onClicked(id: string): void {
  if (id === NOTIFICATION) void openNews().catch(() => undefined);
}

/** What it told last: one post is opened, and so seen; of many, those are shown that have news. */
async function openNews(): Promise<void> {
  const posts = await changedPosts();
  const last = Math.max(0, ...posts.map(({ unseenChange }) => unseenChange.notifiedAt ?? 0));
  const [first, ...others] = posts.filter(({ unseenChange }) => unseenChange.notifiedAt === last);
  await clearNotification();
  if (!first || others.length > 0) return openDashboard(posts.length > 0 ? '#posts/news' : '#posts');
  await openDashboard(`#posts/${first.id}`);
  await markSeen([first.id]);
}
