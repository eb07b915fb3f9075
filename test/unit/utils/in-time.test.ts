import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTime } from '../../../utils/in-time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = (ms: number) => new Promise<string>((resolve) => setTimeout(resolve, ms, 'answer'));

it.each([
  [99, 'answer'],
  [101, 'late'],
])('of an answer after %d ms, 100 being given, comes: %s', async (ms, comes) => {
  const found = inTime(100, after(ms), 'late');
  await vi.runAllTimersAsync();
  expect(await found).toBe(comes);
});

it('an answer that fails in time fails', async () => {
  await expect(inTime(100, Promise.reject(new Error('No.')), 'late')).rejects.toThrow('No.');
});
