import { text } from '../i18n/text.ts';
import type { ReadFailure } from './use-query.ts';

/** Says why something could not be read, and what to do about it: two sentences. */
export function readFailureWords(why: ReadFailure): string {
  switch (why) {
    // No storage is offline, and no reading meets a row twice, an edit or a refusal: such a failure is a bug.
    case 'offline':
    case 'twice':
    case 'edited':
    case 'refused':
      return text('readFailed_bug');
    default:
      return text(`readFailed_${why}`);
  }
}
