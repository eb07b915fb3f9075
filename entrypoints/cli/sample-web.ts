import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Site, serve } from '../../utils/drive/site.ts';
import { blogPage, SAMPLE_BLOGS, type SampleBlog } from './sample-blogs.ts';

/** The web of `npm start` and of the pictures: made-up sites, all on this machine (see `LaunchOptions.examplesPort`). */
export interface SampleWeb {
  readonly port: number;
  /** Lets time pass: links are removed or marked, pages are taken down. */
  growOlder(): void;
  close(): Promise<void>;
}

/** The domain that the samples link to. */
export const SAMPLE_DOMAIN = 'harborlight.example';

/** The sample guest post, with links to that domain of all kinds. */
export const SAMPLE_URL = 'http://lanternpost.example/ten-quiet-places-to-read-in-lisbon';

/** A guest post on another blog, whose link is gone once time has passed. */
export const LOST_URL = 'http://travel-notes.example/ten-nights-in-lisbon';

const FOLDER = new URL('../../test/pages/sample/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the sample web until it is closed. */
export async function serveSampleWeb(): Promise<SampleWeb> {
  let isLater = false;
  const site: Site = await serve(async ({ headers: { host }, url = '' }, response) => {
    // A browser that takes this server for a proxy names the whole address.
    const { pathname } = new URL(url, 'http://sample.example');
    const blog = SAMPLE_BLOGS.find((one) => one.host === host && one.path === pathname);
    const { status, type, body } = blog ? blogAnswer(blog, isLater) : await sampleAnswer(host, pathname);
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
  });
  return {
    port: Number(new URL(site.origin).port),
    growOlder() {
      isLater = true;
    },
    close: site.close,
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

function blogAnswer(blog: SampleBlog, isLater: boolean): Answer {
  if (isLater && typeof blog.later === 'number') return errorAnswer(blog.later);
  return { status: 200, type: 'text/html; charset=utf-8', body: blogPage(blog, isLater) };
}

/** The sample guest post and the files beside it. */
async function sampleAnswer(host: string | undefined, pathname: string): Promise<Answer> {
  const { host: sampleHost, pathname: samplePath } = new URL(SAMPLE_URL);
  const name = pathname === samplePath ? 'index.html' : /^\/([a-z]+\.(?:html|svg))$/.exec(pathname)?.[1];
  if (host !== sampleHost || name === undefined) return errorAnswer(404);
  const body = await readFile(new URL(name, FOLDER)).catch(() => null);
  if (body === null) return errorAnswer(404);
  return { status: 200, type: TYPES[extname(name)] ?? 'application/octet-stream', body };
}

function errorAnswer(status: number): Answer {
  return { status, type: 'text/plain', body: String(status) };
}
