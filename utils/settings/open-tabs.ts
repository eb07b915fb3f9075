import { OPEN_TABS } from './registry.ts';
import { settingOf } from './setting.ts';

/** Whether guest posts are opened in a tab where their HTML alone does not show the link; false where it was never set. */
export const { read: openTabs, save: saveOpenTabs, onChanged: onOpenTabsChanged } = settingOf(OPEN_TABS);
