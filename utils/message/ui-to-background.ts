import * as v from 'valibot';
import { guestPostSchema } from '../posts/schema.ts';

export { ANSWER_PORT } from './answer-port.ts';

/**
 * What the popup says over the port `answer`: read this tab, and judge it by the domains
 * as they are now. `check`: the user wants its server asked for what the browser does not know.
 */
const ask = v.object({ type: v.literal('read'), tabId: v.number(), check: v.boolean() });
export type Ask = v.InferOutput<typeof ask>;

/** @returns the message, or null where it is none of this contract */
export function readAsk(message: unknown): Ask | null {
  const result = v.safeParse(ask, message);
  return result.success ? result.output : null;
}

const someIds = v.pipe(v.array(v.string()), v.readonly());

/** What the user interfaces send by themselves. */
const uiToBackground = v.variant('type', [
  /** Scroll the tab to a link of its last reading and flash it. Answer: `Shown`. */
  v.object({
    type: v.literal('show'),
    tabId: v.number(),
    frameId: v.number(),
    index: v.number(),
  }),
  /** The HTML of a link of the tab's last reading. Answer: `LinkHtml`. */
  v.object({
    type: v.literal('html'),
    tabId: v.number(),
    frameId: v.number(),
    index: v.number(),
  }),
  /** Fetch this page without cookies and read it. Answer: `Look`. */
  v.object({ type: v.literal('lookAt'), url: v.string() }),
  /** Remember these guest posts. Answer: `PostsAdded`, or `PostsFailed`. */
  v.object({ type: v.literal('addPosts'), posts: v.pipe(v.array(guestPostSchema), v.readonly()) }),
  /** This is now what was agreed; of all of them, or of none. Answer: `PostsDone`, or `PostsFailed`. */
  v.object({
    type: v.literal('editPosts'),
    edits: v.pipe(v.array(v.object({ id: v.string(), post: guestPostSchema })), v.readonly()),
  }),
  /** Forget them, or do not after all. Answer: the same. */
  v.object({ type: v.literal('removePosts'), ids: someIds, back: v.boolean() }),
  /**
   * Look at these now, or at all. `secondLook`: a link that this look finds gone, and the one
   * before did too, is lost, however short the time between. Answer: the same.
   */
  v.object({
    type: v.literal('checkPosts'),
    ids: v.nullable(someIds),
    secondLook: v.optional(v.boolean()),
  }),
  /** Let a run pause, or go on. Answer: the same. */
  v.object({ type: v.literal('stopRun'), id: v.string(), stopped: v.boolean() }),
  /** The user has seen what is new of these, or of all. Answer: the same. */
  v.object({ type: v.literal('seePosts'), ids: v.nullable(someIds) }),
  /** Are the tab's links highlighted? Answer: `HighlightState`. */
  v.object({ type: v.literal('highlighting'), tabId: v.number() }),
  /** Highlight them, or stop. Answer: `HighlightState`. */
  v.object({ type: v.literal('highlight'), tabId: v.number(), on: v.boolean() }),
  /** Highlight always on the tab's site, for which the user has just given access; or no longer. Answer: `HighlightState`. */
  v.object({ type: v.literal('always'), tabId: v.number(), on: v.boolean() }),
]);
export type UiToBackground = v.InferOutput<typeof uiToBackground>;

/** @returns the message, or null where it is none of this contract */
export function readUiToBackground(message: unknown): UiToBackground | null {
  const result = v.safeParse(uiToBackground, message);
  return result.success ? result.output : null;
}
