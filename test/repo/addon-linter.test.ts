import { describe, expect, it } from 'vitest';
import { BROWSERS, built, builtFiles } from './built.ts';
import { files, textOf } from './sources.ts';

/**
 * What Mozilla's linter of add-ons warns of (`npm run lint:addon` runs the linter itself, which is too
 * large to be installed for each test). Each warning that stays has its reason here.
 */
const KNOWN: readonly { readonly file: RegExp; readonly code: string; readonly why: string }[] = [
  {
    file: /^chunks\/(jsxRuntime|preact|hooks)[-.]/,
    code: 'innerHTML',
    why: 'Preact sets it for dangerouslySetInnerHTML, which no view of ours uses',
  },
];

/** UNSAFE_VAR_ASSIGNMENT, DANGEROUS_EVAL, NO_DOCUMENT_WRITE and NO_IMPLIED_EVAL of the linter. */
const WARNED: readonly (readonly [code: string, RegExp])[] = [
  ['innerHTML', /\.innerHTML\s*=(?!=)/],
  ['outerHTML', /\.outerHTML\s*=(?!=)/],
  ['insertAdjacentHTML', /\binsertAdjacentHTML\s*\(/],
  ['document.write', /\bdocument\.write(ln)?\s*\(/],
  ['eval', /\beval\s*\(|\bnew Function\s*\(/],
  ['implied eval', /\bset(Timeout|Interval)\s*\(\s*["'`]/],
];

describe.each(BROWSERS)('the add-on linter, in what is built for %s,', (browser) => {
  const found = builtFiles(browser, '**/*.js').flatMap((path) => {
    const code = built(browser, path).toString();
    return WARNED.filter(([, use]) => use.test(code)).map(([name]) => ({ path, name }));
  });
  const isKnown = (one: (typeof found)[number]) =>
    KNOWN.some(({ file, code }) => file.test(one.path) && code === one.name);

  it('warns of nothing but what is known', () => {
    expect(found.filter((one) => !isKnown(one))).toEqual([]);
  });

  it('warns of what is known: the list has nothing that is over', () => {
    expect(found.filter(isKnown).map(({ name }) => name)).toEqual(KNOWN.map(({ code }) => code));
  });
});

it('no view of ours puts HTML into a page', () => {
  const using = files('{entrypoints,components,utils}/**/*.{ts,tsx}').filter((path) =>
    /dangerouslySetInnerHTML/.test(textOf(path)),
  );
  expect(using).toEqual([]);
});

it('Firefox is old enough for no key of the manifest, on Android too', () => {
  const { gecko } = JSON.parse(built('firefox', 'manifest.json').toString()).browser_specific_settings;
  expect(gecko.data_collection_permissions).toBeDefined();
  // MDN, browser-compat-data: 140 on desktops, 142 on Android.
  expect(Number.parseInt(gecko.strict_min_version, 10)).toBeGreaterThanOrEqual(142);
});
