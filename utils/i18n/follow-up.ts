import type { FollowUp } from '../posts/follow-up.ts';
import type { Instant } from '../time.ts';
import { codeText, dayWords, text } from './text.ts';
import { agoWords } from './times.ts';

/** How far the following up of a guest post is: `asked 3 days ago, reminder on 12 Dec 2026`. */
export function followUpWords(followUp: FollowUp, now: Instant): string {
  const { step, at, remindAt } = followUp;
  const done = text('followUpAt', codeText('followUp_', step), agoWords(at, now));
  return remindAt === null ? done : text('followUpRemind', done, dayWords(remindAt));
}
