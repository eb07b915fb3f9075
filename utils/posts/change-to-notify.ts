import type { Instant } from '../time.ts';
import type { UnseenChange } from './changes.ts';

/** When the user was notified last of anything that is still unseen of a guest post; 0 where they were not. */
export function lastNotified({ notifiedAt, notifiedBefore }: UnseenChange): Instant {
  return notifiedAt ?? notifiedBefore?.at ?? 0;
}

/**
 * Finds what of an unseen change a notification is to tell.
 *
 * @param replaced when the notification was shown whose place it takes: what that one told is told again; null where none
 *   is there
 * @returns the change with these kinds alone; null where it says nothing of it
 */
export function changeToNotify(change: UnseenChange, replaced: Instant | null): UnseenChange | null {
  const { notifiedAt, notifiedBefore, also: _, ...newest } = change;
  if (notifiedAt !== null) return notifiedAt === replaced ? change : null;
  const isKept = !notifiedBefore || notifiedBefore.at === replaced;
  const also = (change.also ?? []).filter((kind) => isKept || !notifiedBefore.kinds.includes(kind));
  return { ...newest, notifiedAt, ...(also.length > 0 && { also }) };
}

/** An unseen change of which the user is notified now, in all that it says. */
export function notified({ notifiedBefore: _, ...change }: UnseenChange, now: Instant): UnseenChange {
  return { ...change, notifiedAt: now };
}
