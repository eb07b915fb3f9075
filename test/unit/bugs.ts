import { type Bug, onBug } from '../../utils/errors.ts';

let bugs: Bug[] = [];
let isKeeping = false;

/** Keeps the bugs that are noted while a test runs. Called by the set-up, for each file: files may share a worker. */
export function keepBugs(): void {
  if (isKeeping) return;
  isKeeping = true;
  onBug((bug) => bugs.push(bug));
}

/**
 * For a test that causes a bug on purpose: takes what was noted so far. A bug that no test takes
 * fails the test in which it was noted.
 *
 * @returns where each was caught, and its first line
 */
export function takeBugs(): { readonly where: string; readonly error: string }[] {
  const taken = bugs.map(({ where, error }) => ({ where, error: error.split('\n')[0] ?? '' }));
  bugs = [];
  return taken;
}
