import { browser } from 'wxt/browser';
import type { Kept } from './keep.ts';
import { keepNewest, newest } from './newest.ts';

const OPEN_TABS = 'open-tabs';

/** Whether guest posts are opened in a tab where their HTML alone cannot tell; not where it was never set. */
export async function openTabs(): Promise<boolean> {
  return (await newest(OPEN_TABS)) === true;
}

/**
 * Sets whether guest posts are opened in a tab where need be.
 *
 * @param now in ms since 1970
 * @throws where it can be kept nowhere; what was before stays
 */
export function keepOpenTabs(open: boolean, now: number): Promise<Kept> {
  return keepNewest(OPEN_TABS, open, now);
}

/** Calls back when it changes, here or on another machine. */
export function onOpenTabsChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (OPEN_TABS in changes) changed();
  });
}
