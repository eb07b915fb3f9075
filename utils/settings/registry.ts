import { DEFAULT_STYLE, type HighlightStyle } from '../highlight/style.ts';
import { readStyle } from '../highlight/style-schema.ts';
import { DEFAULT_NOTIFY_MODE, type NotifyMode, readNotifyMode } from '../posts/notify.ts';
import { readSchedule, type Schedule } from '../posts/schedule.ts';
import { AS_GOOGLE, type JudgeAs } from '../verdict/engine.ts';
import { readJudgeAs } from '../verdict/engine-schema.ts';
import type { StoredKey, ValueSetting } from './setting.ts';

/**
 * All that Backlight keeps in the browser's storage, in one list. It is plain data:
 * `setting.ts` reads, saves and follows what is one value, `entries.ts` what is many.
 * Keys and formats are those of version 0.1.0, whose profiles must keep their settings.
 */

export const OWN_DOMAINS = {
  key: 'domain:',
  each: true,
  area: 'sync',
  about: 'The user’s domains, each with the time at which it was added',
} as const satisfies StoredKey;

export const HIGHLIGHT_STYLE: ValueSetting<HighlightStyle> = {
  key: 'highlight:look',
  each: false,
  area: 'sync',
  about: 'How links are highlighted',
  initial: DEFAULT_STYLE,
  understand: readStyle,
};

export const EXCLUDED_SITES: ValueSetting<readonly string[]> = {
  key: 'highlight:hidden-sites',
  each: false,
  area: 'sync',
  about: 'Sites on which nothing is highlighted, with their subdomains',
  initial: [],
  understand: (stored) => (Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : []),
};

/** On this machine alone: so is the access that it needs. */
export const ALWAYS_SITES = {
  key: 'highlight:always:',
  each: true,
  area: 'local',
  about: 'Hosts on which highlighting is always on',
} as const satisfies StoredKey;

export const JUDGE_AS: ValueSetting<JudgeAs> = {
  key: 'judge-as',
  each: false,
  area: 'sync',
  about: 'As which search engine and which crawler pages are judged',
  initial: AS_GOOGLE,
  understand: readJudgeAs,
};

export const NOTIFY_MODE: ValueSetting<NotifyMode> = {
  key: 'telling',
  each: false,
  area: 'sync',
  about: 'How the user is notified of what changed in guest posts',
  initial: DEFAULT_NOTIFY_MODE,
  understand: readNotifyMode,
};

export const SCHEDULE: ValueSetting<Schedule> = {
  key: 'posts-schedule',
  each: false,
  area: 'sync',
  about: 'How often guest posts are checked',
  initial: 'weekly',
  understand: readSchedule,
};

export const OPEN_TABS: ValueSetting<boolean> = {
  key: 'open-tabs',
  each: false,
  area: 'sync',
  about: 'Whether guest posts are opened in a tab where their HTML alone does not show the link',
  initial: false,
  understand: (stored) => stored === true,
};

/** What the user has set. */
export const SETTINGS: readonly StoredKey[] = [
  OWN_DOMAINS,
  HIGHLIGHT_STYLE,
  EXCLUDED_SITES,
  ALWAYS_SITES,
  JUDGE_AS,
  NOTIFY_MODE,
  SCHEDULE,
  OPEN_TABS,
];

export const ALWAYS_REQUEST = {
  key: 'always-wish',
  each: false,
  area: 'local',
  about: 'The host that is to be among the sites with highlighting once the browser gives access',
} as const satisfies StoredKey;

export const DEBUG_LOG = {
  key: 'debug-log',
  each: false,
  area: 'local',
  about: 'Bugs that were caught',
} as const satisfies StoredKey;

/** What Backlight notes for itself: no setting, and of no use on another machine. */
export const NOTES: readonly StoredKey[] = [
  ALWAYS_REQUEST,
  DEBUG_LOG,
  {
    key: 'posts-planned-by',
    each: false,
    area: 'local',
    about: 'By which schedule the guest posts of this store are planned',
  },
  {
    key: 'posts-wait:',
    each: true,
    area: 'local',
    about: 'Hosts that asked to be left alone, each with the time until which they do',
  },
  { key: 'own-tabs', each: false, area: 'session', about: 'Tabs that were opened to check guest posts' },
  {
    key: 'choice:',
    each: true,
    area: 'session',
    about: 'Tabs in which the user switched highlighting on or off',
  },
];
