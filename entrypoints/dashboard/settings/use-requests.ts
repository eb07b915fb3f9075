import { browser } from 'wxt/browser';
import { alwaysRobotsTxt, onAlwaysRobotsTxtChanged } from '../../../utils/settings/always-robots-txt.ts';
import { dailyTables, onDailyTablesChanged } from '../../../utils/settings/daily-tables.ts';
import { onOpenTabsChanged, openTabs } from '../../../utils/settings/open-tabs.ts';
import {
  type LoggedRequest,
  onRequestLogChanged,
  readRequestLog,
} from '../../../utils/settings/request-log.ts';
import { onScheduleChanged, schedule } from '../../../utils/settings/schedule.ts';
import { onAccessChanged } from '../../../utils/ui/access.ts';
import { countSites, type RequestSetup } from '../../../utils/ui/request-states.ts';
import { type LiveQuery, useQuery } from '../../../utils/ui/use-query.ts';

/** Finds out what lets requests be made, and which were made last. */
export function useRequests(): {
  readonly setup: LiveQuery<RequestSetup>;
  readonly log: LiveQuery<readonly LoggedRequest[]>;
} {
  return { setup: useQuery(readSetup, onSetupChanged), log: useQuery(readRequestLog, onRequestLogChanged) };
}

async function readSetup(): Promise<RequestSetup> {
  const [always, open, often, { origins = [] }, tables] = await Promise.all([
    alwaysRobotsTxt(),
    openTabs(),
    schedule(),
    browser.permissions.getAll(),
    dailyTables(),
  ]);
  return {
    alwaysRobotsTxt: always,
    openTabs: open,
    schedule: often,
    sites: countSites(origins),
    dailyTables: tables.length > 0,
  };
}

function onSetupChanged(changed: () => void): () => void {
  const all = [
    onAlwaysRobotsTxtChanged,
    onOpenTabsChanged,
    onScheduleChanged,
    onAccessChanged,
    onDailyTablesChanged,
  ];
  const stops = all.map((listen) => listen(changed));
  return () => {
    for (const stop of stops) stop();
  };
}
