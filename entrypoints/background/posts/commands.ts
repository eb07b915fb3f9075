import type { UiAnswers } from '../../../utils/message/background-to-ui.ts';
import type { Handlers } from '../../../utils/message/listen.ts';
import type { PostsChanged } from '../../../utils/message/posts-channel.ts';
import type { UiToBackground } from '../../../utils/message/ui-to-background.ts';
import { isAtRest, statusAt } from '../../../utils/posts/state.ts';
import { editPosts } from '../../../utils/store/posts/edit.ts';
import { addStep, takeBackStep } from '../../../utils/store/posts/follow-up.ts';
import { addPosts, allPosts, removePosts, restorePosts } from '../../../utils/store/posts/posts.ts';
import { setRunStopped, startRun } from '../../../utils/store/posts/runs.ts';
import { saveSite } from '../../../utils/store/sites.ts';
import type { Instant } from '../../../utils/time.ts';
import { setDue } from '../jobs.ts';
import { importAndCheck } from './import.ts';
import { addMarked } from './mark.ts';
import { broadcastPosts, refreshBadge } from './notify/notify.ts';
import { POSTS_JOB } from './queue/next-run.ts';
import { runPosts } from './queue/run.ts';
import { goOnWalk, startWalk, stopWalk } from './walk-queue.ts';

type PostCommand =
  | 'addPosts'
  | 'importPosts'
  | 'editPosts'
  | 'removePosts'
  | 'addStep'
  | 'takeBackStep'
  | 'saveSite'
  | 'checkPosts'
  | 'stopRun'
  | 'startWalk'
  | 'goOnWalk'
  | 'stopWalk';

/**
 * What pages of our own ask about guest posts. Each is in the store before it is confirmed, and
 * throws a DOMException where it cannot be.
 */
export const postHandlers: Pick<Handlers<UiToBackground, UiAnswers>, PostCommand> = {
  addPosts: ({ posts }) =>
    carryOut(
      () => addMarked(() => addPosts(posts)),
      ({ ids }) => ids,
    ),
  importPosts: importAndCheck,
  editPosts: ({ edits }) =>
    carryOut(
      (now) => editPosts(edits, now),
      () => edits.map(({ id }) => id),
    ),
  removePosts: async ({ ids, back }) => {
    if (!back)
      return carryOut(
        (now) => removePosts(ids, now),
        () => ids,
      );
    const { taken } = await carryOut(
      (now) => restorePosts(ids, now),
      () => ids,
    );
    // The others are back.
    if (taken > 0) throw new DOMException('Another has that address and target', 'ConstraintError');
  },
  addStep: ({ ids, step, note, remindAt }) =>
    carryOut(
      async (now) => {
        const reminded = await addStep(ids, { step, at: now, note, remindAt, by: 'user' });
        return { at: now, reminded };
      },
      () => ids,
    ),
  takeBackStep: ({ ids, at, reminded }) =>
    carryOut(
      (now) => takeBackStep(ids, at, reminded, now),
      () => ids,
    ),
  saveSite: async ({ site, contact, email, notes, before }) => {
    await saveSite({ site, contact, email, notes, at: Date.now() }, before);
    broadcastPosts({ posts: [], runs: false, sites: [site] });
  },
  checkPosts: ({ ids, secondLook = false }) =>
    carryOut(
      async (now) => {
        const posts = ids ?? (await restless(now));
        await startRun({ id: crypto.randomUUID(), posts, secondLook }, now);
      },
      () => ids ?? 'all',
    ),
  stopRun: ({ id, stopped }) =>
    carryOut(
      (now) => setRunStopped(id, stopped, now),
      () => [],
    ),
  startWalk: ({ ids }) => startWalk(ids),
  goOnWalk,
  stopWalk,
};

/**
 * Does what was asked, shows it, and has the posts checked that are to be checked now.
 *
 * @param changed which posts it has changed
 */
async function carryOut<T>(
  work: (now: Instant) => Promise<T>,
  changed: (done: T) => PostsChanged['posts'],
): Promise<T> {
  const done = await work(Date.now());
  broadcastPosts({ posts: changed(done), runs: true });
  // What was removed, ignored or accepted is news no longer.
  refreshBadge();
  // Before it is confirmed: if this background ends now, the next one goes on.
  await setDue(POSTS_JOB, Date.now());
  // Nobody waits for the checks themselves.
  void runPosts();
  return done;
}

/** The ids of all posts that are checked at all. */
async function restless(now: Instant): Promise<string[]> {
  const posts = await allPosts();
  return posts.flatMap(({ id, post, state }) => (isAtRest(statusAt(post, state, now)) ? [] : id));
}
