import type { Browser, Tab, View } from '../../utils/drive/driver.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import { aPost } from '../unit/a-post.ts';

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

/** The same in a tab that has so much room, in CSS px. */
export async function openPostsIn(browser: Browser, width: number, height = 800): Promise<Tab> {
  const own = await openPosts(browser);
  const tab = await browser.open(await own.url());
  await own.close();
  await tab.setViewport(width, height);
  await tab.waitFor(() => document.querySelector('main[data-posts]'));
  return tab;
}

/** The rows that are shown: state and page. */
export function postRows(view: View): Promise<string[]> {
  return view.evaluate(() =>
    Array.from(document.querySelectorAll('.posts-table tbody tr[aria-rowindex]'), (row) =>
      [row.querySelector('.status-badge'), row.querySelector('.open')]
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
