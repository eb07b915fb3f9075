import type { FollowUp } from '../posts/follow-up.ts';
import { codeText, timeFormat } from './text.ts';

/** How far following up is, in a sentence: `Asked on 3 Mar 2026.` */
export function followedUpWords({ step, at }: Pick<FollowUp, 'step' | 'at'>): string {
  return codeText('followedUp_', step, timeFormat({ dateStyle: 'medium' }).format(at));
}
