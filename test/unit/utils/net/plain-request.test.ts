import { afterEach, describe, expect, it, vi } from 'vitest';
import { HEADER_AT_MOST } from '../../../../utils/link/limits.ts';
import { plainRequest } from '../../../../utils/net/plain-request.ts';

const LIMIT = 500 * 1024;
const PIECE = 65_536;

/** A server that answers with a body of pieces of x, without end unless it is told when to end. */
function answering(pieces = Number.POSITIVE_INFINITY) {
  const asked = { pieces: 0 };
  const signals: (AbortSignal | null | undefined)[] = [];
  vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
    signals.push(init?.signal);
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (asked.pieces === pieces) return controller.close();
          asked.pieces++;
          controller.enqueue(new Uint8Array(PIECE).fill(0x78));
        },
      },
      // Nothing is made ready beforehand: what is pulled was asked for.
      { highWaterMark: 0 },
    );
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/plain' } }));
  });
  return { asked, signals };
}

afterEach(() => vi.unstubAllGlobals());

describe('a plain request', () => {
  it('asks for no piece of the body once it has as much as is wanted, and stops the rest', async () => {
    const { asked, signals } = answering();
    const { text, body, status } = await plainRequest('https://blog.test/robots.txt', 'utf-8', LIMIT, 60_000);
    expect([status, body, text.length]).toEqual([200, 'cut', LIMIT]);
    expect(asked.pieces).toBe(Math.ceil(LIMIT / PIECE));
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
  });

  it('uses nothing but its own source, which alone is put into a page', async () => {
    answering(1);
    const alone: typeof plainRequest = new Function(`return ${plainRequest}`)();
    const answer = await alone('https://blog.test/robots.txt', 'utf-8', LIMIT, 60_000);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/plain']);
  });

  it('takes of a header no more than a message may hold', async () => {
    const link = '<https://blog.test/>; rel="canonical", '.repeat(5000);
    vi.stubGlobal('fetch', async () => new Response('', { headers: { link } }));
    const { headers } = await plainRequest('https://blog.test/', 'utf-8', LIMIT, 60_000);
    expect(headers.link).toBe(link.slice(0, HEADER_AT_MOST));
  });

  it('reads to its end what is shorter', async () => {
    const { asked } = answering(3);
    const { text, body } = await plainRequest('https://blog.test/robots.txt', 'utf-8', LIMIT, 60_000);
    expect([body, text.length, asked.pieces]).toEqual(['whole', 3 * PIECE, 3]);
  });

  describe('that does not come about', () => {
    const ask = () => plainRequest('https://blog.test/robots.txt', 'utf-8', LIMIT, 60_000);
    /** The page's policy forbids a request for this address, and the browser says so after the request has failed. */
    const forbid = (blockedURI: string) => {
      const page = new EventTarget();
      vi.stubGlobal('document', page);
      vi.stubGlobal('fetch', async () => {
        const event = Object.assign(new Event('securitypolicyviolation'), { blockedURI });
        setTimeout(() => page.dispatchEvent(event));
        throw new TypeError('NetworkError');
      });
    };

    it('was refused where the page it is made in forbids it', async () => {
      forbid('https://blog.test/robots.txt');
      expect(await ask()).toMatchObject({ status: null, refused: true });
    });

    it('was not where that forbids something else meanwhile', async () => {
      forbid('https://ads.test/pixel');
      expect(await ask()).toMatchObject({ status: null, refused: false });
    });

    it('was refused where the page’s service worker would answer', async () => {
      const { signals } = answering();
      vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
      expect(await ask()).toMatchObject({ status: null, refused: true });
      expect(signals).toEqual([]);
    });

    it('was not where nothing answers', async () => {
      vi.stubGlobal('fetch', async () => {
        throw new TypeError('NetworkError');
      });
      expect(await ask()).toMatchObject({ status: null, refused: false });
    });
  });
});
