import { vi } from 'vitest';

/**
 * Waits until a check holds, and gives what it gives; throws its last error after a quarter of a minute.
 * A limit, not a measure: vitest's own second is too short on a machine that is busy.
 */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 15_000, interval: 10 });
