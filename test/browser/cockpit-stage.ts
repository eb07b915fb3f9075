import { article, type Blog, serveBlog } from '../../utils/drive/blog.ts';
import type { Browser, View } from '../../utils/drive/driver.ts';
import { addPostsIn, checkPosts, runsDone } from '../../utils/drive/posts.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { DAY } from '../../utils/time.ts';
import { expectedPost, openPosts } from './posts-local.ts';

const LINK =
  '<p>Before you set out, read <a href="https://example.com/guide">the guide</a>: it is short.</p>';
const MARKED = LINK.replace('<a ', '<a rel="nofollow" ');

/** Guest posts of all kinds, and the blog that they are on. */
export interface CockpitStage {
  readonly blog: Blog;
  /** Their ids, by the path of their page without its slash. */
  readonly ids: Readonly<Record<'kept' | 'also-kept' | 'gone' | 'marked' | 'busy', string>>;
}

/**
 * Adds five guest posts and has them checked: two keep their link; one has lost it and one is marked nofollow, both
 * within their guarantee; one cannot be seen.
 */
export async function stageCockpit(browser: Browser): Promise<CockpitStage> {
  const blog = await serveBlog({
    '/kept': article(LINK),
    '/also-kept': article(LINK),
    '/gone': article(LINK),
    '/marked': article(LINK),
    '/busy': article(LINK),
  });
  await setDomains(browser, ['example.com']);
  await browser.grant(['*://localhost/*']);
  const own = await openPosts(browser);
  const guaranteed = { supplier: 'North Media', guaranteedUntil: Date.now() + 30 * DAY, cost: '120 EUR' };
  const [kept = '', alsoKept = '', gone = '', marked = '', busy = ''] = await addPostsIn(own, [
    expectedPost(`${blog.origin}/kept`, { tags: ['spring'] }),
    expectedPost(`${blog.origin}/also-kept`),
    expectedPost(`${blog.origin}/gone`, guaranteed),
    expectedPost(`${blog.origin}/marked`, guaranteed),
    expectedPost(`${blog.origin}/busy`),
  ]);
  await checkAll(own, [kept, alsoKept, gone, marked, busy]);
  blog.pages.set('/gone', article('')).set('/marked', article(MARKED)).set('/busy', 503);
  await checkAll(own, [gone, marked, busy]);
  // One check alone does not say that a link is lost.
  await checkAll(own, [gone], true);
  await own.close();
  return { blog, ids: { kept, 'also-kept': alsoKept, gone, marked, busy } };
}

async function checkAll(own: View, ids: readonly string[], secondLook = false): Promise<void> {
  await checkPosts(own, ids, secondLook);
  await runsDone(own);
}

/** Writes copies of the one that is lost into the store, at `…/01`, `…/02` and so on, where their pages are as its page is. */
export async function copyLost(browser: Browser, { blog, ids }: CockpitStage, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) blog.pages.set(`/gone/${String(n).padStart(2, '0')}`, article(''));
  const own = await browser.openOwnPage('popup.html');
  await own.evaluate(
    async (of: string, copies: number) => {
      const result = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const store = await result(indexedDB.open('backlight'));
      const posts = store.transaction('posts', 'readwrite').objectStore('posts');
      const { due: _, ...row } = await result(posts.get(of));
      for (let n = 1; n <= copies; n++) {
        const end = String(n).padStart(2, '0');
        const url = `${row.url}/${end}`;
        const post = { ...row.post, url };
        const state = { ...row.state, title: `${row.state.title}/${end}` };
        const key = row.key.replace(row.url, url);
        await result(posts.put({ ...row, id: `copy-${end}`, url, post, state, key }));
      }
      store.close();
    },
    ids.gone,
    count,
  );
  await own.close();
}

/** Keeps from now on what the page's live regions say: a region that comes with its words is not read aloud. */
export function listen(view: View): Promise<void> {
  return view.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest('[role=status], [role=alert]'),
      );
      for (const region of new Set(regions)) if (region?.textContent) said.push(region.textContent);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

/** What live regions have said since {@link listen} with this beginning, in order; waits for the first. */
export async function saidOf(view: View, words: string): Promise<readonly string[]> {
  const heard = await view.waitFor((beginning: string) => {
    const { said = [] } = globalThis as { said?: string[] };
    const those = said.filter((one) => one.startsWith(beginning));
    return those.length > 0 ? those : null;
  }, words);
  return heard ?? [];
}

/** What has the focus: its role or tag, and its name. */
export function focused(view: View): Promise<string> {
  return view.evaluate(() => {
    const { activeElement: element } = document;
    const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return `${element?.tagName.toLowerCase()}: ${name.trim()}`;
  });
}
