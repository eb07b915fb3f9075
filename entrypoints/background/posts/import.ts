import type { UiToBackground } from '../../../utils/message/ui-to-background.ts';
import type { ImportedPart } from '../../../utils/posts/import-part.ts';
import { importPart } from '../../../utils/store/posts/import.ts';
import { setDue } from '../jobs.ts';
import { addPartMarked } from './mark.ts';
import { broadcastPosts, refreshBadge } from './notify/notify.ts';
import { POSTS_JOB } from './queue/next-run.ts';
import { runPosts } from './queue/run.ts';

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
  if (listed > 0) broadcastPosts({ posts: 'all', runs: false });
  else broadcastPosts({ posts: [...added, ...changed.map(({ id }) => id)], runs: false });
  // Of a post whose terms were changed nothing is news.
  if (changed.length > 0) refreshBadge();
  // Before it is confirmed: if this background ends now, the next one goes on.
  await setDue(POSTS_JOB, Date.now());
  if (part.isLast) void runPosts();
  return done;
}
