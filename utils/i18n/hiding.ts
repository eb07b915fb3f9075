import type { Hiding } from '../link/hiding.ts';
import { codeText } from './text.ts';

/** Why a link is hidden, in a word or two. */
export function hidingWords(hiding: Hiding): string {
  return codeText('hiding_', hiding);
}
