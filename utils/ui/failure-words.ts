import { text } from '../i18n/text.ts';
import type { TextKey } from '../text-key.ts';
import type { ReadFailure } from './use-query.ts';

/** Why something cannot be read, and what to do about it; the causes that no storage gives are bugs to the user. */
const WORDS: Readonly<Record<ReadFailure, TextKey>> = {
  full: 'readFailed_full',
  newer: 'readFailed_newer',
  blocked: 'readFailed_blocked',
  broken: 'readFailed_broken',
  gone: 'readFailed_gone',
  offline: 'readFailed_bug',
  twice: 'readFailed_bug',
  bug: 'readFailed_bug',
};

/** Says why something could not be read, and what to do about it: two sentences. */
export function readFailureWords(why: ReadFailure): string {
  return text(WORDS[why]);
}
