import { settingOf } from './setting.ts';

/** Whether guest posts are opened in a tab where their HTML alone cannot tell; not where it was never set. */
export const {
  read: openTabs,
  save: keepOpenTabs,
  onChanged: onOpenTabsChanged,
} = settingOf('open-tabs', (stored) => stored === true);
