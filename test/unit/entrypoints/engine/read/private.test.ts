import { describe, expect, it, vi } from 'vitest';
import { lookupFor } from '../../../../../entrypoints/engine/read/lookup.ts';
import { aPost } from '../../../a-post.ts';
import { look, TESTER } from './by-engine.ts';
import { html, onTestWeb } from './test-web.ts';

/** Names that somebody has led to where they want, by the name. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  'inside.example': ['10.0.0.7'],
  'both.example': ['10.0.0.7', '192.0.2.1', '::ffff:127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
};
vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (name: string, _: object, done: (error: null, found: object[]) => void) =>
    done(
      null,
      (ADDRESSES[name] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    ),
}));

const web = onTestWeb((host, path, response, { headers }) => {
  const { port } = new URL(`http://${headers.host}`);
  const leads: Readonly<Record<string, string>> = {
    '/to-inside': `http://127.0.0.1:${port}/page`,
    '/to-name': 'http://inside.example/',
    '/to-single': 'http://router/',
    '/within': `http://127.0.0.1:${port}/page`,
  };
  const location = leads[path];
  if (path === '/robots.txt') response.writeHead(404).end();
  else if (path === '/refresh')
    html(response, `<meta http-equiv="refresh" content="0;url=http://127.0.0.1:${port}/page">`);
  else if (location) response.writeHead(302, { location }).end();
  else html(response, `<p>${host}`);
});

/** What is observed, in short. */
async function observe(url: string, allowPrivate: boolean): Promise<string> {
  const { observation } = await look(aPost({ url }), { ...TESTER, allowPrivate, robotsTxt: new Map() });
  return observation.kind === 'failed' ? observation.why : observation.kind;
}
const local = () => web.origin('127.0.0.1');

describe('nothing is asked for in a private network', () => {
  it.each([
    ['this machine', () => local()],
    ['this machine by its name', () => web.origin('localhost')],
    ['this machine in another way of writing', () => web.origin('0x7f.1')],
    ['this machine by IPv6', () => web.origin('[::1]')],
    ['a name of one label', () => web.origin('router')],
    ['a service of the cloud', () => 'http://169.254.169.254'],
    ['a public name that leads there', () => 'http://inside.example'],
    ['one that leads to a service of the cloud', () => 'http://metadata.example'],
  ])('%s', async (_, origin) => {
    expect(await observe(`${origin()}/page`, false)).toBe('private');
    expect(web.asked()).toEqual([]);
  });

  it.each([
    ['a redirect', '/to-inside'],
    ['a redirect to a name', '/to-name'],
    ['a redirect to a name of one label', '/to-single'],
    ['a refresh', '/refresh'],
  ])('from the web by %s, allowed or not', async (_, path) => {
    for (const allowPrivate of [false, true]) {
      expect(await observe(web.origin() + path, allowPrivate)).toBe('private');
      expect(web.asked()).toEqual(['a.test /robots.txt', `a.test ${path}`]);
    }
  });

  it('but for posts that are there, where that is allowed; and from there to others', async () => {
    expect(await observe(`${local()}/page`, true)).toBe('page');
    expect(await observe(`${local()}/within`, true)).toBe('page');
    expect(web.asked()).toHaveLength(5);
  });
});

describe('a name is looked up', () => {
  const found = (name: string, mayBePrivate: boolean, all = true) =>
    new Promise((resolve) => {
      lookupFor(mayBePrivate)(name, { all }, (error, address) => resolve(error?.code ?? address));
    });

  it('and addresses of private networks are thrown away, before anybody can connect to them', async () => {
    expect(await found('both.example', false)).toEqual([{ address: '192.0.2.1', family: 4 }]);
    expect(await found('both.example', false, false)).toBe('192.0.2.1');
    expect(await found('inside.example', false)).toBe('EPRIVATE');
  });
  it('and they are kept where they are allowed', async () => {
    expect(await found('inside.example', true)).toEqual([{ address: '10.0.0.7', family: 4 }]);
  });
});
