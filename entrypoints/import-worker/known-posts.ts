import type { KnownPost, KnownPosts } from '../../utils/exchange/preview-row.ts';
import { allPosts } from '../../utils/store/posts/posts.ts';

/**
 * Reads which guest posts are there.
 *
 * @throws DOMException where the store cannot be read
 */
export async function readKnownPosts(): Promise<KnownPosts> {
  const byKey = new Map<string, KnownPost>();
  const byPage = new Map<string, KnownPost[]>();
  for (const { id, key, url, post, state } of await allPosts()) {
    const known = { id, post, isChecked: state.last !== null };
    byKey.set(key, known);
    const others = byPage.get(url);
    if (others) others.push(known);
    else byPage.set(url, [known]);
  }
  return { withKey: (key) => byKey.get(key), onPage: (url) => byPage.get(url) ?? [] };
}
