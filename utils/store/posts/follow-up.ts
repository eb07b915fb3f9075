import { withoutKind } from '../../posts/changes.ts';
import { type FollowUp, withoutStep, withStep } from '../../posts/follow-up.ts';
import type { Instant } from '../../time.ts';
import { isGoodPost } from '../good-rows.ts';
import { openStore } from '../open.ts';
import type { PostRecord } from '../schema.ts';
import { withNotice } from './notices.ts';

/**
 * Notes a step of following up guest posts: all or none; removed ones are left out.
 *
 * @throws DOMException where the store cannot be written
 */
export function addStep(ids: readonly string[], step: FollowUp): Promise<void> {
  return updateSteps(ids, ({ followUps, unseenChange, ...record }) => ({
    ...record,
    followUps: withStep(followUps, step),
    // Whoever goes on with it has seen the reminder.
    unseenChange: withoutKind(unseenChange, 'reminder'),
  }));
}

/**
 * Takes back the step that was noted at a moment.
 *
 * @throws DOMException where the store cannot be written
 */
export function takeBackStep(ids: readonly string[], at: Instant): Promise<void> {
  return updateSteps(ids, (record) => ({ ...record, followUps: withoutStep(record.followUps, at) }));
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
