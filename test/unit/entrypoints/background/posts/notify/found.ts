import { afterCheck } from '../../../../../../entrypoints/background/posts/notify/notify.ts';
import type { Check } from '../../../../../../utils/posts/check.ts';
import { takeFinding } from '../../../../../../utils/posts/state.ts';
import { addPosts } from '../../../../../../utils/store/posts/posts.ts';
import { saveCheck } from '../../../../../../utils/store/posts/queue.ts';
import { aCheck, aPost } from '../../../../a-post.ts';
import { aBaseline } from '../../../../utils/posts/build.ts';

export const NOW = Date.UTC(2026, 10, 23);

/** What a check says of a link that was marked. */
export const MARKED: Partial<Check> = {
  verdict: 'changed',
  reasons: [{ code: 'rel-added', evidence: 'nofollow' }],
};

/** Adds guest posts one after the other, whose links the user has seen as agreed. @returns their ids */
export async function add(...urls: readonly string[]): Promise<readonly string[]> {
  return (
    await addPosts(urls.map((url, i) => aPost({ url, added: NOW + i, baseline: aBaseline({ at: NOW - 1 }) })))
  ).ids;
}

/** A check found this; as the background writes it down and tells it. */
export async function find(id: string | undefined, found: Partial<Check>, isSeen = false): Promise<void> {
  const kept = await saveCheck(id ?? '', ({ post, state }) => ({
    ...takeFinding(post, state, aCheck(found), Date.now(), true),
    due: null,
    isSeen,
  }));
  if (!kept) throw new Error('There is no such post');
  afterCheck(kept.before, kept.after);
}
