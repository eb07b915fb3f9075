import type { Instant } from '../time.ts';
import { type FollowUp, followUpNow } from './follow-up.ts';
import type { GuestPost } from './post.ts';

/** What the user hears of a guest post by itself, when its time has come: no check finds it. */
export type NoticeKind = 'overdue' | 'reminder';

/** A notice that is still to be given. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly at: Instant;
}

/** Of which times notices were given already: each is given once. */
export type NoticesGiven = Partial<Readonly<Record<NoticeKind, Instant>>>;

/** What notices come from. */
export interface Noticed {
  readonly post: Pick<GuestPost, 'planned' | 'ignored' | 'dueOn'>;
  readonly followUps?: readonly FollowUp[] | undefined;
  readonly noticesGiven?: NoticesGiven | undefined;
}

/** Lists the notices that are still to be given of a guest post, the earliest first. */
export function noticesLeft({ post, followUps, noticesGiven = {} }: Noticed): readonly Notice[] {
  if (post.ignored) return [];
  const times: Readonly<Record<NoticeKind, Instant | null>> = {
    overdue: post.planned ? (post.dueOn ?? null) : null,
    // Whatever the step: who gives up, or takes it for fixed, and names a day wants to look again on that day.
    reminder: followUpNow(followUps)?.remindAt ?? null,
  };
  const left = (['overdue', 'reminder'] as const).flatMap((kind): Notice[] => {
    const at = times[kind];
    return at === null || at === noticesGiven[kind] ? [] : [{ kind, at }];
  });
  return left.sort((a, b) => a.at - b.at);
}

/** Whether a planned guest post should be published by now: a check that sees its link ends that it is planned. */
export function isOverdue({ planned, ignored, dueOn }: Noticed['post'], now: Instant): boolean {
  return planned && !ignored && dueOn != null && dueOn <= now;
}
