import { configure } from '@testing-library/preact';

/** The same limit as in `soon`. */
configure({ asyncUtilTimeout: 15_000 });

/** happy-dom has no Web Locks; nobody else opens the store of a test of views. */
Object.defineProperty(navigator, 'locks', {
  value: { request: (_name: string, _options: object, held: () => unknown) => Promise.resolve(held()) },
});

/** happy-dom has no idle callbacks; the page of a test has nothing else to do. */
Object.defineProperty(globalThis, 'requestIdleCallback', {
  value: (run: () => void) => setTimeout(run),
});
