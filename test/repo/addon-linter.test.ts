import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { BROWSERS, built, builtFiles } from './built.ts';
import { files, textOf } from './sources.ts';

/** What Mozilla's linter of add-ons may say. Each warning that stays has its reason here. */
const KNOWN: readonly {
  readonly file: RegExp;
  readonly code: string;
  readonly message: string;
  readonly why: string;
}[] = [
  {
    // The build puts Preact into whichever chunk all views share: into one.
    file: /^chunks\//,
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'Unsafe assignment to innerHTML',
    why: 'Preact sets it for dangerouslySetInnerHTML, which no view of ours uses',
  },
];

const said = v.array(v.object({ code: v.string(), message: v.string(), file: v.optional(v.string(), '') }));
const report = v.object({ errors: said, notices: said, warnings: said });

/** The linter's exit code says no more than its report does. */
function lint(folder: string): Promise<string> {
  const linter = fileURLToPath(
    new URL('../../node_modules/addons-linter/bin/addons-linter', import.meta.url),
  );
  return new Promise((resolve) => {
    execFile(process.execPath, [linter, '--output', 'json', folder], (_, stdout) => resolve(stdout));
  });
}

it('Mozilla’s linter has nothing to say of what is built for Firefox but what is known, and all of that', async () => {
  const folder = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
  const { errors, notices, warnings } = v.parse(report, JSON.parse(await lint(folder)));
  const all = [...errors, ...notices, ...warnings];
  const known = KNOWN.map(({ file, code, message }) =>
    all.filter((one) => file.test(one.file) && one.code === code && one.message === message),
  );
  expect(all.filter((one) => !known.flat().includes(one))).toEqual([]);
  expect(known.map(({ length }) => length)).toEqual(KNOWN.map(() => 1));
});

/** The same in code that is built for Chromium, which the linter knows not: UNSAFE_VAR_ASSIGNMENT, DANGEROUS_EVAL, NO_DOCUMENT_WRITE and NO_IMPLIED_EVAL. */
const WARNED: readonly (readonly [code: string, RegExp])[] = [
  ['innerHTML', /\.innerHTML\s*=(?!=)/],
  ['outerHTML', /\.outerHTML\s*=(?!=)/],
  ['insertAdjacentHTML', /\binsertAdjacentHTML\s*\(/],
  ['document.write', /\bdocument\.write(ln)?\s*\(/],
  ['eval', /\beval\s*\(|\bnew Function\s*\(/],
  ['implied eval', /\bset(Timeout|Interval)\s*\(\s*["'`]/],
];

describe.each(BROWSERS)('what the linter warns of, in what is built for %s,', (browser) => {
  const found = builtFiles(browser, '**/*.js').flatMap((path) => {
    const code = built(browser, path).toString();
    return WARNED.filter(([, use]) => use.test(code)).map(([name]) => ({ path, name }));
  });
  const isKnown = (one: (typeof found)[number]) =>
    KNOWN.some(({ file, message }) => file.test(one.path) && message.endsWith(` to ${one.name}`));

  it('is nothing but what is known', () => {
    expect(found.filter((one) => !isKnown(one))).toEqual([]);
  });

  it('is all that is known: the list has nothing that is over', () => {
    expect(found.filter(isKnown).map(({ name }) => name)).toEqual(['innerHTML']);
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
