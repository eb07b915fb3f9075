import { settingOf } from './setting.ts';

/** Whether guest posts are opened in a tab where their HTML alone does not show the link; false where it was never set. */
export const OPEN_TABS = settingOf('open-tabs', (stored) => stored === true);
export const { read: openTabs, save: saveOpenTabs, onChanged: onOpenTabsChanged } = OPEN_TABS;
