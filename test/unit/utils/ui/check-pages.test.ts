import { describe, expect, it } from 'vitest';
import type { CheckedOnce } from '../../../../utils/message/checked-once.ts';
import type { Outcome } from '../../../../utils/message/outcome.ts';
import { checkPages, type PageChecked, type PageToCheck } from '../../../../utils/ui/check-pages.ts';

const page = (url: string): PageToCheck => ({ url, posts: [] });
const CHECKED: CheckedOnce = { kind: 'checked', states: [], isSilent: false };
const SILENT: CheckedOnce = { ...CHECKED, isSilent: true };
const done = (value: CheckedOnce = CHECKED): Outcome<CheckedOnce> => ({ ok: true, value });

/** Checks pages whose answers a test gives. */
function checking(urls: readonly string[]) {
  const asked: { url: string; answer: (outcome: Outcome<CheckedOnce>) => void }[] = [];
  const found: [string, PageChecked['kind']][] = [];
  const waits: { times: number; end: () => void }[] = [];
  const stop = new AbortController();
  const ended = checkPages(urls.map(page), {
    ask: ({ url }) => {
      const { promise, resolve } = Promise.withResolvers<Outcome<CheckedOnce>>();
      asked.push({ url, answer: resolve });
      return promise;
    },
    onChecked: ({ url }, { kind }) => found.push([url, kind]),
    wait: (times) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waits.push({ times, end: resolve });
      return promise;
    },
    signal: stop.signal,
  });
  return { asked, found, waits, stop, ended, urls: () => asked.map(({ url }) => url) };
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

  it('wait where there is no network, and go on', async () => {
    const { asked, found, waits, ended, urls } = checking([
      'https://a.test/1',
      'https://a.test/2',
      'https://b.test/',
    ]);
    asked[0]?.answer(done({ kind: 'offline' }));
    asked[1]?.answer({ ok: false, why: 'offline' });
    await soonest();
    expect([found, waits.map(({ times }) => times)]).toEqual([[], [1]]);
    waits[0]?.end();
    await soonest();
    expect(urls().slice(2)).toEqual(['https://a.test/1', 'https://b.test/']);
    asked[2]?.answer(done());
    asked[3]?.answer(done());
    await soonest();
    asked[4]?.answer(done());
    expect(await ended).toBe('done');
    expect(found.map(([url]) => url)).toEqual(['https://a.test/1', 'https://b.test/', 'https://a.test/2']);
  });
});

describe('pages of hosts that do not answer', () => {
  const hosts = ['a', 'b', 'c', 'd'].map((name) => `https://${name}.test/`);
  /** All that are asked for get this answer. */
  const answerAll = async ({ asked }: ReturnType<typeof checking>, value: (url: string) => CheckedOnce) => {
    for (const { url, answer } of asked.splice(0)) answer(done(value(url)));
    await soonest();
  };

  it('are not judged where none does: it is the network', async () => {
    const run = checking(hosts);
    await answerAll(run, () => SILENT);
    expect([run.found, run.waits.length]).toEqual([[], 1]);
    run.waits[0]?.end();
    await soonest();
    expect(run.urls()).toEqual(hosts);
    await answerAll(run, () => CHECKED);
    expect(await run.ended).toBe('done');
    expect(run.found.map(([url]) => url)).toEqual(hosts);
  });

  it('are judged where another does, whichever comes first', async () => {
    const run = checking(hosts);
    await answerAll(run, (url) => (url === hosts[3] ? CHECKED : SILENT));
    expect(await run.ended).toBe('done');
    expect(run.found.map(([url]) => url).sort()).toEqual(hosts);
    expect(run.waits).toEqual([]);
  });

  it('are judged where they are few: that is no proof of anything', async () => {
    const run = checking(hosts.slice(0, 2));
    await answerAll(run, () => SILENT);
    expect(await run.ended).toBe('done');
    expect(run.found).toHaveLength(2);
  });

  it('are believed to be gone after some rounds, each later than the one before', async () => {
    const run = checking(hosts);
    for (let round = 1; round <= 3; round++) {
      await answerAll(run, () => SILENT);
      expect([run.found, run.waits.map(({ times }) => times)]).toEqual([[], [1, 2, 3].slice(0, round)]);
      run.waits.at(-1)?.end();
      await soonest();
    }
    await answerAll(run, () => SILENT);
    expect(await run.ended).toBe('done');
    expect(run.found).toHaveLength(4);
  });

  it('can be stopped while it waits', async () => {
    const run = checking(hosts);
    await answerAll(run, () => SILENT);
    run.stop.abort();
    run.waits[0]?.end();
    expect(await run.ended).toBe('stopped');
    expect(run.found).toEqual([]);
  });
});
