import { browser } from 'wxt/browser';
import { noteUnlessExpected, orElse } from '../../../../utils/errors.ts';
import { shownUrl } from '../../../../utils/i18n/address.ts';
import { changeSumWords, unseenChangeWords } from '../../../../utils/i18n/post-changes.ts';
import { shorten } from '../../../../utils/i18n/shorten.ts';
import { plural, text } from '../../../../utils/i18n/text.ts';
import { shownChange } from '../../../../utils/posts/shown-change.ts';
import type { ChangedPost } from '../../../../utils/store/posts/changes.ts';
import { titlesOf } from '../../../../utils/store/posts/history.ts';

/** One id for all changes: the next notification takes the place of the last, even of one that an earlier background showed. */
export const NOTIFICATION = 'posts-news';

/** So many posts are named in a notification about many. */
const NAMED_AT_MOST = 3;

/** The browser's notifications; undefined as long as the user has not allowed them. */
export function notifications(): typeof browser.notifications | undefined {
  return browser.notifications;
}

/** Calls the API, where it is there. After the user has taken the permission back it is still there, and throws. */
async function ifAllowed<T>(act: (api: typeof browser.notifications) => Promise<T>): Promise<T | null> {
  const api = notifications();
  if (!api) return null;
  try {
    return await act(api);
  } catch (error) {
    if (await isAllowed()) noteUnlessExpected('notification', error);
    return null;
  }
}

function isAllowed(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/**
 * Notifies the user of the changes of guest posts, all in one notification; does nothing where that is
 * not allowed.
 *
 * @param posts at least one
 */
export async function showNotification(posts: readonly ChangedPost[]): Promise<void> {
  const words = await wordsOf(posts);
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await ifAllowed((api) => api.create(NOTIFICATION, { type: 'basic', iconUrl, ...words }));
}

/** Whether the notification is still there for the user to see. */
export async function isNotified(): Promise<boolean> {
  return NOTIFICATION in ((await ifAllowed((api) => api.getAll())) ?? {});
}

/** Takes the notification away: there are no unseen changes any more. */
export async function clearNotification(): Promise<void> {
  await ifAllowed((api) => api.clear(NOTIFICATION));
}

async function wordsOf(posts: readonly ChangedPost[]): Promise<{ title: string; message: string }> {
  const named = posts.slice(0, NAMED_AT_MOST);
  const titles = await titlesOf(named.map(({ url }) => url)).catch(
    orElse('titles for notification', new Map<string, string>()),
  );
  const lines = named.map((post) => {
    const kind = shownChange(post) ?? post.unseenChange.kind;
    return {
      // The browser shows it as our own words: what a page calls itself stands behind its address, and is short.
      name: nameOf(post.url, titles.get(post.url)),
      words: unseenChangeWords(kind, post.state),
      kind,
    };
  });
  const [first] = lines;
  if (posts.length === 1 && first) return { title: first.name, message: first.words };
  const message = lines.map(({ name, kind }) => text('newsName', name, text(`newsWord_${kind}`)));
  const more = posts.length - named.length;
  return {
    title: changeSumWords(posts.flatMap((post) => shownChange(post) ?? [])),
    message: [...message, ...(more > 0 ? [plural('newsMore', more)] : [])].join('\n'),
  };
}

/** In UTF-16 units: what systems show of a notification's title. */
const [ADDRESS_AT_MOST, TITLE_AT_MOST] = [60, 60];

function nameOf(url: string, title: string | undefined): string {
  const address = shorten(shownUrl(url), ADDRESS_AT_MOST);
  const words = cut(plainLine(title ?? ''), TITLE_AT_MOST);
  return words ? text('newsPage', address, words) : address;
}

/** One line, without what turns its direction or is not seen (Unicode, "Cc" and "Cf"). */
function plainLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}
