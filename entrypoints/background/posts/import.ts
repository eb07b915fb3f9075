import type { PostsChanged } from '../../../utils/message/posts-channel.ts';
import type { UiToBackground } from '../../../utils/message/ui-to-background.ts';
import { paced } from '../../../utils/pace.ts';
import type { ImportedPart } from '../../../utils/posts/import-part.ts';
import { importPart } from '../../../utils/store/posts/import.ts';
import { SECOND } from '../../../utils/time.ts';
import { setDue } from '../jobs.ts';
import { addPartMarked } from './mark.ts';
import { broadcastPosts, refreshBadge } from './notify/notify.ts';
import { POSTS_JOB } from './queue/next-run.ts';
import { runPosts } from './queue/run.ts';

/** Views that are open read all guest posts again: during an import of thousands they rest so long. */
const BETWEEN_BROADCASTS = paced(5 * SECOND);
let broadcasting: ReturnType<typeof setTimeout> | undefined;

/**
 * Imports rows of a file: they are in the store before it is confirmed. Their checks begin with the last part; should that
 * never come, at the alarm.
 *
 * @throws DOMException where the store cannot be written; nothing of this part is then
 */
export async function importAndCheck(
  part: Omit<Extract<UiToBackground, { readonly type: 'importPosts' }>, 'type'>,
): Promise<ImportedPart> {
  const done = await addPartMarked(part.addedBefore === 0, () => importPart(part, Date.now()));
  const { added, changed, listed } = done;
  const ids = [...added, ...changed.map(({ id }) => id)];
  broadcastImported(listed > 0 ? 'all' : ids, part.isLast);
  // With other terms, the same news may be told in other words.
  if (changed.length > 0) refreshBadge();
  // Before it is confirmed: if this background ends now, the next one goes on.
  await setDue(POSTS_JOB, Date.now());
  if (part.isLast) void runPosts();
  return done;
}

/** Tells views with the last part; and now and then, for a part that was said to be followed may be the last after all. */
function broadcastImported(posts: PostsChanged['posts'], isLast: boolean): void {
  const broadcast = (changed: PostsChanged['posts']) => {
    clearTimeout(broadcasting);
    broadcasting = undefined;
    broadcastPosts({ posts: changed, runs: false });
  };
  if (isLast) broadcast(broadcasting === undefined ? posts : 'all');
  else broadcasting ??= setTimeout(broadcast, BETWEEN_BROADCASTS, 'all');
}
