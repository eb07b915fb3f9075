import { build, checkStatic, LANES, type Lane, runVitest } from './lanes.ts';
import { type Progress, showProgress } from './progress.ts';
import type { LaneResult } from './result.ts';
import { summaryOf } from './summary.ts';

/**
 * `npm test`: everything but what takes long. `npm run test:all` (`--all`): that
 * too. `npm run test:lane -- firefox posts-opened`: these lanes alone, and of
 * their files those whose path has one of the other words in it.
 *
 * The builds come first, since nothing is tried on a broken one. Then the lanes
 * run side by side: the browsers, which wait much, and beside them, one after the
 * other, what keeps a core busy.
 */
const args = process.argv.slice(2);
const isLane = (word: string): word is Lane => LANES.some((lane) => lane === word);
const named = args.filter(isLane);
const wanted = named.length > 0 ? named : LANES;
const files = args.filter((word) => !isLane(word) && word !== '--all');
const env = args.includes('--all') ? { TEST_ALL: '1', REAL_PAGES: 'all' } : {};

const began = Date.now();
const results = await runLanes(showProgress(process.stdout));
console.log(summaryOf(results, Date.now() - began));
process.exitCode = results.every(({ failed }) => failed.length === 0) ? 0 : 1;

async function runLanes(progress: Progress): Promise<LaneResult[]> {
  const browsers = (['chromium', 'firefox'] as const).filter((kind) => wanted.includes(kind));
  const built = await build(browsers, progress);
  if (built.failed.length > 0) return [built];
  const inBrowser = browsers.map((kind) =>
    runVitest(kind, 'test/browser/vitest.config.ts', files, { ...env, BROWSERS: kind }, progress),
  );
  return [built, ...(await Promise.all([withoutBrowser(progress), ...inBrowser])).flat()];
}

async function withoutBrowser(progress: Progress): Promise<LaneResult[]> {
  const results: LaneResult[] = [];
  if (wanted.includes('static')) results.push(await checkStatic(progress));
  if (wanted.includes('unit')) {
    const workers = wanted.length > 1 ? ['--maxWorkers=1'] : [];
    results.push(await runVitest('unit', 'test/vitest.config.ts', [...workers, ...files], env, progress));
  }
  return results;
}
