import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askServer } from '../../../../../entrypoints/background/fetch/ask-server.ts';
import { findRobotsTxt, type RobotsTxtWish } from '../../../../../entrypoints/background/fetch/robots-txt.ts';
import type { PlainAnswer } from '../../../../../utils/net/plain-request.ts';
import { closeStore } from '../../../../../utils/store/open.ts';
import { DAY, HOUR, MINUTE } from '../../../../../utils/time.ts';
import { takeBugs } from '../../../bugs.ts';

vi.mock('../../../../../entrypoints/background/fetch/ask-server.ts', () => ({
  askServer: vi.fn(),
  askThrough: vi.fn(),
}));

const PAGE = new URL('https://blog.test/post');
const NOW = Date.UTC(2026, 2, 3);
const NONE = { 'x-robots-tag': null, link: null, 'cache-control': null, 'content-type': null };

let access: boolean;
let onAsk: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  access = false;
  onAsk = vi.fn<() => void>();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => access);
  vi.mocked(askServer).mockReset();
  answers({});
});

afterEach(() => void vi.useRealTimers());

/** What the site answers from now on. */
function answers(answer: Partial<PlainAnswer>): void {
  const whole = { status: 200, headers: NONE, text: '', body: 'whole', ...answer } as const;
  vi.mocked(askServer).mockImplementation(async (_, { url }) => ({ finalUrl: url, ...whole }));
}

const find = (wish: Partial<RobotsTxtWish> = {}, page = PAGE) =>
  findRobotsTxt(5, page, {
    check: false,
    byItself: 'always',
    isPrivate: false,
    onAsk,
    ...wish,
  });
const requests = () =>
  vi.mocked(askServer).mock.calls.map(([, { kind, url, isPrivate }]) => ({ kind, url, isPrivate }));
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe('robots.txt of a page that the user looks at', () => {
  it('is asked for by nobody where they did not want it', async () => {
    expect(await find({ byItself: 'withAccess' })).toEqual({ fact: null, requests: [], needsAccess: false });
    expect(requests()).toEqual([]);
    expect(onAsk).not.toHaveBeenCalled();
  });

  it('is asked for by itself where they did, and listed; whoever waits is told before', async () => {
    expect(await find()).toMatchObject({
      fact: { origin: 'https://blog.test', status: 200 },
      requests: [{ url: 'https://blog.test/robots.txt', status: 200 }],
    });
    expect(requests()).toEqual([{ kind: 'robots', url: 'https://blog.test/robots.txt', isPrivate: false }]);
    expect(onAsk).toHaveBeenCalledOnce();
  });

  it('is asked for with access to the site, too, unless nobody looks at the page', async () => {
    access = true;
    await find({ byItself: 'never' });
    expect(requests()).toEqual([]);
    await find({ byItself: 'withAccess' });
    expect(requests()).toMatchObject([{ kind: 'robots' }]);
  });

  it('is kept for the other pages of the site, and of no other', async () => {
    await find();
    expect(await find({}, new URL('https://blog.test/other'))).toMatchObject({
      fact: { status: 200 },
      requests: [],
    });
    await find({}, new URL('https://www.blog.test/post'));
    expect(requests().map(({ url }) => url)).toEqual([
      'https://blog.test/robots.txt',
      'https://www.blog.test/robots.txt',
    ]);
  });

  it.each<[string, Partial<PlainAnswer>]>([
    ['wants to be asked again in a minute', { headers: { ...NONE, 'cache-control': 'max-age=60' } }],
    ['is not there', { status: 404 }],
    ['has an error', { status: 503 }],
    ['does not answer', { status: null, body: 'broken' }],
  ])('is asked for once a day of a site that %s', async (_, answer) => {
    answers(answer);
    for (let hours = 0; hours < 24; hours += 2) {
      await find();
      later(2 * HOUR);
    }
    expect(requests()).toHaveLength(1);
    later(MINUTE);
    await find();
    expect(requests()).toHaveLength(2);
  });

  it('is known for that day, unless the site had an error', async () => {
    answers({ headers: { ...NONE, 'cache-control': 'max-age=60' } });
    await find();
    later(DAY - MINUTE);
    expect(await find()).toMatchObject({ fact: { status: 200 } });
    answers({ status: 503 });
    later(2 * MINUTE);
    expect(await find()).toMatchObject({ fact: { status: 503 } });
    later(6 * MINUTE);
    expect(await find()).toMatchObject({ fact: null });
  });

  it('is asked for whenever they check, kept or not', async () => {
    await find();
    await find({ check: true });
    expect(requests().map(({ kind }) => kind)).toEqual(['robots', 'page']);
  });

  it('is asked for once by a popup that is opened again while it is on its way', async () => {
    const [first, second] = await Promise.all([find(), find()]);
    expect(second).toEqual(first);
    expect(requests()).toHaveLength(1);
  });

  it('is not asked for by itself where it cannot be remembered that it was', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('No.'));
    expect(await find()).toMatchObject({ fact: null, requests: [] });
    expect(requests()).toEqual([]);
    expect(takeBugs()).toEqual([{ where: 'remember robots.txt', error: 'Error: No.' }]);
  });
});

describe('in a private window', () => {
  it('it is not asked for by itself, with access neither', async () => {
    access = true;
    expect(await find({ isPrivate: true })).toMatchObject({ fact: null, requests: [] });
    expect(requests()).toEqual([]);
  });

  it('it is asked for where they check, and nothing of that is kept', async () => {
    await find({ isPrivate: true, check: true });
    expect(requests()).toMatchObject([{ kind: 'page', isPrivate: true }]);
    expect(await find({ byItself: 'never' })).toMatchObject({ fact: null });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('where the browser refused, so that nothing was sent', () => {
  beforeEach(() => answers({ status: null, body: 'broken', refused: true }));

  it('access is offered, and another page of the site may be let ask', async () => {
    expect(await find()).toMatchObject({ fact: { status: null }, needsAccess: true });
    expect(await find()).toMatchObject({ needsAccess: true });
    answers({});
    expect(await find({}, new URL('https://blog.test/other'))).toMatchObject({
      fact: { status: 200 },
      needsAccess: false,
    });
  });
});
