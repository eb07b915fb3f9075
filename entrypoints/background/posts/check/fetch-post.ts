import type { OwnDomain } from '../../../../utils/domains/own-domain.ts';
import { type DocumentReading, judgeDocument } from '../../../../utils/link/reading.ts';
import type { FetchedPage } from '../../../../utils/message/fetched-page.ts';
import { leadsInside } from '../../../../utils/net/private-network.ts';
import { findLink } from '../../../../utils/posts/find-link.ts';
import { comparePost } from '../../../../utils/posts/judge.ts';
import { seenBefore } from '../../../../utils/posts/known-page.ts';
import { linkHosts } from '../../../../utils/posts/match.ts';
import { sentTo } from '../../../../utils/posts/meta-refresh.ts';
import { needsTab } from '../../../../utils/posts/needs-tab.ts';
import type { Observation } from '../../../../utils/posts/observation.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { openTabs } from '../../../../utils/settings/open-tabs.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import type { Instant } from '../../../../utils/time.ts';
import type { JudgeAs } from '../../../../utils/verdict/engine.ts';
import { judgePage } from '../../../../utils/verdict/page.ts';
import { fetchAddress } from '../../fetch/fetch-page.ts';
import { robotsTxtOf } from '../../fetch/robots-txt.ts';
import { reachable } from '../reachable.ts';
import { openPost } from './open-post.ts';
import { fetchShared, openShared } from './shared-page.ts';

/** What came of fetching a guest post, and when the server wants to be asked next. */
export interface FetchedPost {
  readonly observation: Observation;
  /** The `Retry-After` header as written; null where there is none. */
  readonly retryAfter: string | null;
  /** The addresses that were asked for one after the other; the first is the post's. */
  readonly hops: readonly string[];
}

/**
 * Fetches the page of a guest post, and opens it in a tab where only a tab can tell whether the link
 * is there and the user wants that.
 *
 * @param domains the user's domains
 */
export async function fetchPost(
  { post, state }: Pick<PostRecord, 'post' | 'state'>,
  domains: readonly OwnDomain[],
  as: JudgeAs,
  now: Instant,
): Promise<FetchedPost> {
  const fetched = await fetchOnly(post, domains, as, now);
  if (!needsTab(comparePost(post, fetched.observation, seenBefore(post.url, state)))) return fetched;
  if (!post.openTab && !(await openTabs())) return fetched;
  const observation = await openShared(
    post.url,
    ({ links }) => findLink(post, links)?.match === 'target',
    () => openPost(post, domains, as),
  );
  return observation ? { ...fetched, observation } : fetched;
}

async function fetchOnly(
  post: GuestPost,
  domains: readonly OwnDomain[],
  as: JudgeAs,
  now: Instant,
): Promise<FetchedPost> {
  const { fetched, hops, isForGood } = await fetchShared(post.url, () =>
    fetchThrough(post.url, linkHosts(post, domains)),
  );
  if (fetched.kind !== 'page') {
    const retryAfter = fetched.kind === 'other' ? fetched.head.retryAfter : null;
    return { observation: fetched, retryAfter, hops };
  }
  // What robots.txt says matters only where the page must be indexable.
  const robotsTxt = post.expect.indexable ? await robotsTxtOf(new URL(fetched.head.finalUrl)) : null;
  const { page, signs, contexts } = fetched;
  const head = { ...fetched.head, isForGood };
  const verdict = judgePage({ page, robotsTxt, as, now });
  const links = judgeDocument(documentOf(fetched), domains).links.map((link) => ({ ...link, frame: null }));
  return {
    observation: { kind: 'page', way: 'fetched', page, links, verdict, signs, head, contexts },
    retryAfter: head.retryAfter,
    hops,
  };
}

/** A page as it came, and the addresses that were asked for one after the other. */
export interface FetchedWithHops {
  readonly fetched: FetchedPage;
  readonly hops: readonly string[];
  /** It leads elsewhere, and each redirect or refresh does so for good. */
  readonly isForGood: boolean;
}

/** Fetches an address; and where its page sends all visitors elsewhere at once, that address too. */
async function fetchThrough(url: string, hosts: readonly string[]): Promise<FetchedWithHops> {
  const { result: fetched, hops, isForGood, end } = await fetchAddress(url, null, hosts);
  const to = fetched.kind === 'page' ? sentTo(fetched) : null;
  if (to === null || !(leadsInside(end.url, to) || (await reachable())(to)))
    return { fetched, hops, isForGood };
  const next = await fetchAddress(to, end, hosts);
  // Where nothing answers there, the page that sent us says more.
  return next.result.kind === 'failed' && next.result.why !== 'private'
    ? { fetched, hops, isForGood }
    : {
        fetched: next.result,
        hops: [...hops, ...next.hops],
        // Google takes a refresh at once for a permanent redirect, as the one that led here.
        isForGood: [{ hops, isForGood }, next].every((way) => way.hops.length === 1 || way.isForGood),
      };
}

/** In fetched HTML no script has run: what is there is there without JavaScript. */
function documentOf({ page, columns }: FetchedPage & { kind: 'page' }): DocumentReading {
  return { frameId: 0, frame: null, page, columns, hidden: [], jsOnly: [] };
}
