import { afterAll, beforeAll, describe } from 'vitest';
import type { Browser, BrowserKind } from '../../utils/drive/driver.ts';
import { start } from '../../utils/drive/session.ts';

/** `BROWSERS=firefox npm run test:browser` runs the suite in that one alone. */
const KINDS = (process.env['BROWSERS'] ?? 'chromium,firefox')
  .split(',')
  .filter((kind): kind is BrowserKind => kind === 'chromium' || kind === 'firefox');

/**
 * Runs the same tests in each browser, each time with a fresh profile.
 *
 * @param name of the suite
 * @param suite receives the way to the browser, which runs once the tests do
 */
export function inEachBrowser(
  name: string,
  suite: (browser: () => Browser, kind: BrowserKind) => void,
): void {
  describe.each(KINDS)(`${name}, in %s`, (kind) => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await start(kind);
    });
    afterAll(() => browser?.close());
    suite(() => {
      if (!browser) throw new Error(`${kind} did not start`);
      return browser;
    }, kind);
  });
}
