import { describe, expect, it, vi } from 'vitest';
import { follow } from '../../../../../entrypoints/background/fetch/follow.ts';
import type { Reached } from '../../../../../utils/net/follow-redirects.ts';
import { heardEvents, type Told, tellAsChromium, tellAsFirefox } from './fake-web.ts';

/** Follows an address in a web of these answers; what is not among them does not answer. */
async function followIn(
  web: Readonly<Record<string, Told>>,
  url: string,
  tell = tellAsChromium,
  from: Parameters<typeof follow>[1] = null,
) {
  const asked: string[] = [];
  const ask = async (address: string): Promise<Reached> => {
    asked.push(address);
    const told = web[address];
    if (!told) return null;
    // Before what `fetch` gives, or after it.
    if (tell === tellAsChromium) tell(address, told);
    else setTimeout(() => tell(address, told), 1);
    return { url: address, leadsOn: told.status === 302 || told.location !== undefined };
  };
  const { hops, isForGood, refused, end, status } = await follow(url, from, ask, (reached) => reached);
  return { asked, hops, isForGood, refused, end, status };
}

describe.each([
  ['Chromium', tellAsChromium],
  ['Firefox', tellAsFirefox],
])('redirects, as %s tells of them', (_, tell) => {
  it('are followed one by one, to where they end', async () => {
    const web = {
      'http://a.test/': { location: '/b' },
      'http://a.test/b': { location: 'https://c.test/d' },
      'https://c.test/d': {},
    };
    expect(await followIn(web, 'http://a.test/', tell)).toEqual({
      asked: ['http://a.test/', 'http://a.test/b', 'https://c.test/d'],
      hops: ['http://a.test/', 'http://a.test/b', 'https://c.test/d'],
      isForGood: false,
      refused: null,
      end: { url: 'https://c.test/d', ip: '93.184.216.34' },
      status: 200,
    });
  });

  it.each([
    [[301, 308], true],
    [[301, 302], false],
    [[303], false],
    [[307, 301], false],
    [[], false],
  ])('with %j lead there for good: %s', async (statuses, isForGood) => {
    const hops = statuses.map(
      (status, i) => [`http://a.test/${i}`, { status, location: `/${i + 1}` }] as const,
    );
    const web = { ...Object.fromEntries(hops), [`http://a.test/${statuses.length}`]: {} };
    expect(await followIn(web, 'http://a.test/0', tell)).toMatchObject({ isForGood, refused: null });
  });

  it('from the web into a private network are not asked for', async () => {
    for (const location of [
      'http://192.168.1.1/',
      'http://0x7f.1/',
      'http://[::ffff:10.0.0.1]/',
      'http://localhost:8080/',
      '//router/',
      'http://nas.local/',
    ]) {
      const { asked, hops, refused } = await followIn(
        { 'http://a.test/': { location } },
        'http://a.test/',
        tell,
      );
      expect([asked, hops, refused]).toEqual([
        ['http://a.test/'],
        ['http://a.test/', new URL(location, 'http://a.test/').href],
        'private',
      ]);
    }
  });

  it('to a public name with a private address are asked for, and refused', async () => {
    const web = { 'http://a.test/': { location: 'http://b.test/' }, 'http://b.test/': { ip: '10.0.0.7' } };
    expect(await followIn(web, 'http://a.test/', tell)).toMatchObject({
      asked: ['http://a.test/', 'http://b.test/'],
      refused: 'private',
    });
  });

  it('out of a private network and back into it are refused on their way back', async () => {
    const web = {
      'http://router/': { ip: '10.0.0.1', location: 'http://a.test/' },
      'http://a.test/': { location: 'http://router/b' },
    };
    expect(await followIn(web, 'http://router/', tell)).toMatchObject({
      asked: ['http://router/', 'http://a.test/'],
      refused: 'private',
    });
  });

  it('within a private network, where the user has put a post, are followed', async () => {
    const web = {
      'http://router/': { ip: '10.0.0.1', location: 'http://10.0.0.1/b' },
      'http://10.0.0.1/b': { ip: '10.0.0.1' },
    };
    expect(await followIn(web, 'http://router/', tell)).toMatchObject({
      refused: null,
      end: { url: 'http://10.0.0.1/b' },
    });
  });

  it('are followed where a proxy in one’s own network answers for all names', async () => {
    const web = {
      'http://a.test/': { ip: '10.0.0.1', location: 'http://b.test/' },
      'http://b.test/': { ip: '10.0.0.1' },
    };
    expect(await followIn(web, 'http://a.test/', tell)).toMatchObject({
      refused: null,
      end: { url: 'http://b.test/' },
    });
  });

  it('without end are followed twenty times', async () => {
    const web = { 'http://a.test/': { location: '/b' }, 'http://a.test/b': { location: '/' } };
    const { hops, refused } = await followIn(web, 'http://a.test/', tell);
    expect([hops.length, refused]).toEqual([21, 'nowhere']);
  });

  it.each(['ftp://a.test/', 'javascript:alert(1)', 'data:text/html,a', 'http://['])(
    'to %s lead nowhere',
    async (location) => {
      expect(
        await followIn(
          { 'http://a.test/': { location: 'http://b.test/' }, 'http://b.test/': {} },
          'http://a.test/',
          tell,
        ),
      ).toMatchObject({ refused: null });
      const asked = vi.fn(async (): Promise<Reached> => ({ url: 'http://a.test/', leadsOn: true }));
      const followed = follow(
        'http://a.test/',
        null,
        async () => {
          tellAsFirefox('http://a.test/', { location });
          return asked();
        },
        (reached) => reached,
      );
      expect((await followed).refused).toBe('nowhere');
      expect(asked).toHaveBeenCalledTimes(1);
    },
  );

  it('that say nowhere where they lead give their status', async () => {
    expect(await followIn({ 'http://a.test/': { status: 302 } }, 'http://a.test/', tell)).toMatchObject({
      refused: 'noLocation',
      status: 302,
    });
  });
});

it('a fragment goes along, unless the new address has its own', async () => {
  const web = {
    'http://a.test/#x': { location: '/b' },
    'http://a.test/b#x': { location: '/c#y' },
    'http://a.test/c#y': {},
  };
  expect((await followIn(web, 'http://a.test/#x')).hops).toEqual([
    'http://a.test/#x',
    'http://a.test/b#x',
    'http://a.test/c#y',
  ]);
});

it('a refresh from the web into a private network is not asked for', async () => {
  const from = { url: 'https://a.test/', ip: '93.184.216.34' };
  expect(await followIn({}, 'http://127.0.0.1/', tellAsChromium, from)).toMatchObject({
    asked: [],
    hops: ['http://127.0.0.1/'],
    refused: 'private',
  });
  const web = { 'http://b.test/': { ip: '127.0.0.1' } };
  expect(await followIn(web, 'http://b.test/', tellAsChromium, from)).toMatchObject({
    asked: ['http://b.test/'],
    refused: 'private',
  });
});

it('of a site without access nothing is told, and nothing waited for', async () => {
  const waits = vi.spyOn(globalThis, 'setTimeout');
  const ask = async () => ({ url: 'http://closed.test/', leadsOn: false });
  expect(await follow('http://closed.test/', null, ask, (reached) => reached)).toMatchObject({
    refused: null,
    end: { ip: null },
  });
  expect(waits.mock.calls.map(([, ms]) => ms)).toEqual([0]);
});

it('two that are followed at once do not take each other’s answers, and nobody listens afterwards', async () => {
  const web = {
    'http://a.test/': { location: 'http://c.test/a' },
    'http://c.test/a': {},
    'http://b.test/': { location: 'http://c.test/b' },
    'http://c.test/b': {},
  };
  const both = [
    followIn(web, 'http://a.test/', tellAsFirefox),
    followIn(web, 'http://b.test/', tellAsFirefox),
  ];
  expect(heardEvents()).toHaveLength(3);
  const ends = await Promise.all(both);
  expect(ends.map(({ end }) => end.url)).toEqual(['http://c.test/a', 'http://c.test/b']);
  expect(heardEvents()).toEqual([]);
});
