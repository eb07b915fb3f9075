import { setTimeout as timeout } from 'node:timers/promises';
import type { Instant } from '../../utils/time.ts';

/** What time it is, and how it passes: tests have one that is faster. */
export interface Clock {
  now(): Instant;
  /** Waits, in ms; less where the signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** The machine's. */
export const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  wait: async (ms, signal) => {
    if (ms > 0) await timeout(ms, undefined, { signal }).catch(() => undefined);
  },
};
