import { browser } from 'wxt/browser';
import { orElse } from '../../../utils/errors.ts';
import { onNotifyModeChanged } from '../../../utils/settings/notify.ts';
import { onScheduleChanged } from '../../../utils/settings/schedule.ts';
import { closeLeftTabs } from './check/own-tab.ts';
import { isClockBack } from './clock.ts';
import { listenForNotificationClicks } from './notify/click.ts';
import { refreshBadge } from './notify/notify.ts';
import { runPosts } from './queue/run.ts';

/**
 * Adds the listeners that make the background check guest posts before the job's own time: the browser's start, access
 * that was given or taken away, another schedule, being online again; and those that make it show what is new of them.
 */
export function listenForPosts(): void {
  // An earlier background may have ended while it had one open.
  void closeLeftTabs().catch(orElse('close left tabs', undefined));
  // Each event that wakes the background is the occasion: an alarm that was set by a clock that was ahead may be weeks away.
  void isClockBack().then((isBack) => (isBack ? runPosts() : undefined));
  browser.runtime.onStartup.addListener(begin);
  browser.runtime.onInstalled.addListener(begin);
  browser.permissions.onAdded.addListener(() => void runPosts());
  browser.permissions.onRemoved.addListener(() => void runPosts());
  onScheduleChanged(() => void runPosts());
  globalThis.addEventListener('online', () => void runPosts());
  onNotifyModeChanged(refreshBadge);
  listenForNotificationClicks();
}

/** The browser has forgotten the badge, and maybe the alarm; a run that goes on may take a while. */
function begin(): void {
  refreshBadge();
  void runPosts();
}
