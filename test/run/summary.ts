import { seconds } from './progress.ts';
import type { LaneResult } from './result.ts';

/** How many of the slowest files are named. */
const SLOWEST = 10;

/** What is said when all is over; CI reads the last line. */
export function summaryOf(results: readonly LaneResult[], ms: number): string {
  const sum = (of: (result: LaneResult) => number) => results.reduce((all, result) => all + of(result), 0);
  const failed = results.flatMap((result) => result.failed.map((name) => `FAILED: ${result.name}: ${name}`));
  const slowest = results
    .flatMap(({ name, files }) => files.map((file) => ({ lane: name, ...file })))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SLOWEST)
    .map((file) => `  ${seconds(file.ms).padStart(12)}  ${file.lane}: ${file.file}`);
  const lanes = results.map(({ name, ms: took }) => `  ${seconds(took).padStart(12)}  ${name}`);
  return [
    ...results.flatMap(({ name, failed: bad, output }) =>
      bad.length > 0 ? [`\n== ${name}: what it wrote\n${output}`] : [],
    ),
    ...(slowest.length > 0 ? ['\nThe slowest files:', ...slowest] : []),
    '\nThe lanes:',
    ...lanes,
    `  ${seconds(ms).padStart(12)}  all of it`,
    '',
    ...failed,
    `${sum(({ passed }) => passed)} passed, ${failed.length} failed, ${sum(({ skipped }) => skipped)} skipped`,
  ].join('\n');
}
