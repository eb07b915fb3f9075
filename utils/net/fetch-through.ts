import type { FetchedPage } from '../message/fetched-page.ts';
import { sentTo } from '../posts/meta-refresh.ts';
import { leadsInside, type Place } from './private-network.ts';
import type { FetchedThrough } from './read-followed.ts';

/** A page as it came, and the addresses that were asked for one after the other. */
export interface FetchedWithHops {
  readonly fetched: FetchedPage;
  readonly hops: readonly string[];
  /** It leads elsewhere, and each redirect or refresh does so for good. */
  readonly isForGood: boolean;
}

/**
 * Fetches an address; and where its page sends all visitors elsewhere at once, that address too.
 *
 * @param fetchAddress fetches one address through its redirects; `from` is the page that sent us there
 * @param mayAsk whether an address may be asked for at all. One that leads from the web into a private network is given
 *   to `fetchAddress`, which says so
 */
export async function fetchThrough(
  url: string,
  fetchAddress: (url: string, from: Place | null) => Promise<FetchedThrough>,
  mayAsk: (url: string) => boolean | Promise<boolean>,
): Promise<FetchedWithHops> {
  const { result: fetched, hops, isForGood, end } = await fetchAddress(url, null);
  const to = fetched.kind === 'page' ? sentTo(fetched) : null;
  if (to === null || !(leadsInside(end.url, to) || (await mayAsk(to)))) return { fetched, hops, isForGood };
  const next = await fetchAddress(to, end);
  // Where nothing answers there, the page that sent us says more; unless we did not ask.
  const isUnasked =
    next.result.kind === 'failed' && (next.result.why === 'private' || next.result.why === 'robotsClosed');
  return next.result.kind === 'failed' && !isUnasked
    ? { fetched, hops, isForGood }
    : {
        fetched: next.result,
        hops: [...hops, ...next.hops],
        // Google takes a refresh at once for a permanent redirect, as the one that led here.
        isForGood: [{ hops, isForGood }, next].every((way) => way.hops.length === 1 || way.isForGood),
      };
}
