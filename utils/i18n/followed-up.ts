import type { FollowUp } from '../posts/follow-up.ts';
import { codeText, dayWords } from './text.ts';

/** How far following up is, in a sentence: `Asked on 3 Mar 2026.` */
export function followedUpWords({ step, at }: Pick<FollowUp, 'step' | 'at'>): string {
  return codeText('followedUp_', step, dayWords(at));
}
