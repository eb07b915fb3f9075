import { vi } from 'vitest';

/**
 * Repeats a check until it no longer throws. Vitest's own limit of one second is
 * too short on a busy machine.
 *
 * @returns what the check returns
 * @throws its last error, after 15 seconds
 */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 15_000, interval: 10 });
