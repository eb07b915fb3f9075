import type { detectAll as detectAllHere } from 'jschardet';

declare global {
  /** Set by `charsets.js`. */
  var detectCharsets: typeof detectAllHere | undefined;
  /** Of workers: loads a script and runs it. */
  function importScripts(path: string): void;
}

/** In the worker's build it takes the place of `jschardet`, whose tables most files do not need. */
export const detectAll: typeof detectAllHere = (bytes, options) => {
  if (!globalThis.detectCharsets) importScripts('/charsets.js');
  return globalThis.detectCharsets?.(bytes, options) ?? [];
};
