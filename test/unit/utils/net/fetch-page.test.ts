import { afterEach, expect, it, vi } from 'vitest';
import type { FetchedPage } from '../../../../utils/message/fetched-page.ts';
import { FETCH_LIMITS } from '../../../../utils/net/fetch-bytes.ts';
import { fetchPage } from '../../../../utils/net/fetch-page.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('fetches six pages at once; the others wait, and their time counts from when their turn has come', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    asked.push(url);
    return new Promise((_, refuse) => signal.addEventListener('abort', () => refuse(signal.reason)));
  });
  const ended: FetchedPage[] = [];
  const urls = Array.from({ length: 8 }, (_, i) => `https://${i}.test/`);
  const all = urls.map((url) => fetchPage(url).then((look) => ended.push(look)));
  await vi.advanceTimersByTimeAsync(FETCH_LIMITS.ms - 1);
  expect(asked).toEqual(urls.slice(0, 6));
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toEqual(urls);
  await vi.advanceTimersByTimeAsync(FETCH_LIMITS.ms - 1);
  expect(ended).toEqual(Array(6).fill({ kind: 'failed', why: 'timeout' }));
  await vi.advanceTimersByTimeAsync(1);
  await Promise.all(all);
  expect(ended).toHaveLength(8);
});
