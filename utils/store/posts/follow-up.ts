import { unseenKinds, withKindBack, withoutKind } from '../../posts/changes.ts';
import { type FollowUp, withoutStep, withStep } from '../../posts/follow-up.ts';
import type { Instant } from '../../time.ts';
import { isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { PostRecord } from '../schema.ts';
import { withNotice } from './notices.ts';

/**
 * Notes a step of following up guest posts: all or none; removed ones are left out.
 *
 * @returns ids of those of which a reminder was unseen: whoever goes on with it has seen it
 * @throws DOMException where the store cannot be written
 */
export async function addStep(ids: readonly string[], step: FollowUp): Promise<string[]> {
  const reminded: string[] = [];
  await updateSteps(ids, ({ followUps, unseenChange, ...record }) => {
    if (unseenKinds(unseenChange).includes('reminder')) reminded.push(record.id);
    return {
      ...record,
      followUps: withStep(followUps, step),
      unseenChange: withoutKind(unseenChange, 'reminder'),
    };
  });
  return reminded;
}

/**
 * Takes back the step that was noted at a moment.
 *
 * @param reminded ids of those of which a reminder was unseen before it: it is again
 * @throws DOMException where the store cannot be written
 */
export function takeBackStep(
  ids: readonly string[],
  at: Instant,
  reminded: readonly string[],
  now: Instant,
): Promise<void> {
  const unseen = new Set(reminded);
  return updateSteps(ids, (record) => ({
    ...record,
    followUps: withoutStep(record.followUps, at),
    ...(unseen.has(record.id) && { unseenChange: withKindBack(record.unseenChange, 'reminder', now) }),
  }));
}

async function updateSteps(
  ids: readonly string[],
  update: (record: PostRecord) => PostRecord,
): Promise<void> {
  const { store, done } = (await openStore()).transaction('posts', 'readwrite');
  for (const id of new Set(ids)) {
    const record = await store.get(id);
    if (!isGoodPost(record) || record.removedAt !== undefined) continue;
    await store.put(withNotice(update(record)));
  }
  await done;
}
