import type { SameSite } from '../posts/same-site.ts';
import type { Instant } from '../time.ts';
import { costWords } from './costs.ts';
import { plural, text, timeFormat } from './text.ts';

/** Which guest posts are on a site already: `3 posts on this site, last in March, €240 in all`; the cost where one was written. */
export function sameSiteWords({ count, last, costs }: SameSite, now: Instant): string {
  const there = plural('sameSite', count, monthOf(last, now));
  const cost = costWords(costs);
  if (cost === '') return there;
  if (costs.unread > 0) return text('sameSiteCosts', there, cost);
  // A number alone would be taken for one of posts.
  return text(costs.sums.some(({ unit }) => unit === '') ? 'sameSiteBareCost' : 'sameSiteCost', there, cost);
}

const MONTH_FORMAT = { month: 'long' } as const;
const MONTH_AND_YEAR_FORMAT = { ...MONTH_FORMAT, year: 'numeric' } as const;

/** A month; with its year where that is another. */
function monthOf(at: Instant, now: Instant): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return timeFormat(isThisYear ? MONTH_FORMAT : MONTH_AND_YEAR_FORMAT).format(at);
}
