import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { slicer } from '../../../../utils/read/slicer.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a slice of work', () => {
  it('is over well before a page would stutter', () => {
    const slice = slicer();
    expect(slice.over()).toBe(false);
    vi.advanceTimersByTime(10);
    expect(slice.over()).toBe(false);
    vi.advanceTimersByTime(10);
    expect(slice.over()).toBe(true);
  });

  it('is followed by another, after the page had its turn', async () => {
    vi.stubGlobal('scheduler', undefined);
    const slice = slicer();
    vi.advanceTimersByTime(50);
    const next = slice.next();
    await vi.runAllTimersAsync();
    await next;
    expect(slice.over()).toBe(false);
  });

  it('counts for how long it kept the page busy, not how long the page had its turn', async () => {
    vi.stubGlobal('scheduler', { yield: async () => void vi.advanceTimersByTime(3000) });
    const slice = slicer();
    vi.advanceTimersByTime(20);
    await slice.next();
    vi.advanceTimersByTime(5);
    expect(slice.busyMs()).toBe(25);
  });

  it('comes back before other work where the browser can do that', async () => {
    const yielded = vi.fn(async () => undefined);
    vi.stubGlobal('scheduler', { yield: yielded });
    await slicer().next();
    expect(yielded).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
});
