import type { Instant } from './time.ts';

/**
 * Why something could not be done:
 * - `full`: the disk or the browser's quota has no room
 * - `newer`: the store was written by a newer version of Backlight
 * - `blocked`: the browser gives no leave, as by a privacy setting
 * - `broken`: the store is there and cannot be read or written; or whoever was asked has a bug
 * - `offline`: there is no network
 * - `gone`: the tab, the page, the store's connection or the other side of a message is not there any more
 * - `twice`: another row has that key
 * - `edited`: another window has changed the same meanwhile
 * - `refused`: whoever was asked takes no such message, as one with a text that is too long
 */
export const FAILURE_CAUSES = [
  'full',
  'newer',
  'blocked',
  'broken',
  'offline',
  'gone',
  'twice',
  'edited',
  'refused',
] as const;
export type FailureCause = (typeof FAILURE_CAUSES)[number];

/** By the names of exceptions (Web IDL, "DOMException names"). */
const CAUSE_OF_NAME: Readonly<Record<string, FailureCause>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'blocked',
  // The connection to the store is closing.
  InvalidStateError: 'gone',
  // On a store that it cannot read; Chromium on a full disk, too, and Firefox where the disk was full when it started.
  UnknownError: 'broken',
  NetworkError: 'offline',
  ConstraintError: 'twice',
  InvalidModificationError: 'edited',
  AbortError: 'gone',
};

/** What browsers say where the tab, the frame or the receiver has gone. */
const GONE =
  /receiving end does not exist|(port|channel) closed|(no|invalid) tab (with )?id|no (frame|document) with id|frame .*removed|tab was closed|context invalidated|conduits?\b.*(closed|destroyed)|document was (unloaded|destroyed)|showing error page|missing host permission|cannot (access|be scripted)|forward cache/i;

/**
 * What browsers say of a store whose disk is full, under whatever name, tried on disks that were:
 * Chromium's `UnknownError` quotes LevelDB's `FILE_ERROR_NO_SPACE`; Firefox's transactions end by turns
 * with `QuotaExceededError` and with an `InvalidStateError` that speaks of mutations.
 */
const NO_SPACE = /NO_SPACE|no space left|did not allow mutations/i;
/** Chromium cannot write a large value: it names an `IOError` and not which. */
const WRITE_FAILED = /failed to write blobs/i;
/** What browsers say where the user's settings keep all sites from storing. */
const DENIED = /denied permission|not allowed to (access|open)/i;

/** Why something failed, by the error alone; null where nobody expected it, which makes it a bug. */
export function causeOf(error: unknown): FailureCause | null {
  if (error instanceof DOMException) {
    if (NO_SPACE.test(error.message)) return 'full';
    if (WRITE_FAILED.test(error.message)) return 'broken';
    return DENIED.test(error.message) ? 'blocked' : (CAUSE_OF_NAME[error.name] ?? null);
  }
  if (!(error instanceof Error)) return null;
  const { message } = error;
  if (GONE.test(message)) return 'gone';
  // Chromium, where the storage of settings has no room, and where LevelDB cannot read its files.
  if (/quota/i.test(message)) return 'full';
  // Firefox says no more where the files of its storage cannot be read or written.
  return /^(corruption|io error)\b|^an unexpected error occurred$/i.test(message) ? 'broken' : null;
}

/** In bytes. With less, a browser cannot even write down what it is about to write. */
const ROOM_AT_LEAST = 1_000_000;

/**
 * Why something failed, where the browser can be asked: of a disk that is full Chromium says by most
 * of its errors only that it failed, but knows that there is no room.
 *
 * @returns null where nobody expected it, which makes it a bug; never rejects
 */
export async function findCause(error: unknown): Promise<FailureCause | null> {
  const cause = causeOf(error);
  const mayBeFull = error instanceof DOMException && (cause === 'broken' || cause === 'gone');
  return mayBeFull && (await hasNoRoom()) ? 'full' : cause;
}

/** In Firefox an extension's usage may be above its quota, which then says nothing of the disk. */
async function hasNoRoom(): Promise<boolean> {
  try {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    return quota >= usage && quota - usage < ROOM_AT_LEAST && quota > 0;
  } catch {
    // The storage is in such a state that it cannot even be measured.
    return false;
  }
}

/** The one question what is to be expected: true for every failure that has a cause of its own. */
export function isExpected(error: unknown): boolean {
  return causeOf(error) !== null;
}

/** A failure that nobody expected, as the debug log keeps it. Holds no page's address or text. */
export interface Bug {
  readonly at: Instant;
  /** Where it was caught, in a few words: `badge`, `read tab`. */
  readonly where: string;
  /** The error's name, message and stack, as the browser writes them. */
  readonly error: string;
}

type BugListener = (bug: Bug) => void;
const listeners = new Set<BugListener>();

/**
 * Hears of every bug that is caught in this context.
 *
 * @returns stops that
 */
export function onBug(listener: BugListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * For whatever goes on without what failed: expected failures pass in silence,
 * everything else reaches the debug log.
 *
 * @param where it was caught, in a few words
 */
export function noteUnlessExpected(where: string, error: unknown): void {
  if (isExpected(error)) return;
  const bug: Bug = { at: Date.now(), where, error: describe(error) };
  for (const listener of listeners) listener(bug);
}

/**
 * Makes a handler for `.catch` that goes on with another value.
 *
 * @param where it was caught, in a few words
 * @param instead what is taken for the result
 */
export function orElse<T>(where: string, instead: T): (error: unknown) => T {
  return (error) => {
    noteUnlessExpected(where, error);
    return instead;
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack = '' } = error;
  // Chromium's stack begins with name and message, Firefox's does not.
  return stack.startsWith(name) ? stack : [`${name}: ${message}`, stack].filter(Boolean).join('\n');
}
