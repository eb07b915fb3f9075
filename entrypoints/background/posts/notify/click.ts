import { browser } from 'wxt/browser';
import { noteUnlessExpected } from '../../../../utils/errors.ts';
import { changedPosts } from '../../../../utils/store/posts/changes.ts';
import { openDashboard } from '../../../../utils/tabs/open-dashboard.ts';
import { markSeen } from './mark-seen.ts';
import { clearNotification, NOTIFICATION, notifications } from './notification.ts';

/** Listens for clicks on the notification: at once, or as soon as the user allows notifications. */
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
  if (id === NOTIFICATION) openChanges().catch((error) => noteUnlessExpected('notification click', error));
}

/** Of the last notification: one post is opened, and so seen; of many, the list of posts with changes is shown. */
async function openChanges(): Promise<void> {
  const posts = await changedPosts();
  const last = Math.max(0, ...posts.map(({ unseenChange }) => unseenChange.notifiedAt ?? 0));
  const [first, ...others] = posts.filter(({ unseenChange }) => unseenChange.notifiedAt === last);
  await clearNotification();
  if (!first || others.length > 0) return openDashboard(posts.length > 0 ? '#posts/news' : '#posts');
  await openDashboard(`#posts/${first.id}`);
  await markSeen([first.id]);
}
