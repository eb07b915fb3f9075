import { createServer } from 'node:https';
import type { NetworkInterfaceInfo } from 'node:os';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isOffline } from '../../../../../entrypoints/engine/read/is-offline.ts';
import { type RequestTerms, withAnswer } from '../../../../../entrypoints/engine/read/request.ts';
import { SELF_SIGNED } from '../../../../browser/self-signed.ts';
import { TESTER } from './by-engine.ts';
import { html, onTestWeb } from './test-web.ts';

const PAGE = `<p>${'Häuser am Meer. '.repeat(200)}`;
const packed = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
};

const web = onTestWeb((_, path, response, request) => {
  const [, kind = '', more = ''] = path.split('/');
  if (kind === 'packed') {
    const pack = Object.entries(packed).find(([name]) => name === more)?.[1];
    response.writeHead(200, { 'content-encoding': more }).end(pack?.(PAGE));
  } else if (kind === 'raw')
    response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateRawSync(PAGE));
  else if (kind === 'twice')
    response.writeHead(200, { 'content-encoding': 'deflate, gzip' }).end(gzipSync(deflateSync(PAGE)));
  else if (kind === 'odd') response.writeHead(200, { 'content-encoding': 'pigeon' }).end(PAGE);
  else if (kind === 'empty') response.writeHead(200, { 'content-encoding': more }).end();
  else if (kind === 'wrong') response.writeHead(200, { 'content-encoding': 'gzip' }).end(PAGE);
  else if (kind === 'broken') request.socket.destroy();
  else if (kind === 'half') {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('<p>Half', () => request.socket.destroy());
  } else if (kind === 'silent') response.writeHead(200).write('<p>');
  else if (kind === 'nothing') return;
  else if (kind === 'bomb')
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)));
  else html(response, PAGE, { 'set-cookie': 'seen=1', 'x-robots-tag': ['noindex', 'nofollow'] });
});

const TERMS: RequestTerms = { userAgent: TESTER.userAgent, mayBePrivate: false, ms: 30_000 };

/** The body of an answer as text, or why none came. */
function textOf(path: string, terms: Partial<RequestTerms> = {}): Promise<string> {
  return withAnswer(web.origin() + path, { ...TERMS, ...terms }, async ({ body }) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  });
}

describe('a request', () => {
  it('says who asks, and brings no cookies', async () => {
    await textOf('/page');
    await textOf('/page');
    const { cookie, ...headers } = web.headers();
    expect(cookie).toBeUndefined();
    expect(headers).toMatchObject({ 'user-agent': TESTER.userAgent, 'accept-language': '*' });
  });

  it('gives the headers as browsers do: several of a name joined by commas', async () => {
    const found = await withAnswer(`${web.origin()}/page`, TERMS, async ({ status, headers }) => [
      status,
      headers.get('X-Robots-Tag'),
    ]);
    expect(found).toEqual([200, 'noindex, nofollow']);
  });

  it.each([...Object.keys(packed).map((name) => `/packed/${name}`), '/raw', '/twice', '/odd'])(
    'unpacks what was packed: %s',
    async (path) => {
      expect(await textOf(path)).toBe(PAGE);
    },
  );
  it.each(['gzip', 'deflate', 'br', 'zstd'])('takes nothing for nothing, also in %s', async (name) => {
    expect(await textOf(`/empty/${name}`)).toBe('');
  });

  it('loads no more than is wanted of what swells', async () => {
    let size = 0;
    await withAnswer(`${web.origin()}/bomb`, TERMS, async ({ body }) => {
      for await (const piece of body) {
        size += piece.length;
        if (size > 100_000) break;
      }
    });
    expect(size).toBeLessThan(1_000_000);
  });
});

describe('what brings no answer is told apart', () => {
  it.each([
    ['a connection that breaks', '/broken', {}, 'refused'],
    ['one that breaks in the middle', '/half', {}, 'refused'],
    ['what is not packed as was said', '/wrong', {}, 'refused'],
    ['no answer', '/nothing', { ms: 100 }, 'timeout'],
    ['an answer that never ends', '/silent', { ms: 100 }, 'timeout'],
  ])('%s', async (_, path, terms, why) => {
    expect(await textOf(path, terms)).toBe(why);
  });

  it('a bad certificate', async () => {
    const server = createServer(SELF_SIGNED, (_, response) => void response.end(PAGE));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await withAnswer(`https://a.test:${port}/`, TERMS, async () => 'came')).toBe('refused');
    server.close();
  });

  it.each([
    ['a port where nobody listens', 'http://a.test:2/'],
    ['a port of mail', 'http://a.test:25/'],
    ['a host that is none', 'http://nowhere.invalid/'],
    ['an address with a password', 'http://me:secret@a.test/'],
  ])('%s', async (_, address) => {
    expect(await withAnswer(address, TERMS, async () => 'came')).toBe('refused');
  });

  it('a request that cannot be made is thrown, and not told', async () => {
    await expect(textOf('/page', { userAgent: 'Backlight\n' })).rejects.toThrow('Invalid character');
  });

  it('what we end ourselves is thrown, and not told', async () => {
    const stop = new AbortController();
    const asking = textOf('/nothing', { signal: stop.signal });
    stop.abort(new Error('The lease is lost'));
    await expect(asking).rejects.toThrow('The lease is lost');
  });
});

describe('this machine is offline', () => {
  const at = (address: string, internal = false): NetworkInterfaceInfo => ({
    address,
    internal,
    family: 'IPv4',
    netmask: '',
    mac: '',
    cidr: null,
  });
  it.each([
    ['no host is found, and there is no network', 'EAI_AGAIN', { lo: [at('127.0.0.1', true)] }, true],
    ['no way, and an address that nobody gave', 'ENETUNREACH', { eth0: [at('169.254.1.1')] }, true],
    ['no host is found in a network', 'ENOTFOUND', { eth0: [at('192.0.2.1')] }, false],
    ['a host refuses', 'ECONNREFUSED', {}, false],
    ['something else', undefined, {}, false],
  ])('%s: %s', (_, code, interfaces, is) => {
    expect(isOffline(code, interfaces)).toBe(is);
  });
});
