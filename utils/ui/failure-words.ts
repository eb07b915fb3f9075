import { text } from '../i18n/text.ts';
import type { ReadFailure } from './use-query.ts';

/** Says why something could not be read, and what to do about it: two sentences. */
export function readFailureWords(why: ReadFailure): string {
  // No storage is offline, and no reading meets a row twice or an edit: such a failure is a bug.
  const known = why === 'offline' || why === 'twice' || why === 'edited' ? 'bug' : why;
  return text(`readFailed_${known}`);
}
