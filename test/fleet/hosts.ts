import { createServer, type Server, type ServerResponse } from 'node:http';

/** What a page of a guest post is like, and what a first look makes of it. */
export const KINDS = {
  kept: { status: 200, rel: '' },
  changed: { status: 200, rel: ' rel="nofollow"' },
  'seems-lost': { status: 404, rel: '' },
  unknown: { status: 403, rel: '' },
} as const;
export type Kind = keyof typeof KINDS;

/** Where each post should link to. */
export const TARGET = 'https://example.com/guide';

/** What servers saw of a host. */
interface HostLog {
  open: number;
  /** The most requests that were open at once. */
  most: number;
  /** When the last page was given, just before its first byte was sent. */
  given: number;
  /** The shortest time between a page that was given and the next request of any kind, in ms: robots.txt goes with a page. */
  shortest: number;
}

/** Many hosts on one local server, which tells them by their names. */
export interface Hosts {
  readonly port: number;
  /** Addresses of all guest posts, each with its kind. */
  readonly posts: ReadonlyMap<string, Kind>;
  /** Requests for pages so far, but not for those that lead elsewhere. */
  asked(): number;
  /** How often an address was asked for that leads elsewhere, on the average. */
  led(): number;
  /** Is called at each of the former. */
  onAsked: (asked: number) => void;
  /** No page is given before it resolves. */
  gate: Promise<unknown>;
  /** The most requests that any host had open at once. */
  mostAtOnce(): number;
  /** The shortest pause that any host had after a page, in ms. */
  shortestPause(): number;
  close(): Promise<void>;
}

/**
 * Serves guest posts.
 *
 * @param count of hosts
 * @param each so many posts of each host
 * @param delay before a page is given, in ms
 * @param paragraphs of an article
 */
export async function serveHosts(count: number, each: number, delay: number, paragraphs = 3): Promise<Hosts> {
  const prose = '<p>Some sentences of an article that goes on for a while, as articles do.</p>'.repeat(
    paragraphs,
  );
  const logs = new Map<string, HostLog>();
  const kinds: readonly Kind[] = ['kept', 'kept', 'kept', 'kept', 'changed', 'seems-lost', 'kept', 'unknown'];
  /** Where pages lead that are elsewhere for now: to another host, which has posts of its own. */
  const elsewhere = new Map<string, string>();
  const posts = new Map<string, Kind>();
  let [asked, led] = [0, 0];
  const server = createServer((request, response) => {
    // The engine takes a connection for each request; whoever keeps one would be cut off now and then.
    response.shouldKeepAlive = false;
    const host = request.headers.host ?? '';
    const log = logs.get(host) ?? { open: 0, most: 0, given: 0, shortest: Number.POSITIVE_INFINITY };
    logs.set(host, log);
    log.most = Math.max(log.most, ++log.open);
    response.on('close', () => log.open--);
    if (log.given > 0) log.shortest = Math.min(log.shortest, performance.now() - log.given);
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    const url = `http://${host}${request.url}`;
    if (elsewhere.has(url)) led++;
    else hosts.onAsked(++asked);
    setTimeout(async () => {
      await hosts.gate;
      log.given = performance.now();
      const location = elsewhere.get(url);
      if (location) response.writeHead(302, { location }).end();
      else answer(response, posts.get(url) ?? 'kept', prose);
    }, delay);
  });
  const port = await listen(server);
  for (let host = 0; host < count; host++)
    for (let post = 0; post < each; post++) {
      const url = `http://host-${host}.test:${port}/${post}`;
      posts.set(url, kinds[(host + post) % kinds.length] ?? 'kept');
      if ((host + post) % kinds.length === 6)
        elsewhere.set(url, `http://host-${(host + 1) % count}.test:${port}/of-${host}/${post}`);
    }
  const hosts: Hosts = {
    port,
    posts,
    asked: () => asked,
    led: () => led / Math.max(1, elsewhere.size),
    onAsked: () => undefined,
    gate: Promise.resolve(),
    mostAtOnce: () => Math.max(...[...logs.values()].map(({ most }) => most)),
    shortestPause: () => Math.min(...[...logs.values()].map(({ shortest }) => shortest)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return hosts;
}

function answer(response: ServerResponse, kind: Kind, prose: string): void {
  const { status, rel } = KINDS[kind];
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><head><title>A post</title></head><body><main><h1>A post</h1>
    ${prose}<p>See <a href="${TARGET}"${rel}>the guide</a>.</p></main></body></html>`);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
