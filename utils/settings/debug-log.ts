import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Bug, noteUnlessExpected, onBug } from '../errors.ts';
import { atMost } from '../net/limit.ts';
import { isInstant } from '../time.ts';
import { onStoredChange } from './setting.ts';

/** Bugs that were caught, oldest first. On this machine alone: it leaves it only when the user copies it. */
export const DEBUG_LOG = 'debug-log';

/** The newest are kept; one that comes again and again must not fill the disk. */
const BUGS_AT_MOST = 100;
const ERROR_AT_MOST = 2000;

const bugsSchema = v.array(v.object({ at: v.number(), where: v.string(), error: v.string() }));

/** Two that come at once would lose one. */
const inTurn = atMost(1);

/** Keeps every bug of this context in the debug log, also rejections that nobody caught; called once, when a context starts. */
export function keepDebugLog(): void {
  globalThis.addEventListener('unhandledrejection', ({ reason }) => noteUnlessExpected('uncaught', reason));
  onBug((bug) => void noteBug(bug));
}

/** Adds a bug to the debug log. Resolves when that is done; never rejects. */
export function noteBug(bug: Bug): Promise<void> {
  // A log that cannot be written has nowhere to say so.
  return inTurn(() => append(bug)).catch(() => undefined);
}

async function append(bug: Bug): Promise<void> {
  const before = await readDebugLog();
  const after = [...before, { ...bug, error: bug.error.slice(0, ERROR_AT_MOST) }].slice(-BUGS_AT_MOST);
  await browser.storage.local.set({ [DEBUG_LOG]: after });
}

/**
 * Reads the debug log.
 *
 * @returns bugs, oldest first; none where there is no log or it cannot be understood
 * @throws where the storage cannot be read
 */
export async function readDebugLog(): Promise<Bug[]> {
  const { [DEBUG_LOG]: stored } = await browser.storage.local.get(DEBUG_LOG);
  const read = v.safeParse(bugsSchema, stored);
  return read.success ? read.output.filter(({ at }) => isInstant(at)) : [];
}

/**
 * Empties the debug log.
 *
 * @throws where the storage refuses
 */
export async function clearDebugLog(): Promise<void> {
  await browser.storage.local.remove(DEBUG_LOG);
}

/**
 * Calls back when the debug log changes.
 *
 * @returns stops that
 */
export function onDebugLogChanged(changed: () => void): () => void {
  return onStoredChange([{ key: DEBUG_LOG }], changed);
}
