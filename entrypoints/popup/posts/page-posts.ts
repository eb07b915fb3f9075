import { shownDomain } from '../../../utils/i18n/address.ts';
import { plural, text } from '../../../utils/i18n/text.ts';
import type { AnsweredLink, PostsAdded } from '../../../utils/message/background-to-ui.ts';
import type { Outcome } from '../../../utils/message/outcome.ts';
import { plannedPost, watchedPost } from '../../../utils/posts/create.ts';
import { askPosts, failureWords } from '../../../utils/ui/ask-posts.ts';

/** The last action, in words, and how to undo it. */
export interface PostDone {
  readonly words: string;
  /** Null where there is nothing to undo. */
  readonly undo: (() => Promise<unknown>) | null;
}

export { isSettled } from '../../../utils/posts/walk.ts';
export { missingPosts } from '../../../utils/settings/posts-mark.ts';
export { queueWalk } from '../../../utils/settings/queue-walk.ts';
export { changedPosts } from '../../../utils/store/posts/changes.ts';
export { countPostRows, countPosts, postOf, readPostsAt } from '../../../utils/store/posts/posts.ts';
export { runsLeft } from '../../../utils/store/posts/runs.ts';

/** Makes a guest post of a link of the page. */
export async function watchLink(url: string, found: AnsweredLink): Promise<PostDone> {
  return doneOf(await watch(url, [found]), text('postWatched'));
}

/**
 * Makes guest posts of links of the page.
 *
 * @param links none that a guest post watches already: to undo it is to remove them all
 */
export async function watchLinks(url: string, links: readonly AnsweredLink[]): Promise<PostDone> {
  const added = await watch(url, links);
  return doneOf(added, plural('linksWatched', links.length));
}

function watch(url: string, links: readonly AnsweredLink[]): Promise<Outcome<PostsAdded>> {
  const now = Date.now();
  const posts = links.map((link) => watchedPost(url, { ...link, framed: link.frame !== null }, now));
  return askPosts({ type: 'addPosts', posts });
}

/**
 * Makes a guest post of a page that does not link yet.
 *
 * @param domain name of the own domain that it should link to
 */
export async function planPost(url: string, domain: string): Promise<PostDone> {
  const added = await askPosts({ type: 'addPosts', posts: [plannedPost(url, domain, Date.now())] });
  return doneOf(added, text('postPlanned', shownDomain(domain)));
}

function doneOf(added: Outcome<PostsAdded>, words: string): PostDone {
  if (!added.ok) return { words: failureWords(added), undo: null };
  return { words, undo: () => askPosts({ type: 'removePosts', ids: added.value.ids, back: false }) };
}
