import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { onStoredChange } from './setting.ts';

/** The user's way through the guest posts that could not be seen: until the browser is closed. */
export const QUEUE_WALK = 'queue-walk';

/** The room of a session is small, and nobody opens more of them in one go. */
export const WALK_AT_MOST = 1000;

const walkSchema = v.object({
  /** The tab in which they are opened, one after the other. */
  tabId: v.number(),
  /** Id of the guest post that is open in it. */
  opened: v.string(),
  /** When it was opened. */
  at: v.number(),
  /** Ids of those that come after it, in their order. */
  left: v.pipe(v.array(v.string()), v.readonly()),
});

/** How far the user is. */
export type QueueWalk = Readonly<v.InferOutput<typeof walkSchema>>;

/**
 * Reads how far the user is.
 *
 * @returns null where they are on no such way
 * @throws where the storage cannot be read
 */
export async function queueWalk(): Promise<QueueWalk | null> {
  const { [QUEUE_WALK]: stored } = await browser.storage.session.get(QUEUE_WALK);
  const read = v.safeParse(walkSchema, stored);
  return read.success ? read.output : null;
}

/**
 * Notes how far the user is; or, with null, that they have left.
 *
 * @throws where the storage refuses
 */
export async function saveQueueWalk(walk: QueueWalk | null): Promise<void> {
  if (walk) await browser.storage.session.set({ [QUEUE_WALK]: walk });
  else await browser.storage.session.remove(QUEUE_WALK);
}

/**
 * Calls back when it changes.
 *
 * @returns stops that
 */
export function onQueueWalkChanged(changed: () => void): () => void {
  return onStoredChange([{ key: QUEUE_WALK }], changed);
}
