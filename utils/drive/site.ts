import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** A web server on this machine, for as long as a test or a command needs it. */
export interface Site {
  /** `http://localhost:PORT`, without a slash behind. */
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  // Without a charset: the browser finds it as it would anywhere.
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Serves what a function answers. */
export async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
): Promise<Site> {
  const server = createServer((request, response) => {
    Promise.resolve(answer(request, response)).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The test server has no port');
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An HTML page with this in its body. */
export function page(body: string, head = '', attributes = 'lang="en"'): string {
  return `<!doctype html><html ${attributes}><head><title>t</title>${head}</head><body>${body}</body></html>`;
}

/**
 * Serves HTML pages.
 *
 * @param pages by their paths
 * @param headers more headers, by the same paths
 */
export function servePages(
  pages: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Promise<Site> {
  return serve((request, response) => {
    const path = request.url ?? '';
    const body = pages[path];
    response
      .writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...headers[path] })
      .end(body);
  });
}

/**
 * Serves the files of a folder.
 *
 * @param headers are added to each answer
 */
export function serveFolder(folder: string, headers: Readonly<Record<string, string>> = {}): Promise<Site> {
  return serve(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(folder, normalize(path));
    const body = await readFile(file).catch(() => null);
    if (body === null || !file.startsWith(normalize(folder))) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers })
      .end(body);
  });
}
