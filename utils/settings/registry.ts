import { DEFAULT_STYLE } from '../highlight/style.ts';
import { DEFAULT_COLUMNS } from '../posts/list/columns.ts';
import { DEFAULT_NOTIFY_MODE } from '../posts/notify.ts';
import { AS_GOOGLE } from '../verdict/engine.ts';
import { ALWAYS_ROBOTS_TXT } from './always-robots-txt.ts';
import { BACKUP_CHOICE } from './backup-choice.ts';
import { BACKUP_STATE } from './backup-state.ts';
import { DAILY_TABLES } from './daily-tables.ts';
import { DEBUG_LOG } from './debug-log.ts';
import { OWN_DOMAINS } from './domains.ts';
import type { EntryKey } from './entries.ts';
import { ALWAYS_REQUEST, ALWAYS_SITES, EXCLUDED_SITES, HIGHLIGHT_STYLE } from './highlight.ts';
import { JUDGE_AS } from './judge-as.ts';
import { MAIL_TEMPLATES } from './mail-templates.ts';
import { NOTIFY_MODE } from './notify.ts';
import { NOTIFY_CROWDED } from './notify-crowded.ts';
import { OPEN_TABS } from './open-tabs.ts';
import { POSTS_COLUMNS } from './posts-columns.ts';
import { POSTS_MARK } from './posts-mark.ts';
import { QUEUE_WALK } from './queue-walk.ts';
import { REPORT_LOGO, REPORT_NAME } from './report-sender.ts';
import { REQUEST_LOG } from './request-log.ts';
import { ROBOTS_ASKED } from './robots-asked.ts';
import { SAVED_VIEWS } from './saved-views.ts';
import { SCHEDULE } from './schedule.ts';
import type { StoredKey, StoredSetting } from './setting.ts';
import { STORE_NAME, STORES_LEFT } from './store-name.ts';

/**
 * All that Backlight keeps in the browser's storage, and in that of its own pages, in one list. Each setting is
 * defined in a file of its own, so that a view loads those alone that it shows.
 * Keys and formats are those of version 0.1.0, whose profiles must keep their settings.
 */

/** A setting that is one value, in sync storage. */
export interface ValueEntry<T> {
  readonly setting: StoredSetting<T>;
  /** What holds where it was never set. */
  readonly initial: T;
  readonly about: string;
}

/** A setting that is a list; it is empty where it was never set. */
export interface ListEntry {
  readonly list: EntryKey;
  readonly about: string;
}

/** Something that Backlight notes for itself. */
export interface NoteEntry {
  readonly note: StoredKey;
  /** `session`: until the browser is closed. */
  readonly area: 'local' | 'session';
  readonly about: string;
}

/** Something that a page of the extension keeps for itself, where it can be read before anything is drawn. */
export interface PageNoteEntry {
  readonly note: StoredKey;
  /** `sessionStorage`: until the tab is closed. */
  readonly area: 'localStorage' | 'sessionStorage';
  readonly about: string;
}

/** Each entry is checked against its own type of value. */
const value = <T>(entry: ValueEntry<T>): ValueEntry<T> => entry;

/** What the user has set that is one value. */
export const VALUES = [
  value({ setting: HIGHLIGHT_STYLE, initial: DEFAULT_STYLE, about: 'How links are highlighted' }),
  value({
    setting: EXCLUDED_SITES,
    initial: [],
    about: 'Sites on which nothing is highlighted, with their subdomains',
  }),
  value({
    setting: JUDGE_AS,
    initial: AS_GOOGLE,
    about: 'As which search engine and crawler pages are judged',
  }),
  value({
    setting: ALWAYS_ROBOTS_TXT,
    initial: false,
    about: 'Whether the robots.txt of each page that the user looks at is asked for',
  }),
  value({
    setting: NOTIFY_MODE,
    initial: DEFAULT_NOTIFY_MODE,
    about: 'How the user is notified of what changed in guest posts',
  }),
  value({ setting: SCHEDULE, initial: 'weekly', about: 'How often guest posts are checked' }),
  value({
    setting: OPEN_TABS,
    initial: false,
    about: 'Whether guest posts are opened in a tab where their HTML alone does not show the link',
  }),
  value({
    setting: NOTIFY_CROWDED,
    initial: false,
    about: 'Whether it is news that a guest post has many more links to other sites than before',
  }),
  value({
    setting: POSTS_COLUMNS,
    initial: DEFAULT_COLUMNS,
    about: 'Which columns the list of guest posts has, in their order',
  }),
  value({ setting: SAVED_VIEWS, initial: [], about: 'Views of the list of guest posts that have a name' }),
  value({
    setting: MAIL_TEMPLATES,
    initial: null,
    about: 'Templates of mails about guest posts; null where those hold that are shipped',
  }),
  value({ setting: REPORT_NAME, initial: '', about: 'The name on reports for clients' }),
  value({ setting: REPORT_LOGO, initial: '', about: 'The logo on reports for clients, as a data: URL' }),
];

/** What the user has set that is a list. */
export const LISTS: readonly ListEntry[] = [
  { list: OWN_DOMAINS, about: 'The user’s domains, each with the time at which it was added' },
  { list: ALWAYS_SITES, about: 'Hosts on which highlighting is always on' },
];

/** What Backlight notes for itself: no setting, and of no use on another machine. */
export const NOTES: readonly NoteEntry[] = [
  {
    note: { key: ALWAYS_REQUEST },
    area: 'local',
    about: 'The host that is to be among those with highlighting once the browser gives access',
  },
  { note: { key: DEBUG_LOG }, area: 'local', about: 'Bugs that were caught' },
  {
    note: { key: REQUEST_LOG },
    area: 'local',
    about: 'The last requests that were sent, none of private windows',
  },
  {
    note: { key: ROBOTS_ASKED },
    area: 'local',
    about: 'Sites whose robots.txt was asked for by itself within the last day',
  },
  {
    note: { key: DAILY_TABLES },
    area: 'local',
    about:
      'Published tables that are imported again daily, each with how it is read and what the last reading came to',
  },
  { note: { key: 'jobs' }, area: 'local', about: 'When each job of the background is due' },
  {
    note: { key: 'posts-clock' },
    area: 'local',
    about:
      'The latest time at which guest posts were looked after, so that a clock that was set back is noticed',
  },
  {
    note: { key: POSTS_MARK },
    area: 'local',
    about: 'How many guest posts the store had, so that it is noticed when the browser loses it',
  },
  {
    note: { key: BACKUP_CHOICE },
    area: 'local',
    about: 'Whether backups are made by themselves, and when the user saved one or put the reminder away',
  },
  {
    note: { key: BACKUP_STATE },
    area: 'local',
    about: 'What became of the last backup that was made by itself',
  },
  { note: { key: STORE_NAME }, area: 'local', about: 'Which of the browser’s databases is the store' },
  {
    note: { key: STORES_LEFT },
    area: 'local',
    about: 'Databases that a restored backup has left, which are deleted when nobody uses them',
  },
  {
    note: { key: 'posts-planned-by' },
    area: 'local',
    about: 'By which schedule the guest posts of this store are planned',
  },
  {
    note: { key: 'posts-wait:', each: true },
    area: 'local',
    about: 'Hosts that asked to be left alone, each with the time until which they do',
  },
  {
    note: { key: 'posts-silent' },
    area: 'local',
    about: 'Hosts of guest posts that did not answer while the network seemed dead',
  },
  { note: { key: 'own-tabs' }, area: 'session', about: 'Tabs that were opened to check guest posts' },
  {
    note: { key: QUEUE_WALK },
    area: 'session',
    about: 'How far the user is in opening guest posts that could not be seen',
  },
  {
    note: { key: 'choice:', each: true },
    area: 'session',
    about: 'Tabs in which the user switched highlighting on or off',
  },
  {
    note: { key: 'view:', each: true },
    area: 'session',
    about: 'Tabs in which the user chose which links are highlighted',
  },
];

/** What pages of the extension keep for themselves: no setting, and in no backup. */
export const PAGE_NOTES = [
  {
    note: { key: 'first-rows' },
    area: 'localStorage',
    about: 'Which guest posts stood first in the view of the list that was shown last',
  },
  {
    note: { key: 'report-posts' },
    area: 'sessionStorage',
    about: 'Which guest posts were chosen for the report',
  },
  { note: { key: 'report-wish' }, area: 'sessionStorage', about: 'What the form of the report says' },
] as const satisfies readonly PageNoteEntry[];

/** A name in the storage of the extension's pages: files name no other. */
export type PageKey<Area extends PageNoteEntry['area']> = Extract<
  (typeof PAGE_NOTES)[number],
  { readonly area: Area }
>['note']['key'];

/** Every name that Backlight uses in the browser's storage. */
export const STORED_KEYS: readonly StoredKey[] = [
  ...VALUES.map(({ setting }) => setting),
  ...LISTS.map(({ list }) => list),
  ...NOTES.map(({ note }) => note),
];
