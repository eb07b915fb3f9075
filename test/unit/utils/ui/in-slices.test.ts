import { expect, it, vi } from 'vitest';
import { inSlices } from '../../../../utils/ui/in-slices.ts';

const all = Array.from({ length: 1000 }, (_, i) => i);

it('does all in their order, and lets others in where it takes long', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const done: number[] = [];
  const seen: number[] = [];
  const timer = setInterval(() => seen.push(done.length));
  await inSlices(all, (some) => {
    done.push(...some);
    now += 20;
  });
  clearInterval(timer);
  expect(done).toEqual(all);
  expect(new Set(seen).size).toBeGreaterThan(1);
});

it('waits for nobody where it is done soon', async () => {
  vi.spyOn(performance, 'now').mockReturnValue(0);
  let done = 0;
  void inSlices(all, (some) => {
    done += some.length;
  });
  await Promise.resolve();
  expect(done).toBe(1000);
});

it('ends once it is not wanted any more', async () => {
  const ended = new AbortController();
  let done = 0;
  const act = (some: readonly number[]) => {
    done += some.length;
    if (done === 300) ended.abort();
  };
  await inSlices(all, act, ended.signal);
  expect(done).toBe(300);
});
