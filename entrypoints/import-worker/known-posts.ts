import { suffixOf } from '../../utils/domains/public-suffix.ts';
import { registrableSite } from '../../utils/domains/registrable-site.ts';
import type { KnownPost, KnownPosts } from '../../utils/exchange/preview-row.ts';
import { sameSiteFinder } from '../../utils/posts/same-site.ts';
import { shareStore } from '../../utils/store/lock.ts';
import { openNamedStore } from '../../utils/store/open-named.ts';
import { postsIn, type ReadPosts } from '../../utils/store/posts/posts-in.ts';

/**
 * Reads which guest posts are there.
 *
 * @param store name of its database: `openStore` asks the browser for it, and a worker cannot
 * @throws DOMException where the store cannot be read
 */
export async function readKnownPosts(store: string): Promise<KnownPosts> {
  const byKey = new Map<string, KnownPost>();
  const byPage = new Map<string, KnownPost[]>();
  for (const { id, key, url, post, state } of (await readFrom(store)).posts) {
    const known = { id, post, isChecked: state.last !== null };
    byKey.set(key, known);
    const others = byPage.get(url);
    if (others) others.push(known);
    else byPage.set(url, [known]);
  }
  const posts = [...byKey.values()].map(({ post }) => post);
  const onSite = sameSiteFinder(posts, registrableSite(suffixOf));
  return { onSite, withKey: (key) => byKey.get(key), onPage: (url) => byPage.get(url) ?? [] };
}

async function readFrom(name: string): Promise<ReadPosts> {
  const release = await shareStore();
  try {
    const store = await openNamedStore(name);
    return await postsIn(store).finally(() => store.close());
  } finally {
    release();
  }
}
