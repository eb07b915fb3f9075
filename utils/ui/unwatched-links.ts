import { routeIn } from '../link/route.ts';
import { pageKey } from '../link/url.ts';
import type { AnsweredLink } from '../message/background-to-ui.ts';
import type { PostRecord } from '../store/schema.ts';

/**
 * The links of a page that no guest post watches, one a target. Of several links to one target the one that is followed
 * is watched: it is the best that the page does for it.
 *
 * @param posts the guest posts at the page
 */
export function unwatchedLinks(
  links: readonly AnsweredLink[],
  posts: readonly Pick<PostRecord, 'post' | 'state'>[],
): AnsweredLink[] {
  const watched = new Set(posts.map(watchedTarget));
  const found = new Map<string, AnsweredLink>();
  for (const link of links) {
    const key = keyOf(link.target);
    const before = found.get(key);
    if (!watched.has(key) && (!before || (isFollowed(link) && !isFollowed(before)))) found.set(key, link);
  }
  return [...found.values()];
}

/** The target that is expected; of a guest post that expects any link to a domain, the one that its last check found. */
function watchedTarget({ post, state }: Pick<PostRecord, 'post' | 'state'>): string {
  const { target } = post.expect;
  return keyOf(target.kind === 'page' ? target.url : (state.last?.link?.target ?? ''));
}

/** A place in a page is no target of its own, but a route of an app is one, as guest posts are compared. */
function keyOf(target: string): string {
  return routeIn(target) === null ? pageKey(target) : target;
}

function isFollowed({ kind }: AnsweredLink): boolean {
  return kind.includes('followed');
}
