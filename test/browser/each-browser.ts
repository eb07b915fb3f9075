import { beforeAll, describe, it } from 'vitest';
import { ensureBuilt, TEST_PACE } from '../../utils/drive/build.ts';
import type { Browser, BrowserKind } from '../../utils/drive/driver.ts';
import { launch } from '../../utils/drive/launch.ts';

/** `BROWSERS=firefox npm run test:browser` runs the suites in that one alone. */
export const KINDS: readonly BrowserKind[] = (process.env['BROWSERS'] ?? 'chromium,firefox')
  .split(',')
  .filter((kind) => kind === 'chromium' || kind === 'firefox');

/** True in `npm run test:all`. */
export const TEST_ALL = process.env['TEST_ALL'] !== undefined;

/** Starts a browser of one's own, for a suite that needs another build, profile or end than the others. */
export function startPaced(kind: BrowserKind): Promise<Browser> {
  return launch(kind, { extensionDir: ensureBuilt(kind, TEST_PACE), namesLeadHere: true });
}

/**
 * Runs the same tests in each browser. All suites share one browser of a kind,
 * which is reset before each; its extension divides its waits by {@link TEST_PACE}.
 *
 * @param name of the suite
 * @param suite receives the way to the browser, which runs once the tests do
 */
export function inEachBrowser(
  name: string,
  suite: (browser: () => Browser, kind: BrowserKind) => void,
): void {
  inShared(name, true, suite);
}

/** The same for suites that use no extension and close their tabs: they leave nothing behind, so that the next of them needs no reset. */
export function inEachBare(name: string, suite: (browser: () => Browser, kind: BrowserKind) => void): void {
  inShared(name, false, suite);
}

function inShared(
  name: string,
  leaves: boolean,
  suite: (browser: () => Browser, kind: BrowserKind) => void,
): void {
  describe.each(KINDS)(`${name}, in %s`, (kind) => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await cleanBrowser(kind, leaves);
    });
    suite(() => {
      if (!browser) throw new Error(`${kind} did not start`);
      return browser;
    }, kind);
  });
}

/**
 * Whether a suite goes on in this browser. `npm test` runs each long suite whole in one browser, and in the
 * other the tests before this question, which stand for each class of what it tests; `npm run test:all` runs
 * it whole in both.
 *
 * @param whole where `npm test` runs all of it: half of the suites in each, so that both lanes take the same time
 */
export function isWhole(kind: BrowserKind, whole: BrowserKind): boolean {
  return kind === whole || TEST_ALL;
}

/** A test of what cheaper lanes hold, too: `npm run test:all` alone runs it. */
export function itInLongRun(name: string, test: () => Promise<void>): void {
  if (TEST_ALL) it(name, test);
}

/** Every second row of a table, others in the other browser; all of them in both by `npm run test:all`. */
export function alternate<Row>(rows: readonly Row[], kind: BrowserKind): Row[] {
  const parity = kind === 'chromium' ? 0 : 1;
  return rows.filter((_, i) => TEST_ALL || i % 2 === parity);
}

interface SharedBrowser {
  readonly browser: Browser;
  /** As it was when it had just started. */
  readonly isClean: boolean;
}

declare global {
  /** The browsers that run. A global: the worker, which outlives a test file, may load its modules anew for the next. */
  var sharedBrowsers: Map<BrowserKind, SharedBrowser> | undefined;
}

/**
 * The shared browser as it was when it had just started. Its process ends with ours, by `clearAtEnd` of the driver.
 *
 * @param leaves who asks for it leaves something behind
 */
async function cleanBrowser(kind: BrowserKind, leaves: boolean): Promise<Browser> {
  globalThis.sharedBrowsers ??= new Map();
  const shared = globalThis.sharedBrowsers;
  const running = shared.get(kind);
  const browser = running?.browser ?? (await startPaced(kind));
  if (!running) void browser.closed.then(() => shared.delete(kind));
  shared.set(kind, { browser, isClean: !leaves });
  if (!running || running.isClean) return browser;
  try {
    await browser.reset();
    return browser;
  } catch (error) {
    // What is wrong with it fails this suite, and not those that follow.
    shared.delete(kind);
    await browser.close();
    throw error;
  }
}
