import { alternate, KINDS } from '../browser/each-browser.ts';

/**
 * Where a row of a table runs. Without it, in the reader lane alone. `both`: by a
 * true click too. `click`: by a true click alone, since a plain page cannot have
 * it: closed shadow roots, headers and HTML from the HTTP cache, a policy that
 * forbids `eval`, scripts that replace what the reader calls.
 */
export type Lane = 'both' | 'click';

/** The rows that run in a plain page. */
export function inReader<Row extends { readonly lane?: Lane }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ lane }) => lane !== 'click');
}

/**
 * The rows that run by a true click: those that nothing else can show, and of those that the reader lane
 * shows in both engines every second one, others in the other browser; by `npm run test:all` all of them.
 */
export function byClick<Row extends { readonly lane?: Lane }>(rows: readonly Row[]): Row[] {
  const both = rows.filter(({ lane }) => lane === 'both');
  const chosen = new Set(KINDS.length === 1 ? KINDS.flatMap((kind) => alternate(both, kind)) : both);
  return rows.filter((row) => row.lane === 'click' || chosen.has(row));
}
