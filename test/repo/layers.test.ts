import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, root, sources } from './sources.ts';

/** The room that a path is in: `utils/link`, `components`, `entrypoints/page`; a package is a room of its own. */
function room(path: string): string {
  return /^(utils|entrypoints)\/[^/]+|^components|^public/.exec(path)?.[0] ?? path;
}

const PURE = ['utils/link', 'utils/read', 'utils/highlight', 'utils/post', 'utils/verdict'];
const UI = ['preact', 'preact/hooks'];
const BROWSER = 'wxt/browser';

/** What each room may import, besides itself (DESIGN.md, "Rooms"); `types` where only types may be taken. */
const LAW: Record<string, { readonly may: readonly string[]; readonly types?: readonly string[] }> = {
  'utils/link': { may: [...PURE, 'valibot', 'tldts'] },
  'utils/read': { may: PURE },
  'utils/highlight': { may: ['utils/link', 'utils/verdict', 'valibot'] },
  'utils/post': { may: [...PURE, 'valibot'] },
  'utils/verdict': { may: ['utils/link', 'valibot'] },
  'utils/message': { may: [...PURE, 'valibot', BROWSER] },
  'utils/store': { may: [...PURE, 'idb', 'valibot'] },
  'utils/net': { may: [...PURE, BROWSER] },
  'utils/exchange': { may: PURE },
  'utils/ui': {
    may: [...PURE, ...UI, BROWSER],
    types: ['utils/message', 'utils/store', 'utils/exchange', 'public'],
  },
  'utils/settings': { may: [...PURE, 'valibot', BROWSER] },
  components: {
    may: ['utils/link', 'utils/highlight', 'utils/verdict', 'utils/post', 'utils/ui', ...UI],
    types: ['utils/message', 'utils/store'],
  },
  // It runs in other people's pages: every byte and every listener counts.
  'entrypoints/page': {
    may: [...PURE, 'utils/message', '@wxt-dev/browser', 'wxt/utils/define-unlisted-script'],
  },
  // The second script for pages, which takes from the first how to open shadow roots and how to show a link.
  'entrypoints/highlight': {
    may: [
      ...PURE,
      'utils/message',
      'entrypoints/page',
      '@wxt-dev/browser',
      'wxt/utils/define-unlisted-script',
    ],
    types: ['utils/ui'],
  },
  // Runs in tabs of our own alone.
  'entrypoints/signs': { may: ['utils/read', 'wxt/utils/define-unlisted-script'] },
  // Fetches pages and parses them: it knows no store and no settings.
  'entrypoints/offscreen': { may: [...PURE, 'utils/message', 'utils/net', '@wxt-dev/browser'] },
  'entrypoints/background': {
    may: [
      ...PURE,
      'utils/message',
      'utils/store',
      'utils/net',
      'utils/settings',
      // Its words alone: a notification says what views say.
      'utils/ui',
      BROWSER,
      'wxt/utils/define-background',
    ],
  },
  'entrypoints/dashboard': {
    may: [
      ...PURE,
      'utils/message',
      'utils/store',
      'utils/ui',
      'utils/settings',
      'components',
      ...UI,
      BROWSER,
    ],
  },
  'entrypoints/popup': {
    may: [
      ...PURE,
      'utils/message',
      'utils/store',
      'utils/ui',
      'utils/settings',
      'components',
      ...UI,
      BROWSER,
    ],
  },
};

const ofCode = (imports: readonly Import[]) => imports.filter(({ from }) => !from.endsWith('.css'));

describe('the law of imports', () => {
  it.each(sources.map((path) => [path]))('%s', (path) => {
    const here = room(path);
    const { may, types = [] } = LAW[here] ?? { may: [] };
    const broken = ofCode(importsOf(path)).filter(
      ({ from, typeOnly }) => ![here, ...may, ...(typeOnly ? types : [])].includes(room(from)),
    );
    expect(broken).toEqual([]);
  });

  it('knows every room', () => {
    expect([...new Set(sources.map(room))].filter((name) => !LAW[name])).toEqual([]);
  });

  it('reads imports as they are written: each names a file that is there, with its ending, or a package', () => {
    const all = sources.flatMap(importsOf);
    expect(all.length).toBeGreaterThan(150);
    const missing = all.filter(
      ({ from }) =>
        /^(utils|components|entrypoints|public|\.)/.test(from) && !existsSync(new URL(from, root)),
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
  ['reads a page', 'entrypoints/page/index.ts', ['valibot']],
  ['highlights a page', 'entrypoints/highlight/index.ts', []],
])('what %s', (_, entry, packages) => {
  const all = [...reach(entry)];

  it('brings along no store, no settings, no user interface and no polyfill', () => {
    expect(
      all.filter((from) =>
        /^(wxt\/browser|webextension-polyfill|tldts|preact|idb)|^utils\/(store|settings|ui)|^components/.test(
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

it('the background brings along no user interface but its words, and no public suffix list', () => {
  const all = [...reach('entrypoints/background/index.ts')];
  expect(all.filter((from) => /^(tldts|preact)|^components|^utils\/ui\/use-/.test(from))).toEqual([]);
});

it('no file imports itself, by whatever way round', () => {
  const cycles = sources.filter((path) =>
    importsOf(path).some(
      ({ from, typeOnly }) => !typeOnly && sources.includes(from) && reach(from).has(path),
    ),
  );
  expect(cycles).toEqual([]);
});

it('no two rooms import each other, not even types', () => {
  const pairs = new Set(
    sources.flatMap((path) => importsOf(path).map(({ from }) => `${room(path)} ${room(from)}`)),
  );
  const mutual = [...pairs].filter((pair) => {
    const [a, b] = pair.split(' ');
    return a !== b && pairs.has(`${b} ${a}`);
  });
  expect(mutual).toEqual([]);
});
