import type { View } from './driver.ts';
import type { Waited } from './expression.ts';
import { callExpression, WAIT_MS, waitExpression } from './expression.ts';
import { within } from './within.ts';

/** What a browser must be able to do with a page; all that `View` reads is built on it. */
export interface Page {
  /** Runs an expression that gives a promise of JSON text (or of nothing). */
  run(expression: string): Promise<string | undefined>;
  /** Resolves when the document may be another one, after `run` failed because the page navigated. */
  settled(): Promise<void>;
  isOpen(): Promise<boolean>;
}

/** The reading half of a `View`. */
export type ViewReading = Pick<View, 'url' | 'evaluate' | 'inject' | 'waitFor'>;

/** Thrown when a document goes away while something runs in it. */
export class PageGone extends Error {
  override name = 'PageGone';
}

/** How much longer a page that answers may take than it was told. */
const SPARE_MS = 3000;

/** Builds the reading half of a `View` on what a browser can do with a page. */
export function readingOf(page: Page): ViewReading {
  const reading: ViewReading = {
    url: () => reading.evaluate(() => location.href),
    async evaluate<T, A extends readonly unknown[]>(
      fn: (...args: A) => T | Promise<T>,
      ...args: A
    ): Promise<T> {
      return fromJson<T>(await page.run(callExpression(fn, args)));
    },
    async inject(source) {
      await page.run(`${source}\n;void 0`);
    },
    async waitFor<T, A extends readonly unknown[]>(fn: (...args: A) => T, ...args: A): Promise<T> {
      const end = Date.now() + WAIT_MS;
      for (;;) {
        try {
          const left = Math.max(1, end - Date.now());
          const waited = fromJson<Waited<T>>(
            await within(
              left + SPARE_MS,
              `The page stood still while waiting for ${fn}`,
              page.run(waitExpression(fn, args, left)),
            ),
          );
          if ('found' in waited) return waited.found;
          throw new Error(
            `Waited ${WAIT_MS} ms in vain for ${fn}\n${waited.error}\nThe page: ${waited.text}`,
          );
        } catch (error) {
          if (!(error instanceof PageGone) || Date.now() > end || !(await page.isOpen())) throw error;
          await page.settled();
        }
      }
    },
  };
  return reading;
}

/** JSON text as what the function in the page gave: its type is known from that function alone. */
function fromJson<T>(text: string | undefined): T {
  return (text === undefined ? undefined : JSON.parse(text)) as T;
}
