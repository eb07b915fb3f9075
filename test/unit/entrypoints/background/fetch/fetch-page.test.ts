import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchAddress } from '../../../../../entrypoints/background/fetch/fetch-page.ts';
import type { AskedPage, FetchedPage } from '../../../../../utils/message/fetched-page.ts';
import { FETCH_LIMITS } from '../../../../../utils/net/fetch-bytes.ts';
import type { PageReader } from '../../../../../utils/net/page-reader.ts';
import { soon } from '../../../soon.ts';
import { tellAsChromium } from './fake-web.ts';

const reader = vi.hoisted(() => ({
  ask: vi.fn<PageReader['ask']>(),
  read: vi.fn<PageReader['read']>(),
  drop: vi.fn<PageReader['drop']>(),
}));
vi.mock('../../../../../entrypoints/background/fetch/offscreen.ts', () => ({ offscreenReader: reader }));
vi.mock('../../../../../utils/net/page-reader.ts', () => ({ pageReader: () => reader }));

const PAGE: FetchedPage = {
  kind: 'other',
  head: { status: 200, finalUrl: 'http://a.test/', contentType: '', retryAfter: null, guards: '' },
};

/** Everything answers, the addresses of `redirects` by leading on. */
function answering(
  redirects: Readonly<Record<string, string>> = {},
  ips: Readonly<Record<string, string>> = {},
) {
  reader.ask.mockImplementation(async (url): Promise<AskedPage> => {
    const [location, ip] = [redirects[url], ips[url]];
    tellAsChromium(url, {
      ...(location === undefined ? {} : { location }),
      ...(ip === undefined ? {} : { ip }),
    });
    if (location !== undefined) return { kind: 'redirect', url };
    return { kind: 'came', url, id: `id of ${url}`, isLarge: url.includes('large') };
  });
  reader.read.mockImplementation(async () => PAGE);
  reader.drop.mockImplementation(async () => null);
}

afterEach(() => {
  for (const mock of [reader.ask, reader.read, reader.drop]) mock.mockReset();
});

describe('a page that is fetched', () => {
  it('is read, with the addresses that led to it', async () => {
    answering({ 'http://a.test/': 'http://b.test/' });
    expect(await fetchAddress('http://a.test/')).toMatchObject({
      result: PAGE,
      hops: ['http://a.test/', 'http://b.test/'],
    });
    expect(reader.read).toHaveBeenCalledExactlyOnceWith('id of http://b.test/', []);
  });

  it('has so much time for all its redirects', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    answering({ 'http://a.test/': 'http://b.test/' });
    const answer = reader.ask.getMockImplementation();
    reader.ask.mockImplementation(async (url, ms) => {
      vi.setSystemTime(Date.now() + 1000);
      return answer ? answer(url, ms) : { kind: 'failed', why: 'refused' };
    });
    await fetchAddress('http://a.test/');
    const times = reader.ask.mock.calls.map(([, ms]) => ms);
    expect(times).toEqual([FETCH_LIMITS.ms, FETCH_LIMITS.ms - 1000]);
    vi.useRealTimers();
  });

  it('is thrown away unread where a public name has led to a private address', async () => {
    answering({ 'http://a.test/': 'http://b.test/' }, { 'http://b.test/': '192.168.1.1' });
    expect(await fetchAddress('http://a.test/')).toMatchObject({
      result: { kind: 'failed', why: 'private' },
      hops: ['http://a.test/', 'http://b.test/'],
    });
    expect(reader.read).not.toHaveBeenCalled();
    expect(reader.drop).toHaveBeenCalledExactlyOnceWith('id of http://b.test/');
  });

  it('is asked for once more where the reader had to be opened anew meanwhile', async () => {
    answering();
    reader.read.mockImplementationOnce(async () => null);
    expect((await fetchAddress('http://a.test/')).result).toEqual(PAGE);
    expect(reader.ask).toHaveBeenCalledTimes(2);
    reader.read.mockImplementation(async () => null);
    await expect(fetchAddress('http://a.test/')).rejects.toThrow('could not be read');
  });
});

describe('of many pages', () => {
  it('six are fetched at once, and one read', async () => {
    const asked: (() => void)[] = [];
    const reads: (() => void)[] = [];
    answering();
    const answer = reader.ask.getMockImplementation();
    reader.ask.mockImplementation(async (url, ms) => {
      await new Promise<void>((come) => asked.push(come));
      return answer ? answer(url, ms) : { kind: 'failed', why: 'refused' };
    });
    reader.read.mockImplementation(async () => {
      await new Promise<void>((come) => reads.push(come));
      return PAGE;
    });
    const all = Array.from({ length: 8 }, (_, i) => fetchAddress(`http://${i}.test/`));
    await soon(() => expect(asked).toHaveLength(6));
    asked[0]?.();
    asked[1]?.();
    await soon(() => expect([asked.length, reads.length]).toEqual([8, 1]));
    for (const come of asked) come();
    for (let i = 0; i < 8; i++) {
      await soon(() => expect(reads).toHaveLength(i + 1));
      reads[i]?.();
    }
    await Promise.all(all);
  });

  it('no other is fetched in the place of a large one until that is read', async () => {
    answering();
    const reads: (() => void)[] = [];
    reader.read.mockImplementation(async () => {
      await new Promise<void>((come) => reads.push(come));
      return PAGE;
    });
    const all = Array.from({ length: 7 }, (_, i) => fetchAddress(`http://large${i}.test/`));
    await soon(() => expect([reader.ask.mock.calls.length, reads.length]).toEqual([6, 1]));
    reads[0]?.();
    await soon(() => expect(reader.ask).toHaveBeenCalledTimes(7));
    for (let i = 1; i < 7; i++) {
      await soon(() => expect(reads).toHaveLength(i + 1));
      reads[i]?.();
    }
    await Promise.all(all);
  });
});
