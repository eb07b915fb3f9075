import { describe, expect, it } from 'vitest';
import type { CheckedOnce } from '../../../../utils/message/checked-once.ts';
import type { Outcome } from '../../../../utils/message/outcome.ts';
import { checkPages, type PageChecked, type PageToCheck } from '../../../../utils/ui/check-pages.ts';

const page = (url: string): PageToCheck => ({ url, posts: [] });
const CHECKED: CheckedOnce = { kind: 'checked', states: [] };
const done = (value: CheckedOnce = CHECKED): Outcome<CheckedOnce> => ({ ok: true, value });

/** Checks pages whose answers a test gives. */
function checking(urls: readonly string[]) {
  const asked: { url: string; answer: (outcome: Outcome<CheckedOnce>) => void }[] = [];
  const found: [string, PageChecked['kind']][] = [];
  const stop = new AbortController();
  const ended = checkPages(urls.map(page), {
    ask: ({ url }) => {
      const { promise, resolve } = Promise.withResolvers<Outcome<CheckedOnce>>();
      asked.push({ url, answer: resolve });
      return promise;
    },
    onChecked: ({ url }, { kind }) => found.push([url, kind]),
    signal: stop.signal,
  });
  return { asked, found, stop, ended, urls: () => asked.map(({ url }) => url) };
}
const soonest = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('pages that are checked once', () => {
  it('are asked for ten at a time, of each host one after the other', async () => {
    const hosts = Array.from({ length: 12 }, (_, i) => `https://${i}.test/`);
    const { asked, urls, ended } = checking(['https://0.test/b', ...hosts]);
    expect(urls()).toEqual(['https://0.test/b', ...hosts.slice(1, 10)]);
    asked[0]?.answer(done());
    await soonest();
    expect(urls().slice(10)).toEqual(['https://0.test/']);
    for (let i = 1; i < 13; i++) {
      asked[i]?.answer(done());
      await soonest();
    }
    expect(await ended).toBe('done');
    expect(asked).toHaveLength(13);
  });

  it('are asked for again where the background was ended meanwhile, but not for ever', async () => {
    const { asked, found, ended } = checking(['https://a.test/']);
    asked[0]?.answer({ ok: false, why: 'gone' });
    await soonest();
    asked[1]?.answer(done());
    expect(await ended).toBe('done');
    expect(found).toEqual([['https://a.test/', 'checked']]);
    const other = checking(['https://a.test/']);
    for (let i = 0; i < 3; i++) {
      other.asked[i]?.answer({ ok: false, why: 'gone' });
      await soonest();
    }
    expect(await other.ended).toBe('done');
    expect(other.found).toEqual([['https://a.test/', 'failed']]);
  });

  it('are begun no more once it is stopped; those under way are waited for', async () => {
    const { asked, found, stop, ended } = checking(['https://a.test/1', 'https://a.test/2']);
    stop.abort();
    asked[0]?.answer(done({ kind: 'busy', until: 9 }));
    expect(await ended).toBe('stopped');
    expect(found).toEqual([['https://a.test/1', 'busy']]);
  });

  it('wait where there is no network', async () => {
    const { asked, found, ended } = checking(['https://a.test/1', 'https://a.test/2', 'https://b.test/']);
    asked[0]?.answer(done({ kind: 'offline' }));
    asked[1]?.answer({ ok: false, why: 'offline' });
    expect(await ended).toBe('offline');
    expect(found).toEqual([]);
  });
});
