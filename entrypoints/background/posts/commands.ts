import type { PostsAdded, PostsDone, PostsFailed } from '../../../utils/message/background-to-ui.ts';
import type { UiToBackground } from '../../../utils/message/ui-to-background.ts';
import { isAtRest, statusAt } from '../../../utils/posts/state.ts';
import { editPosts } from '../../../utils/store/posts/edit.ts';
import { addPosts, allPosts, removePosts, restorePosts } from '../../../utils/store/posts/posts.ts';
import { setRunStopped, startRun } from '../../../utils/store/posts/runs.ts';
import { setDue } from '../jobs.ts';
import { broadcastPosts, refreshBadge } from './notify/notify.ts';
import { POSTS_JOB } from './queue/next-run.ts';
import { runPosts } from './queue/run.ts';

/** What views ask about guest posts. */
export type PostCommand = UiToBackground & {
  type: 'addPosts' | 'editPosts' | 'removePosts' | 'checkPosts' | 'stopRun';
};

/** Does what a view asks; it is in the store before it is confirmed. */
export async function commandPosts(command: PostCommand): Promise<PostsAdded | PostsDone | PostsFailed> {
  try {
    const done = await carryOut(command);
    broadcastPosts();
    // Of a post that was edited or removed nothing is news.
    refreshBadge();
    // Before it is confirmed: if this background ends now, the alarm goes on.
    await setDue(POSTS_JOB, Date.now());
    // Nobody waits for the looks themselves.
    void runPosts();
    return done;
  } catch (error) {
    return { ok: false, why: whyNot(error) };
  }
}

async function carryOut(command: PostCommand): Promise<PostsAdded | PostsDone | PostsFailed> {
  const now = Date.now();
  switch (command.type) {
    case 'addPosts':
      return { ok: true, ...(await addPosts(command.posts)) };
    case 'editPosts':
      await editPosts(command.edits, now);
      break;
    case 'removePosts':
      if (!command.back) await removePosts(command.ids, now);
      // The others are back.
      else if ((await restorePosts(command.ids, now)).taken > 0) return { ok: false, why: 'twice' };
      break;
    case 'checkPosts':
      await startRun(
        {
          id: crypto.randomUUID(),
          posts:
            command.ids ??
            (await allPosts()).flatMap(({ id, post, state }) =>
              isAtRest(statusAt(post, state, now)) ? [] : id,
            ),
          secondLook: command.secondLook ?? false,
        },
        now,
      );
      break;
    case 'stopRun':
      await setRunStopped(command.id, command.stopped, now);
  }
  return { ok: true };
}

function whyNot(error: unknown): PostsFailed['why'] {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'ConstraintError' ? 'twice' : 'blocked';
}
