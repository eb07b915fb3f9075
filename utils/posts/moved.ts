import { canonicalOf, isSamePage } from '../verdict/canonical.ts';
import { headerCanonicals } from '../verdict/link-header.ts';
import { metaRefresh } from './meta-refresh.ts';
import type { Observation, ObservedPage } from './observation.ts';
import type { GuestPost } from './post.ts';

/**
 * Finds where a page has moved, by redirects or a refresh; null where it has not. A form of the page
 * for a country or a phone whose canonical is the guest post's address is that page.
 */
export function movedTo(
  post: Pick<GuestPost, 'url'>,
  observation: Exclude<Observation, { kind: 'failed' }>,
): string | null {
  const page = observation.kind === 'page' ? observation : null;
  const refresh = page && metaRefresh(page);
  const final = refresh?.to ?? observation.head.finalUrl;
  if (isSamePage(final, post.url) || (page && !refresh && isCanonically(post, page))) return null;
  return final;
}

/** Whether the canonical of a page is the guest post's address, be the page where it may. */
export function isCanonically({ url }: Pick<GuestPost, 'url'>, { page }: ObservedPage): boolean {
  const { href } = canonicalOf(page.url, [
    ...page.canonicals,
    ...headerCanonicals(page.linkHeader ?? '', page.url),
  ]);
  return href !== null && isSamePage(href, url);
}
