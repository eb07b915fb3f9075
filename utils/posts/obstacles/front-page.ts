import { isOtherSite } from '../../domains/host.ts';
import { isSamePage } from '../../verdict/canonical.ts';
import { normalizeQuery, withoutTracking } from '../../verdict/same-page.ts';
import type { ResponseHead } from '../observation.ts';

/** The front page of a site, or of one of its languages. */
const FRONT = /^\/([a-z]{2}(-[a-z]{2})?\/?)?((index|default)\.(php|html?|aspx?))?$/i;

/** Whether a deep page led to a front page. A page may be named by its query alone. */
export function leadsToFront(final: string, asked: string): boolean {
  const [to, from] = [URL.parse(final), URL.parse(asked)];
  if (!to || !from || !FRONT.test(to.pathname) || isSamePage(final, asked)) return false;
  if (!FRONT.test(from.pathname)) return !/[?&](p|page_id)=/.test(to.search);
  return pageQuery(to) === '' && pageQuery(from) !== '';
}

/** Whether a deep page leads to the front page of its own site for good: the site says that it is no more. */
export function leadsToFrontForGood(
  head: Pick<ResponseHead, 'finalUrl' | 'isForGood'>,
  asked: string,
): boolean {
  return head.isForGood === true && !isOtherSite(head.finalUrl, asked) && leadsToFront(head.finalUrl, asked);
}

function pageQuery({ search }: URL): string {
  return withoutTracking(normalizeQuery(search), '');
}
