import type { SeenByGoogle } from '../posts/seen-by-google.ts';
import type { Instant } from '../time.ts';
import { text, timeFormat } from './text.ts';

/** What Search Console's lists say of a page, in a sentence: that it is in one, and when Google crawled it. */
export function listedWords({ lastCrawled, listed }: SeenByGoogle): string {
  return lastCrawled === null
    ? text('postListed', dayWords(listed))
    : text('postListedCrawled', dayWords(listed), dayWords(lastCrawled));
}

/** A list names days: a time of day would say more than anybody knows. */
function dayWords(at: Instant): string {
  return timeFormat({ dateStyle: 'medium' }).format(at);
}
