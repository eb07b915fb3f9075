import { describe, expect, it } from 'vitest';
import { NOTES, SETTINGS } from '../../utils/settings/registry.ts';
import { isKeptUnder } from '../../utils/settings/setting.ts';
import { sources, textOf } from './sources.ts';

const registered = [...SETTINGS, ...NOTES];

/** What ships; what runs in Node sets up the storage of browsers under test. */
const shipped = sources.filter((path) => !/^(entrypoints\/cli|utils\/drive)\//.test(path));

/** `storage.local.get(KEY)`, `storage.session.set({ [key(tabId)]: … })`: the argument. */
const USE = /\bstorage\.(?:local|sync|session)\.(?:get|set|remove)(?:<[^>]*>)?\(([^)]*)/g;
/** `const WAIT = 'posts-wait:'`, `const key = (id: number) => `choice:${id}``: a name, and what it begins with. */
const CONSTANT = /\bconst (\w+) = (?:\([^)]*\) => )?['`]([^'`$]+)/g;

/** These get keys from whoever calls them, as arguments. */
const GENERIC = ['utils/settings/save.ts', 'utils/settings/synced-value.ts', 'utils/settings/entries.ts'];

const using = shipped.filter((path) => /\bstorage(\.(local|sync|session)\b|\[)/.test(textOf(path)));

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

describe('each key in the browser’s storage is in the registry', () => {
  it.each(using.filter((path) => !GENERIC.includes(path)).map((path) => [path]))('%s', (path) => {
    const text = textOf(path);
    const unknown = ownKeys(path).filter((key) => !registered.some((one) => isKeptUnder(one, key)));
    expect(unknown).toEqual([]);
    // Whoever names no key takes it from the registry.
    expect(ownKeys(path).length > 0 || /from '\.\/registry\.ts'/.test(text)).toBe(true);
  });

  it('there is something to look at', () => {
    expect(using.flatMap(ownKeys)).toEqual(expect.arrayContaining(['own-tabs', 'posts-wait:', 'choice:']));
  });

  it('and each that is in it is used', () => {
    const text = shipped
      .filter((path) => path !== 'utils/settings/registry.ts')
      .map(textOf)
      .join('\n');
    const constants = new Map(
      [...textOf('utils/settings/registry.ts').matchAll(/const (\w+)[^=]*= \{\s+key: '([^']+)'/g)].map(
        ([, name = '', key = '']) => [key, name],
      ),
    );
    const unused = registered.filter(({ key }) => {
      const name = constants.get(key);
      return !(name ? new RegExp(`\\b${name}\\b`).test(text) : new RegExp(`['\`]${key}`).test(text));
    });
    expect(unused).toEqual([]);
  });
});
