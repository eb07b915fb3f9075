import { cleanup, configure } from '@testing-library/preact';
import { afterAll, afterEach } from 'vitest';

/** The same limit as in `soon`. */
configure({ asyncUtilTimeout: 15_000 });

/** happy-dom has no Web Locks; nobody else opens the store of a test of views. */
Object.defineProperty(navigator, 'locks', {
  configurable: true,
  value: { request: (_name: string, _options: object, held: () => unknown) => Promise.resolve(held()) },
});

/** By itself the library would do so in the first file of a worker alone. */
afterEach(cleanup);

/** Files share a document: what one put there beside the library is not there for the next. */
afterAll(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

/** happy-dom has no idle callbacks; the page of a test has nothing else to do. */
Object.defineProperty(globalThis, 'requestIdleCallback', {
  configurable: true,
  writable: true,
  value: (run: () => void) => setTimeout(run),
});
