import { page, type Site, serve } from './site.ts';

/** A blog whose pages, by their path, can be changed while it is served. */
export interface Blog extends Site {
  readonly pages: Map<string, Served>;
  /** Nothing is answered from now on, until the function that this gives is called. */
  hold(): () => void;
}

/** The body of a page; a number is the status of an error, and `to` the path that it moved to. */
export type Served = string | number | { readonly to: string };

const WORDS = `<p>${'Some words about harbours and their lights. '.repeat(40)}</p>`;

/** A page in whose text this link is, among others. */
export function article(link: string): string {
  return `${WORDS}${link}<a href="https://other.example/">another site</a>`;
}

/** Serves a blog. */
export async function serveBlog(pages: Readonly<Record<string, Served>>): Promise<Blog> {
  const now = new Map<string, Served>(Object.entries(pages));
  let held: Promise<void> | undefined;
  const site = await serve(async (request, response) => {
    await held;
    const path = new URL(request.url ?? '', 'http://x').pathname;
    const found = now.get(path) ?? 404;
    if (typeof found === 'object') return void response.writeHead(301, { location: found.to }).end();
    const isPage = typeof found === 'string';
    response
      .writeHead(isPage ? 200 : found, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
      })
      .end(page(isPage ? found : 'no').replace('<title>t', `<title>About ${path.slice(1)}`));
  });
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held = promise;
    return resolve;
  };
  return { ...site, pages: now, hold };
}
