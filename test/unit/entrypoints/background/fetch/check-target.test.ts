import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkTarget } from '../../../../../entrypoints/background/fetch/check-target.ts';
import { PAUSE_MS } from '../../../../../utils/posts/rate.ts';
import { readRequestLog } from '../../../../../utils/settings/request-log.ts';
import { heardEvents, type Told, tellAsChromium, tellAsFirefox } from './fake-web.ts';

/** A request as the fake web got it: the address, what came with it, and when. */
interface AskedFor {
  readonly url: string;
  readonly init: RequestInit;
  readonly at: number;
}

let asked: AskedFor[];

/** The id of a tab in a private window. */
const PRIVATE = 8;

/** A web of these answers; what is not among them does not answer. */
function serve(web: Readonly<Record<string, Told>>, tell = tellAsChromium): void {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init, at: Date.now() });
    const told = web[url];
    if (!told) throw new TypeError('Failed to fetch');
    tell(url, told);
    const status = told.location === undefined ? (told.status ?? 200) : 0;
    // An opaque redirect: without status and headers.
    return Object.assign(Object.create(null), {
      status,
      ok: status === 200,
      url,
      headers: new Headers(),
      body: null,
    });
  });
}

beforeEach(() => {
  asked = [];
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async (id) =>
    Object.assign(Object.create(null), { incognito: id === PRIVATE }),
  );
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Asks for all, as a popup does that does not wait, and gives what came. */
async function check(...urls: readonly string[]) {
  const states = Promise.all(urls.map((url) => checkTarget({ tabId: 7, url })));
  await vi.runAllTimersAsync();
  return states;
}

describe('the target of a link', () => {
  it.each<[string, Told, object]>([
    ['is there', {}, { status: 200, location: null }],
    ['is gone', { status: 404 }, { status: 404, location: null }],
    ['is refused', { status: 403 }, { status: 403, location: null }],
  ])('%s', async (name, told, state) => {
    const url = `https://${name.replaceAll(' ', '-')}.example/a`;
    serve({ [url]: told });
    expect(await check(url)).toEqual([{ url, at: expect.any(Number), ...state }]);
    expect(heardEvents()).toEqual([]);
  });

  it.each([
    ['Chromium', tellAsChromium],
    ['Firefox', tellAsFirefox],
  ])('has moved: where to is told and not asked, in %s', async (browser, tell) => {
    const url = `https://${browser}.example/old`.toLowerCase();
    serve({ [url]: { location: '/new', status: 301 } }, tell);
    const [state] = await check(url);
    expect(state).toMatchObject({ status: 301, location: new URL('/new', url).href });
    expect(asked.length).toBe(1);
  });

  it('leads on, where the browser says no more', async () => {
    const url = 'https://silent-redirect.example/';
    serve({ [url]: { location: '/new' } }, () => undefined);
    expect(await check(url)).toMatchObject([{ status: 0, location: null }]);
  });

  it('does not answer', async () => {
    serve({});
    expect(await check('https://dead.example/')).toMatchObject([{ status: null, location: null }]);
  });

  it('is not asked for without access to its site: nothing would be known of it', async () => {
    serve({ 'https://closed.test/': {} });
    expect(await check('https://closed.test/')).toEqual([null]);
    expect(asked).toEqual([]);
  });
});

it('it is one request, without cookies, referrer and fragment, past the cache', async () => {
  serve({ 'https://one.example/a': {} });
  await check('https://one.example/a#part');
  expect(asked).toMatchObject([
    {
      url: 'https://one.example/a',
      init: { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'manual' },
    },
  ]);
});

it('requests are made in turn, two to a host a second apart', async () => {
  serve({ 'https://turn.example/a': {}, 'https://turn.example/b': {}, 'https://other-turn.example/': {} });
  await check('https://turn.example/a', 'https://other-turn.example/', 'https://turn.example/b');
  expect(asked.map(({ url }) => url)).toEqual([
    'https://turn.example/a',
    'https://other-turn.example/',
    'https://turn.example/b',
  ]);
  const [first, other, second] = asked.map(({ at }) => at - (asked[0]?.at ?? 0));
  expect([first, other]).toEqual([0, 0]);
  expect(second).toBeGreaterThanOrEqual(PAUSE_MS);
});

it('they are listed among the last requests, but for those of a private window', async () => {
  const urls = ['https://listed.example/a', 'https://private.example/a'] as const;
  serve({ [urls[0]]: {}, [urls[1]]: {} });
  const both = Promise.all([
    checkTarget({ tabId: 7, url: urls[0] }),
    checkTarget({ tabId: PRIVATE, url: urls[1] }),
  ]);
  await vi.runAllTimersAsync();
  expect(await both).toMatchObject([{ status: 200 }, { status: 200 }]);
  expect(await readRequestLog()).toMatchObject([{ kind: 'target', address: urls[0] }]);
});
