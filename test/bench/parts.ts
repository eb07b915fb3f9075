import { addingRows } from './adding.ts';
import { backupRows } from './backup.ts';
import { clickRows } from './click.ts';
import { dashboardRows } from './dashboard.ts';
import { engineRows } from './engine.ts';
import { exportingRows } from './exporting.ts';
import { filesRows } from './files.ts';
import { firstRowsRows } from './first-rows.ts';
import { highlightRows } from './highlight.ts';
import { importingRows } from './import.ts';
import { importViewRows } from './import-view.ts';
import { judgingRows } from './judging.ts';
import { listingRows } from './listing.ts';
import { longClickRows } from './long-click.ts';
import { messageRows } from './message.ts';
import { postsRows } from './posts.ts';
import { readingRows } from './reading.ts';
import { recordingRows } from './recording.ts';
import { scrollRows } from './scroll.ts';
import type { Session } from './session.ts';
import type { Site } from './site.ts';
import { storeRows } from './store.ts';
import type { Row } from './table.ts';
import { verdictRows } from './verdict.ts';

/** What a part measures with. */
export interface Bench {
  /** One browser that the parts share. */
  readonly session: Session;
  readonly site: Site;
  /** The built extension with the benchmarks in it. */
  readonly dir: string;
  /** All sizes, however long they take. */
  readonly full: boolean;
}

/** A part of the benchmarks. */
export interface Part {
  /** Its heading in the table: what it measures, for who does not know the code. */
  readonly heading: string;
  /** Takes minutes, or changes seldom: measured with `--full`, or where it is asked for. */
  readonly long?: boolean;
  rows(bench: Bench): Promise<Row[]>;
}

/** The parts by their names. In the default run those come first that users feel most: what comes last may have no time left. */
export const PARTS: Readonly<Record<string, Part>> = {
  judging: {
    heading: 'Judging links: whose they are, and what their rel says',
    rows: ({ session }) => judgingRows(session),
  },
  verdict: { heading: 'Judging whether links count', rows: ({ session }) => verdictRows(session) },
  message: {
    heading: 'Sending what was read to the background',
    rows: ({ session, site }) => messageRows(session, site),
  },
  recording: { heading: 'Recording a page', rows: ({ session }) => recordingRows(session) },
  reading: {
    heading: 'Reading all links of a page',
    rows: ({ session, site, full }) => readingRows(session, site, full),
  },
  click: {
    heading: 'From the click on the toolbar button to the answer',
    rows: ({ session, site }) => clickRows(session, site),
  },
  'long-click': {
    heading: 'The popup on an ordinary page, and on one of very many links',
    long: true,
    rows: ({ site }) => longClickRows(site),
  },
  highlight: {
    heading: 'Highlighting a page',
    rows: ({ session, site, full }) => highlightRows(session, site, full),
  },
  listing: { heading: 'The list of guest posts: its rows', rows: ({ session }) => listingRows(session) },
  'first-rows': {
    heading: 'The list of guest posts: opening it',
    long: true,
    rows: ({ dir }) => firstRowsRows(dir),
  },
  dashboard: {
    heading: 'The list of guest posts: the longest task of what is done there',
    long: true,
    rows: ({ dir }) => dashboardRows(dir),
  },
  scroll: { heading: 'The list of guest posts: scrolling', long: true, rows: ({ dir }) => scrollRows(dir) },
  adding: {
    heading: 'Adding guest posts',
    long: true,
    rows: ({ session, dir }) => addingRows(session, dir),
  },
  store: { heading: 'A store with a million links', long: true, rows: ({ dir }) => storeRows(dir) },
  backup: { heading: 'Backups', long: true, rows: ({ dir }) => backupRows(dir) },
  posts: { heading: 'Checking guest posts', long: true, rows: ({ dir }) => postsRows(dir) },
  files: { heading: 'Reading files', long: true, rows: ({ session, dir }) => filesRows(session, dir) },
  import: {
    heading: 'Importing guest posts',
    long: true,
    rows: async ({ session, dir }) => [...(await importingRows(session)), ...(await importViewRows(dir))],
  },
  exporting: { heading: 'Exporting guest posts', long: true, rows: ({ dir }) => exportingRows(dir) },
  engine: {
    heading: 'The engine without a browser, on Postgres',
    long: true,
    rows: engineRows,
  },
};
