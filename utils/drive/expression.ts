/**
 * Functions on their way into a page: as source text, since that is what both
 * browsers take and what no content security policy forbids.
 */

/** Default time that a wait may take, in milliseconds. A limit, not a measure: on a busy machine a page of 100,000 links takes more than 20 s. */
export const WAIT_MS = 60_000;

/** A function to be run elsewhere: only its source text counts. */
type Portable = { toString(): string };

/** An expression that calls `fn` with `args` and gives a promise of the result as JSON text. */
export function callExpression(fn: Portable, args: readonly unknown[]): string {
  return `(async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)})))()`;
}

/** An expression that gives a promise of `{found}` or, after `ms`, of `{text, error}`: what the page showed instead. */
export function waitExpression(fn: Portable, args: readonly unknown[], ms: number): string {
  return `(${waitInPage})((${fn}), ${JSON.stringify(args)}, ${ms}).then(JSON.stringify)`;
}

/** What `waitExpression` promises. */
export type Waited<T> = { found: T } | { text: string; error: string };

/** Runs in the page. Looks again at each change of the document, and by the clock for what is no change: a value typed in, a variable set. */
function waitInPage<T>(fn: (...args: unknown[]) => T, args: unknown[], ms: number): Promise<Waited<T>> {
  return new Promise((resolve) => {
    let error = '';
    const finish = (result: Waited<T>): void => {
      observer.disconnect();
      clearInterval(clock);
      clearTimeout(end);
      resolve(result);
    };
    const look = async (): Promise<void> => {
      try {
        const found = await fn(...args);
        if (found) finish({ found });
      } catch (thrown) {
        error = String(thrown);
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const clock = setInterval(look, 50);
    const end = setTimeout(() => {
      const text = (document.body?.innerText ?? '').slice(0, 2000);
      finish({ text: `${location.href}\n${text}`, error });
    }, ms);
    look();
  });
}
