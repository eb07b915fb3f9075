import type { Instant } from './time.ts';

/**
 * Why something could not be done:
 * - `full`: the disk or the browser's quota has no room
 * - `newer`: the store was written by a newer version of Backlight
 * - `blocked`: the browser gives no leave, as in a private window
 * - `broken`: the store is there and cannot be read; or whoever was asked has a bug
 * - `offline`: there is no network
 * - `gone`: the tab, the page or the other side of a message is not there any more
 * - `twice`: another row has that key
 */
export const FAILURE_CAUSES = ['full', 'newer', 'blocked', 'broken', 'offline', 'gone', 'twice'] as const;
export type FailureCause = (typeof FAILURE_CAUSES)[number];

/** By the names of exceptions (Web IDL, "DOMException names"). */
const CAUSE_OF_NAME: Readonly<Record<string, FailureCause>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'blocked',
  // Firefox in a private window.
  InvalidStateError: 'blocked',
  // Chromium on a disk that is really full, and on a store that it cannot read.
  UnknownError: 'broken',
  NetworkError: 'offline',
  ConstraintError: 'twice',
  AbortError: 'gone',
};

/** What browsers say where the tab, the frame or the receiver has gone. */
const GONE =
  /receiving end does not exist|(port|channel) closed|(no|invalid) tab (with )?id|no (frame|document) with id|frame .*removed|tab was closed|context invalidated|conduits?\b.*(closed|destroyed)|document was (unloaded|destroyed)|showing error page|missing host permission|cannot (access|be scripted)|forward cache/i;

/** Why something failed; null where nobody expected it, which makes it a bug. */
export function causeOf(error: unknown): FailureCause | null {
  if (error instanceof DOMException) return CAUSE_OF_NAME[error.name] ?? null;
  if (!(error instanceof Error)) return null;
  const { message } = error;
  if (GONE.test(message)) return 'gone';
  // Chromium, where the storage of settings has no room, and where LevelDB cannot read its files.
  if (/quota/i.test(message)) return 'full';
  return /^(corruption|io error)\b/i.test(message) ? 'broken' : null;
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
