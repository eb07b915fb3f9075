import { text } from '../i18n/text.ts';
import type { Failed } from '../message/outcome.ts';
import { request } from '../message/request.ts';
import type { UiToBackground } from '../message/ui-to-background.ts';

type AboutPosts = Extract<
  UiToBackground,
  {
    readonly type:
      | 'addPosts'
      | 'editPosts'
      | 'removePosts'
      | 'checkPosts'
      | 'stopRun'
      | 'markSeen'
      | 'addStep'
      | 'takeBackStep'
      | 'saveSite'
      | 'startWalk'
      | 'goOnWalk'
      | 'stopWalk';
  }
>;

/**
 * Asks the background, the only writer, to do something with guest posts.
 *
 * @returns what came of it, or why it was not done; never rejects
 */
export function askPosts<M extends AboutPosts>(message: M): ReturnType<typeof request<M>> {
  return request(message);
}

/** Why it was not done, and what to do about it. */
export function failureWords({ why }: Failed): string {
  // Nothing that is asked for here needs the network.
  const known = why === 'offline' ? 'broken' : why;
  return text(`postFailed_${known}`);
}
