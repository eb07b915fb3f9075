import type { SeenByGoogle } from '../posts/seen-by-google.ts';
import { dayWords, text } from './text.ts';

/** What Search Console's lists say of a page, in a sentence: that it is in one, and when Google crawled it. */
export function listedWords({ lastCrawled, listed }: SeenByGoogle): string {
  // A list names days: a time of day would say more than anybody knows.
  return lastCrawled === null
    ? text('postListed', dayWords(listed))
    : text('postListedCrawled', dayWords(listed), dayWords(lastCrawled));
}
