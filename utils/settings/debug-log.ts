import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Bug, noteUnlessExpected, onBug } from '../errors.ts';

/** Local storage: it outlives the background, and leaves the machine only when the user copies it. */
const KEY = 'debug-log';

/** The newest are kept; one that comes again and again must not fill the disk. */
const BUGS_AT_MOST = 100;
const ERROR_AT_MOST = 2000;

const bugsSchema = v.array(v.object({ at: v.number(), where: v.string(), error: v.string() }));

let writing: Promise<void> = Promise.resolve();

/** Keeps every bug of this context in the debug log, also rejections that nobody caught; called once, when a context starts. */
export function keepDebugLog(): void {
  globalThis.addEventListener('unhandledrejection', ({ reason }) => noteUnlessExpected('uncaught', reason));
  onBug((bug) => {
    // One after the other, or two that come at once would lose one.
    // What cannot be kept is lost: there is nobody left to tell.
    writing = writing.then(() => append(bug)).catch(() => undefined);
  });
}

async function append(bug: Bug): Promise<void> {
  const before = await readDebugLog();
  const after = [...before, { ...bug, error: bug.error.slice(0, ERROR_AT_MOST) }].slice(-BUGS_AT_MOST);
  await browser.storage.local.set({ [KEY]: after });
}

/**
 * Reads the debug log.
 *
 * @returns bugs, oldest first; none where there is no log or it cannot be understood
 */
export async function readDebugLog(): Promise<Bug[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const read = v.safeParse(bugsSchema, stored);
  return read.success ? read.output : [];
}

/** Empties the debug log. */
export async function clearDebugLog(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
