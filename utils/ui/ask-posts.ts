import { browser } from 'wxt/browser';
import { orElse } from '../errors.ts';
import { text } from '../i18n/text.ts';
import type { PostsAdded, PostsDone, PostsFailed } from '../message/background-to-ui.ts';
import type { UiToBackground } from '../message/ui-to-background.ts';

type Adding = UiToBackground & { readonly type: 'addPosts' };
type Doing = UiToBackground & {
  readonly type: 'editPosts' | 'removePosts' | 'checkPosts' | 'stopRun' | 'seePosts';
};

/** Asks the background, the only writer, to do something with guest posts. */
export function askPosts(message: Adding): Promise<PostsAdded | PostsFailed>;
export function askPosts(message: Doing): Promise<PostsDone | PostsFailed>;
export async function askPosts(message: Adding | Doing): Promise<PostsAdded | PostsDone | PostsFailed> {
  const answer: PostsAdded | PostsDone | PostsFailed | null = await browser.runtime
    .sendMessage(message)
    .catch(orElse('ask for guest posts', null));
  return answer ?? { ok: false, why: 'blocked' };
}

/** Why it was not done, and what to do about it. */
export function failureWords({ why }: PostsFailed): string {
  return text(`postFailed_${why}`);
}
