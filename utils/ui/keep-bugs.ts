import { noteUnlessExpected, onBug } from '../errors.ts';

/**
 * Keeps every bug of this view in the debug log, what nobody catches included;
 * called once, when the view starts. The log is loaded when there is something to
 * note: no answer waits for it.
 */
export function keepBugs(): void {
  onBug((bug) => {
    // A bundle that cannot be loaded has nowhere to say so.
    void import('../settings/debug-log.ts').then(({ noteBug }) => noteBug(bug)).catch(() => undefined);
  });
  window.addEventListener('error', ({ error }) => {
    // Browsers report what is no exception, too: a ResizeObserver that is asked once more.
    if (error) noteUnlessExpected('uncaught', error);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => noteUnlessExpected('uncaught', reason));
}
