import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { page } from '../../utils/drive/site.ts';
import { denseList } from '../browser/dense-links.ts';
import { generatePage } from './generate.ts';

/** The folder of real pages: beside the project, or where `BACKLIGHT_PAGES` says. */
const REAL_PAGES =
  process.env['BACKLIGHT_PAGES'] ?? resolve(import.meta.dirname, '../../../shared/data/pages');

/** A local site: `/1000` is a generated page with 1000 links, `/real` the largest real page, `/dense` a list without room. */
export interface Site {
  address(page: number | 'real' | 'dense'): string;
  close(): void;
}

/** Starts the site on a free port. */
export async function startSite(): Promise<Site> {
  const made = new Map<string, Promise<string | Uint8Array>>();
  const server = createServer(async (request, response) => {
    const path = request.url?.slice(1) ?? '';
    const page = made.get(path) ?? makePage(path);
    made.set(path, page);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // The scripts and images of a real page are not there: nothing must wait for them.
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    response.end(await page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The local site has no port');
  return {
    address: (page) => `http://localhost:${at.port}/${page}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The path of the largest real page; null where there are none. */
export async function largestRealPage(): Promise<string | null> {
  const files = await readdir(REAL_PAGES, { recursive: true }).catch(() => []);
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => join(REAL_PAGES, file));
  const sizes = await Promise.all(pages.map(async (path) => ({ path, size: (await stat(path)).size })));
  return sizes.sort((a, b) => b.size - a.size)[0]?.path ?? null;
}

/** Four links a line. */
const DENSE_LINES = 50;

async function makePage(path: string): Promise<string | Uint8Array> {
  if (path === 'dense') return page(denseList(DENSE_LINES));
  const real = path === 'real' ? await largestRealPage() : null;
  return real ? readFile(real) : generatePage(Number(path) || 0);
}
