import { browser } from 'wxt/browser';
import { onNotifyModeChanged } from '../../../utils/settings/notify.ts';
import { onScheduleChanged } from '../../../utils/settings/schedule.ts';
import { forgetRemoved } from '../../../utils/store/posts/posts.ts';
import { closeLeftTabs } from './check/own-tab.ts';
import { listenForNotificationClicks } from './notify/click.ts';
import { refreshBadge } from './notify/notify.ts';
import { POSTS_ALARM } from './queue/alarm.ts';
import { runPosts } from './queue/run.ts';

const DAY_MS = 86_400_000;

/**
 * What makes the background look at guest posts: the alarm, the browser's start, access that was given or taken away,
 * another schedule, being online again; and what makes it show what is new of them.
 */
export function listenForPosts(): void {
  // An earlier background may have ended while it had one open.
  void closeLeftTabs().catch(() => undefined);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === POSTS_ALARM) void tend();
  });
  browser.runtime.onStartup.addListener(begin);
  browser.runtime.onInstalled.addListener(begin);
  browser.permissions.onAdded.addListener(() => void runPosts());
  browser.permissions.onRemoved.addListener(() => void runPosts());
  onScheduleChanged(() => void runPosts());
  globalThis.addEventListener('online', () => void runPosts());
  onNotifyModeChanged(refreshBadge);
  listenForNotificationClicks();
}

/** The browser has forgotten the badge; a run that goes on may take a while. */
function begin(): void {
  refreshBadge();
  void tend();
}

async function tend(): Promise<void> {
  await forgetRemoved(Date.now() - DAY_MS).catch(() => undefined);
  await runPosts();
}
