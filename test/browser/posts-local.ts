import type { Browser, View } from '../../utils/drive/driver.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import { aPost } from '../unit/a-post.ts';

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

/** A guest post that should link to example.com/guide. */
export function expectedPost(url: string, post: Partial<GuestPost> = {}): GuestPost {
  const target = { kind: 'page', url: 'https://example.com/guide' } as const;
  return aPost({ url, added: Date.now(), expect: { ...aPost().expect, target }, ...post });
}

/** Adds guest posts from a page of the extension, as if the user had. */
export function addPosts(own: View, posts: readonly GuestPost[]): Promise<unknown> {
  return own.evaluate(
    (list: readonly unknown[]) => chrome.runtime.sendMessage({ type: 'addPosts', posts: list }),
    posts,
  );
}

/** Opens the dashboard's list of guest posts and waits until it shows them. */
export async function openPosts(browser: Browser): Promise<View> {
  const view = await browser.openOwnPage('dashboard.html#posts');
  await view.waitFor(() => document.querySelector('main[data-posts]'));
  return view;
}

/** The rows that are shown: state and page. */
export function postRows(view: View): Promise<string[]> {
  return view.evaluate(() =>
    Array.from(document.querySelectorAll('.posts-table tbody tr[aria-rowindex]'), (row) =>
      [row.querySelector('.post-sign'), row.querySelector('.open')]
        .map((part) => part?.textContent)
        .join(': '),
    ),
  );
}

/** What the popup's card says of the guest post; null where there is none. */
export function cardOf(
  popup: View,
): Promise<{ verdict: string; changes: string[]; reasons: string[] } | null> {
  return popup.evaluate(() => {
    const card = document.querySelector<HTMLElement>('.post-card');
    const lines = (of: string) =>
      Array.from(card?.querySelectorAll(of) ?? [], (line) => line.textContent ?? '');
    return (
      card && {
        verdict: card.dataset['verdict'] ?? '',
        changes: lines('.changes li'),
        reasons: lines('.reasons li'),
      }
    );
  });
}

/** Waits until the popup's card says so. */
export async function cardSays(popup: View, verdict: string): Promise<void> {
  await popup.waitFor(
    (wanted: string) => document.querySelector<HTMLElement>('.post-card')?.dataset['verdict'] === wanted,
    verdict,
  );
}
