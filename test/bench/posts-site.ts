import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { guestPage, largePage } from './guest-page.ts';
import { largestRealPage } from './site.ts';

const LATENCY_MS = 50;
const LARGE_BYTES = 9_900_000;

/** Serves guest posts, each from a host of its own: otherwise the limit of one request per host would be measured. */
export interface PostsSite {
  /**
   * Gives the addresses of so many pages.
   *
   * @param kind `page` for pages of the size of real ones, `large` for pages of 10 MB
   */
  addresses(kind: 'page' | 'large', count: number): string[];
  /** The address of the largest real page. */
  readonly real: string;
  close(): void;
}

/** Starts the site on a free port. Each answer takes 50 ms. */
export async function startPostsSite(): Promise<PostsSite> {
  const made = new Map<string, Promise<Buffer>>();
  const page = (path: string) => {
    const there = made.get(path) ?? makePage(path);
    made.set(path, there);
    return there;
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const [body] = await Promise.all([page(path), new Promise((after) => setTimeout(after, LATENCY_MS))]);
    response.writeHead(body.length > 0 ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The local site has no port');
  // Browsers resolve all names under localhost to this machine (RFC 6761).
  const address = (kind: string, number: number) =>
    `http://${kind}-${number}.localhost:${at.port}/${kind}/${number}`;
  return {
    addresses(kind, count) {
      const all = Array.from({ length: count }, (_, number) => address(kind, number));
      // Pages are generated now, so that this is not measured.
      for (const each of all) void page(new URL(each).pathname);
      return all;
    },
    real: address('real', 0),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function makePage(path: string): Promise<Buffer> {
  const [, kind, number] = path.split('/');
  const real = kind === 'real' ? await largestRealPage() : null;
  if (real) return readFile(real);
  if (kind === 'large') return Buffer.from(largePage(LARGE_BYTES));
  return Buffer.from(kind === 'page' ? guestPage(Number(number)) : '');
}
