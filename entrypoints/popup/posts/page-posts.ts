import { shownDomain } from '../../../utils/i18n/address.ts';
import { text } from '../../../utils/i18n/text.ts';
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

export { missingPosts } from '../../../utils/settings/posts-mark.ts';
export { changedPosts } from '../../../utils/store/posts/changes.ts';
export { countPostRows, countPosts, readPostsAt } from '../../../utils/store/posts/posts.ts';
export { runsLeft } from '../../../utils/store/posts/runs.ts';

/** Makes a guest post of a link of the page. */
export async function watchLink(url: string, found: AnsweredLink): Promise<PostDone> {
  const link = { ...found, framed: found.frame !== null };
  const added = await askPosts({ type: 'addPosts', posts: [watchedPost(url, link, Date.now())] });
  return doneOf(added, text('postWatched'));
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
