import { plural, text } from '../i18n/text.ts';
import type { InstalledState, RequestKind } from '../net/request-kinds.ts';
import type { Schedule } from '../posts/schedule.ts';

/** What the user has set that lets requests be made. */
export interface RequestSetup {
  readonly alwaysRobotsTxt: boolean;
  readonly openTabs: boolean;
  readonly schedule: Schedule;
  /** To how many sites the user has given access; `all` to whatever site. */
  readonly sites: number | 'all';
  /** Published tables are read again daily. */
  readonly dailyTables: boolean;
}

/**
 * Whether requests of a kind are made now: as in {@link InstalledState}, or
 * - `on`, or on for a number of sites
 * - `ticked`: only for what the user has ticked one by one
 */
export type RequestState = InstalledState | 'on' | 'ticked' | { readonly sites: number | 'all' };

/** Finds out which kinds of requests are made, as things are set now. */
export function requestStates(setup: RequestSetup): Readonly<Record<RequestKind, RequestState>> {
  const { alwaysRobotsTxt, openTabs, schedule, sites, dailyTables } = setup;
  const onSites: RequestState = sites === 0 ? 'off' : { sites };
  return {
    page: 'click',
    target: 'click',
    robots: alwaysRobotsTxt ? 'on' : onSites,
    post: sites !== 0 && schedule === 'never' ? 'click' : onSites,
    tab: openTabs ? onSites : 'ticked',
    table: dailyTables ? 'on' : 'click',
    link: 'click',
    sync: 'browser',
  };
}

/** How many sites these permissions of the browser are for; `*://*\/*` and its like are all of them. */
export function countSites(origins: readonly string[]): number | 'all' {
  const hosts = origins.flatMap((pattern) => /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1] ?? []);
  return hosts.includes('*') || origins.includes('<all_urls>') ? 'all' : new Set(hosts).size;
}

/** A state in words, as in `on for 2 sites`. */
export function requestStateWords(state: RequestState): string {
  if (typeof state === 'string') return text(`requestState_${state}`);
  return state.sites === 'all' ? text('requestState_allSites') : plural('requestState_sites', state.sites);
}
