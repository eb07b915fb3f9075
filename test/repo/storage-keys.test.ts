import { describe, expect, it } from 'vitest';
import { PAGE_NOTES, STORED_KEYS } from '../../utils/settings/registry.ts';
import { isKeptUnder } from '../../utils/settings/setting.ts';
import { sources, textOf } from './sources.ts';

/** Every key, in whatever storage. */
const ALL_KEYS = [...STORED_KEYS, ...PAGE_NOTES.map(({ note }) => note)];
/** What ships; what runs in Node sets up the storage of browsers under test. */
const shipped = sources.filter((path) => !/^(entrypoints\/cli|utils\/drive)\//.test(path));

/** `storage.local.get(KEY)`, `storage.session.set({ [key(tabId)]: … })`: the argument. */
const USE = /\bstorage\.(?:local|sync|session)\.(?:get|set|remove)(?:<[^>]*>)?\(([^)]*)/g;
/** `const WAIT = 'posts-wait:'`, `const key = (id: number) => `choice:${id}``: a name, and what it begins with. */
const CONSTANT = /\bconst (\w+) = (?:\([^)]*\) => )?['`]([^'`$]+)/g;

/** These get keys from whoever calls them, or need none. */
const GENERIC = [
  'entrypoints/background/storage-access.ts',
  'utils/settings/save.ts',
  'utils/settings/synced-value.ts',
  'utils/settings/entries.ts',
  'utils/settings/note.ts',
  'utils/settings/raw-storage.ts',
];
/** How keys reach those: `settingOf('judge-as', …)`, `{ key: 'domain:', … }`. */
const DEFINED = /\bsettingOf(?:<[^>]*>)?\(\s*'([^']+)'|\bkey: '([^']+)'/g;

const using = shipped.filter((path) => /\bstorage(\.(local|sync|session)\b|\[)/.test(textOf(path)));

const REGISTRY = 'utils/settings/registry.ts';
/** `localStorage.getItem(KEY)`: the area, and the file's name for the key; that is missing in any other use. */
const PAGE_USE = /(?<!')\b(localStorage|sessionStorage)\b(?:\.(?:get|set|remove)Item\((\w+))?/g;
const usingPages = shipped.filter((path) => path !== REGISTRY && textOf(path).search(PAGE_USE) >= 0);

/** The keys that a file names by itself, where it reads or writes. */
function ownKeys(path: string): string[] {
  const text = textOf(path);
  const constants = new Map([...text.matchAll(CONSTANT)].map(([, name = '', key = '']) => [name, key]));
  return [...text.matchAll(USE)].flatMap(([, argument = '']) => {
    const literal = /['`]([^'`$]+)/.exec(argument)?.[1];
    const name = [...argument.matchAll(/\w+/g)].find(([word]) => constants.has(word))?.[0] ?? '';
    return literal ?? constants.get(name) ?? [];
  });
}

const defining = shipped.filter((path) => path.startsWith('utils/settings/'));
const definedKeys = (path: string) =>
  [...textOf(path).matchAll(DEFINED)].map(([, value, other = '']) => value ?? other);

describe('each key in the browser’s storage is in the registry', () => {
  it.each(using.filter((path) => !GENERIC.includes(path)).map((path) => [path]))('%s', (path) => {
    const keys = ownKeys(path);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !STORED_KEYS.some((one) => isKeptUnder(one, key)))).toEqual([]);
  });

  it.each(defining.map((path) => [path]))('%s defines none besides', (path) => {
    const unknown = definedKeys(path).filter((key) => !ALL_KEYS.some((one) => one.key === key));
    expect(unknown).toEqual([]);
  });

  // The compiler knows each `PageKey` from the registry.
  it.each(usingPages.map((path) => [path]))('%s names those of its page by their type', (path) => {
    const text = textOf(path);
    const unnamed = [...text.matchAll(PAGE_USE)]
      .filter(([, area = '', name]) => !name || !text.includes(`${name}: PageKey<'${area}'>`))
      .map(([use]) => use);
    expect(unnamed).toEqual([]);
  });

  it('and each that is in it is used', () => {
    const text = shipped
      .filter((path) => path !== REGISTRY)
      .map(textOf)
      .join('\n');
    expect(ALL_KEYS.filter(({ key }) => !new RegExp(`['\`]${key}`).test(text))).toEqual([]);
  });
});

it('no script that runs in pages reads or writes the storage, which is closed to it', () => {
  const inPages = shipped.filter((path) =>
    /^(entrypoints\/(page|hiding|served|mentions|highlight|legend|signs|contexts)|utils\/in-page)\//.test(
      path,
    ),
  );
  expect(inPages.length).toBeGreaterThan(10);
  // Web Storage there is that of the page.
  expect(inPages.filter((path) => using.includes(path) || usingPages.includes(path))).toEqual([]);
});
