import { browser } from 'wxt/browser';
import { shownUrl } from '../../../../utils/i18n/address.ts';
import { changeSumWords, unseenChangeWords } from '../../../../utils/i18n/post-changes.ts';
import { plural, text } from '../../../../utils/i18n/text.ts';
import type { ChangedPost } from '../../../../utils/store/posts/changes.ts';
import { titlesOf } from '../../../../utils/store/posts/history.ts';

/** One for all news: another takes its place, also where a background that has ended put it there. */
export const NOTIFICATION = 'posts-news';

/** Named in a notification about many. */
const NAMED = 3;

/** The browser's notifications; undefined as long as the user has not given leave. */
export function notifications(): typeof browser.notifications | undefined {
  return browser.notifications;
}

/** Where the user has taken the leave back they are still there, and throw. */
async function attempt<T>(act: (shown: typeof browser.notifications) => Promise<T>): Promise<T | null> {
  const shown = notifications();
  try {
    return shown ? await act(shown) : null;
  } catch {
    return null;
  }
}

/**
 * Tells the user what is new, all in one notification, as far as the browser lets us.
 *
 * @param posts at least one
 */
export async function showNotification(posts: readonly ChangedPost[]): Promise<void> {
  const words = await wordsOf(posts);
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await attempt((shown) => shown.create(NOTIFICATION, { type: 'basic', iconUrl, ...words }));
}

/** Whether it is still to be seen. */
export async function isNotified(): Promise<boolean> {
  return NOTIFICATION in ((await attempt((shown) => shown.getAll())) ?? {});
}

/** Takes it away: there is nothing new any more. */
export async function clearNotification(): Promise<void> {
  await attempt((shown) => shown.clear(NOTIFICATION));
}

async function wordsOf(posts: readonly ChangedPost[]): Promise<{ title: string; message: string }> {
  const named = posts.slice(0, NAMED);
  const titles = await titlesOf(named.map(({ url }) => url)).catch(() => new Map<string, string>());
  const lines = named.map(({ url, unseenChange, state }) => ({
    name: titles.get(url) ?? shownUrl(url),
    words: unseenChangeWords(unseenChange.kind, state),
    what: unseenChange.kind,
  }));
  const [first] = lines;
  if (posts.length === 1 && first) return { title: first.name, message: first.words };
  const message = lines.map(({ name, what }) => text('newsName', name, text(`newsWord_${what}`)));
  const more = posts.length - named.length;
  return {
    title: changeSumWords(posts.map(({ unseenChange }) => unseenChange.kind)),
    message: [...message, ...(more > 0 ? [plural('newsMore', more)] : [])].join('\n'),
  };
}
