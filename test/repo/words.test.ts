import { describe, expect, it } from 'vitest';
import { files, sources, textOf } from './sources.ts';

const tests = files('test/{unit,repo,browser}/**/*.{ts,tsx,js}');
const benchmarks = files('test/bench/**/*.ts');
/** What a person writes, whatever it runs in. */
const written = files('*.ts', '{entrypoints,components,utils,test}/**/*.{ts,tsx,css,js}');
/** What runs in a browser; what runs in Node speaks to the terminal. */
const shipped = sources.filter(
  (path) => !/^(entrypoints\/(cli|engine)|utils\/(drive|terminal))\//.test(path),
);
const all = [...sources, ...tests, ...benchmarks];

/** Paths of the files that have something, with the line. This file names all of it, and is left out. */
function having(paths: readonly string[], what: RegExp): string[] {
  return paths
    .filter((path) => path !== 'test/repo/words.test.ts')
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, i) => (what.test(line) ? `${path}:${i + 1} ${line.trim()}` : [])),
    );
}

it('there is something to look at', () => {
  expect([sources.length > 60, tests.length > 20, written.length > 600]).toEqual([true, true, true]);
});

describe('no file', () => {
  it.each(written.map((path) => [path]))('is longer than a reader’s patience: %s', (path) => {
    expect(textOf(path).trimEnd().split('\n').length).toBeLessThanOrEqual(250);
  });

  it('has a name that says nothing', () => {
    const vague =
      /(^|[/.-])(managers?|services?|helpers?|commons?|misc|utils?|looks?|tells?|news|manners)\.(ts|tsx|css|js)$/i;
    expect(written.filter((path) => vague.test(path))).toEqual([]);
  });
});

describe('no code', () => {
  it.each([
    [
      'calls a thing by a word that says nothing',
      all,
      /\b(class|function|const|let|interface|type)\s+\w*(Manager|Service|Helper|Misc)\b/,
    ],
    ['leaves work for later', all, /\b(TODO|FIXME|XXX|HACK)\b/],
    ['gives up types', all, /(:|<|as|\|)\s*any\b(?!-|\s+[a-z])|\bany\[\]/],
    ['silences the compiler', all, /@ts-(ignore|nocheck|expect-error)/],
    ['silences the linter', sources, /biome-ignore/],
    ['asserts that something is there', sources, /[\w)\]]!(\.|;|,|\)|\[)/],
    ['speaks to the console', shipped, /\bconsole\.\w+\(/],
    [
      'writes HTML from text',
      sources,
      /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML/,
    ],
  ])('%s', (_, paths, what) => {
    expect(having(paths, what)).toEqual([]);
  });
});

describe('no test', () => {
  it.each([
    ['runs alone', /\b(it|test|describe)(\.\w+)*\.only\b/],
    ['is left out without a reason that it states', /\b(it|test|describe)\.(skip|todo)\(/],
    ['is tried again until it passes', /\bretry:\s*\d/],
    [
      'waits for one second only, which a busy machine may need: `soon` waits longer',
      /\bvi\.waitFor\((?!.*timeout)/,
    ],
    ['fails by the clock: the benchmark measures', /performance\.now\(\) - \w+[^;]*toBeLessThan/],
    ['sleeps', /setTimeout\((resolve|r|done),\s*\d|\bsleep\(|timers\/promises/],
  ])('%s', (_, what) => {
    expect(having(tests, what)).toEqual([]);
  });
});
