import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, root, sources } from './sources.ts';

/** The room that a path is in: `utils/link`, `components/answer`; a file beside the rooms, or a package, is one of its own. */
function room(path: string): string {
  return /^(utils|components|entrypoints)\/[^/]+(?=\/)|^public/.exec(path)?.[0] ?? path;
}

/** Pure logic: knows no browser, no store and no view. In the order in which the data flows. */
const PURE = [
  'public',
  'utils/text-key.ts',
  'utils/in-time.ts',
  'utils/time.ts',
  'utils/pace.ts',
  'utils/errors.ts',
  'utils/schema-test.ts',
  'utils/domains',
  'utils/link',
  'utils/verdict',
  'utils/read',
  'utils/highlight',
  'utils/posts',
];
/** What knows the browser, the store, or the words. */
const EDGES = [
  'utils/in-page',
  'utils/message',
  'utils/net',
  'utils/settings',
  'utils/store',
  'utils/exchange',
  'utils/i18n',
  'utils/report',
  'utils/tabs',
  'utils/ui',
];
const COMPONENTS = [
  'components/base',
  'components/answer',
  'components/domains',
  'components/posts',
  'components/import',
  'components/highlight',
  'components/settings',
  'components/backup',
];
/** Each room may import itself and those above it in this list. */
const ROOMS = [...PURE, ...EDGES, ...COMPONENTS, 'utils/drive', 'utils/terminal'];

/** What commands in Node have in common. */
const OF_NODE = ['utils/exchange', 'utils/i18n', 'utils/report', 'utils/store', 'utils/terminal'];

/** Contexts: each may import of the rooms what it runs on, and no other context. */
const CONTEXTS: Record<string, readonly string[]> = {
  // These run in other people's pages: every byte and every listener counts.
  'entrypoints/page': [...PURE, 'utils/in-page', 'utils/message'],
  'entrypoints/answers': [...PURE, 'utils/in-page', 'utils/message'],
  // It comes before the popup: every byte counts.
  'entrypoints/ask-early': ['utils/message'],
  'entrypoints/highlight': [...PURE, 'utils/in-page', 'utils/message'],
  'entrypoints/legend': [...PURE, 'utils/in-page'],
  'entrypoints/hiding': [...PURE, 'utils/in-page', 'utils/message'],
  'entrypoints/served': [...PURE, 'utils/in-page', 'utils/message'],
  'entrypoints/mentions': [...PURE, 'utils/in-page', 'utils/message'],
  // Runs in tabs of our own alone.
  'entrypoints/signs': ['utils/read'],
  'entrypoints/contexts': ['utils/in-page', 'utils/read'],
  // Fetches pages and parses them, holds backups, and starts the worker that reads tables: it knows no store and no settings.
  'entrypoints/offscreen': [...PURE, 'utils/message', 'utils/net', 'utils/exchange'],
  // Reads what is imported, and which guest posts are there.
  'entrypoints/import-worker': [...PURE, 'utils/store', 'utils/exchange'],
  'entrypoints/charsets': [],
  // A worker that makes backups: it has the store, and no other interface of the browser.
  'entrypoints/backup-worker': [
    ...PURE,
    'utils/message',
    'utils/net',
    'utils/settings',
    'utils/store',
    'utils/exchange',
  ],
  // Its words: a notification says what views say. It shows nothing by itself. Of files it knows only who reads them.
  'entrypoints/background': [
    ...PURE,
    ...EDGES.filter((name) => !['utils/ui', 'utils/in-page', 'utils/report'].includes(name)),
  ],
  'entrypoints/popup': [...PURE, ...EDGES, ...COMPONENTS],
  'entrypoints/dashboard': [...PURE, ...EDGES, ...COMPONENTS],
  'entrypoints/backup': [...PURE, ...EDGES, ...COMPONENTS],
  // Runs in Node, and drives real browsers.
  'entrypoints/cli': [...PURE, ...OF_NODE, 'utils/drive'],
  // Runs in Node without a browser: it has a store of its own, and of the extension's what is pure.
  'entrypoints/engine': [...PURE, ...OF_NODE, 'utils/message', 'utils/net'],
};

/** Which packages a room may import; Node's own are for what runs in Node. */
const PACKAGES: Record<string, RegExp> = {
  'utils/schema-test.ts': /^valibot$/,
  'utils/domains': /^tldts$/,
  'utils/link': /^valibot$/,
  'utils/verdict': /^valibot$/,
  'utils/highlight': /^valibot$/,
  'utils/posts': /^valibot$/,
  'utils/in-page': /^@wxt-dev\/browser$/,
  'utils/message': /^valibot$|^wxt\/browser$/,
  'utils/store': /^idb$|^valibot$/,
  'utils/net': /^wxt\/browser$/,
  'utils/exchange': /^jschardet$|^valibot$/,
  'utils/i18n': /^wxt\/browser$/,
  'utils/settings': /^valibot$|^wxt\/browser$/,
  'utils/tabs': /^wxt\/browser$/,
  'utils/ui': /^preact(\/hooks)?$|^wxt\/browser$/,
  'utils/terminal': /^node:/,
  'utils/drive': /^node:|^puppeteer-core$|^@puppeteer\/browsers$/,
  'entrypoints/ask-early': /^@wxt-dev\/browser$|^wxt\/utils\/define-unlisted-script$/,
  'entrypoints/answers': /^@wxt-dev\/browser$|^wxt\/utils\/define-unlisted-script$/,
  'entrypoints/page': /^@wxt-dev\/browser$|^wxt\/utils\/define-unlisted-script$/,
  'entrypoints/highlight': /^@wxt-dev\/browser$|^wxt\/utils\/define-unlisted-script$/,
  'entrypoints/legend': /^wxt\/utils\/define-unlisted-script$/,
  'entrypoints/hiding': /^@wxt-dev\/browser$|^wxt\/utils\/define-unlisted-script$/,
  'entrypoints/served': /^@wxt-dev\/browser$|^wxt\/utils\/define-unlisted-script$/,
  'entrypoints/mentions': /^@wxt-dev\/browser$|^wxt\/utils\/define-unlisted-script$/,
  'entrypoints/signs': /^wxt\/utils\/define-unlisted-script$/,
  'entrypoints/contexts': /^wxt\/utils\/define-unlisted-script$/,
  'entrypoints/offscreen': /^@wxt-dev\/browser$/,
  'entrypoints/import-worker': /^wxt\/utils\/define-unlisted-script$|^jschardet$/,
  'entrypoints/charsets': /^wxt\/utils\/define-unlisted-script$|^jschardet$/,
  'entrypoints/background': /^wxt\/browser$|^wxt\/utils\/define-background$/,
  'entrypoints/popup': /^preact(\/hooks)?$|^wxt\/browser$/,
  'entrypoints/dashboard': /^preact(\/hooks)?$|^wxt\/browser$/,
  'entrypoints/backup': /^preact(\/hooks)?$|^wxt\/browser$/,
  'entrypoints/backup-worker': /^wxt\/utils\/define-unlisted-script$/,
  'entrypoints/cli': /^node:/,
  'entrypoints/engine': /^node:|^jsdom$|^@exodus\/bytes\/|^valibot$|^pg$|^pg-boss$|^@electric-sql\/pglite$/,
};
const VIEW_PACKAGES = /^preact(\/hooks)?$/;

/** True for a place in this project, false for a package. */
const isOurs = (from: string) => /^(utils|components|entrypoints|public)\//.test(from);

function mayImport(here: string, from: string): boolean {
  if (!isOurs(from)) {
    return (here.startsWith('components/') ? VIEW_PACKAGES : PACKAGES[here])?.test(from) ?? false;
  }
  const there = room(from);
  if (there === here) return true;
  const above = CONTEXTS[here] ?? ROOMS.slice(0, Math.max(0, ROOMS.indexOf(here)));
  return above.includes(there);
}

const ofCode = (imports: readonly Import[]) => imports.filter(({ from }) => !from.endsWith('.css'));

describe('imports go downwards only', () => {
  it.each(sources.map((path) => [path]))('%s', (path) => {
    const broken = ofCode(importsOf(path)).filter(({ from }) => !mayImport(room(path), from));
    expect(broken).toEqual([]);
  });

  it('knows every room', () => {
    const known = [...ROOMS, ...Object.keys(CONTEXTS)];
    expect([...new Set(sources.map(room))].filter((name) => !known.includes(name))).toEqual([]);
  });

  it('takes of views nothing but types from the store, so that who shows does not write', () => {
    const taken = sources
      .filter((path) => /^(components|utils\/ui)\//.test(path))
      .flatMap((path) =>
        importsOf(path).filter(({ from, typeOnly }) => room(from) === 'utils/store' && !typeOnly),
      );
    expect(taken).toEqual([]);
  });

  it('reads imports as they are written: each names a file that is there, with its ending, or a package', () => {
    const all = sources.flatMap(importsOf);
    expect(all.length).toBeGreaterThan(150);
    const missing = all.filter(
      ({ from }) => (isOurs(from) || from.startsWith('.')) && !existsSync(new URL(from, root)),
    );
    expect(missing).toEqual([]);
  });
});

/** All that a file brings along when it runs, itself included. */
function reach(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  if (!sources.includes(path)) return seen;
  for (const { from, typeOnly } of importsOf(path)) if (!typeOnly) reach(from, seen);
  return seen;
}

describe.each([
  ['reads a page', 'entrypoints/page/index.ts', []],
  ['answers what is asked of a page', 'entrypoints/answers/index.ts', ['valibot']],
  ['highlights a page', 'entrypoints/highlight/index.ts', []],
  ['shows the legend', 'entrypoints/legend/index.ts', []],
])('what %s', (_, entry, packages) => {
  const all = [...reach(entry)];

  it('brings along no store, no settings, no user interface and no polyfill', () => {
    expect(
      all.filter((from) =>
        /^(wxt\/browser|webextension-polyfill|tldts|preact|idb)|^utils\/(store|settings|ui|i18n)|^components/.test(
          from,
        ),
      ),
    ).toEqual([]);
  });

  it('is what it was when this was written', () => {
    expect(all.filter((from) => !sources.includes(from)).sort()).toEqual([
      '@wxt-dev/browser',
      ...packages,
      'wxt/utils/define-unlisted-script',
    ]);
  });
});

it('the background brings along no user interface, no public suffix list and nothing that reads files', () => {
  const all = [...reach('entrypoints/background/index.ts')];
  expect(all.filter((from) => /^(tldts|preact|jschardet)|^components|^utils\/ui\//.test(from))).toEqual([]);
  // What it says to the worker that reads files, and validates of what that says.
  expect(all.filter((from) => from.startsWith('utils/exchange/')).toSorted()).toEqual([
    'utils/exchange/column-role.ts',
    'utils/exchange/day-order.ts',
    'utils/exchange/file/read-problem.ts',
    'utils/exchange/import-client.ts',
    'utils/exchange/import-formats.ts',
    'utils/exchange/import-worker.ts',
    'utils/exchange/line-details.ts',
    'utils/exchange/preview-line.ts',
    'utils/exchange/row-problem.ts',
    'utils/exchange/table-overview.ts',
    'utils/exchange/table-reader.ts',
  ]);
});

it('no file imports itself, by whatever way round', () => {
  const cycles = sources.filter((path) =>
    importsOf(path).some(
      ({ from, typeOnly }) => !typeOnly && sources.includes(from) && reach(from).has(path),
    ),
  );
  expect(cycles).toEqual([]);
});
