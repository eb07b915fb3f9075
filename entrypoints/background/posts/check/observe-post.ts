import type { OwnDomain } from '../../../../utils/domains/own-domain.ts';
import { fetchThrough } from '../../../../utils/net/fetch-through.ts';
import { observeFetched } from '../../../../utils/net/observe-fetched.ts';
import type { FetchedPost } from '../../../../utils/posts/fetched-post.ts';
import { findLink } from '../../../../utils/posts/find-link.ts';
import { comparePost } from '../../../../utils/posts/judge.ts';
import { seenBefore } from '../../../../utils/posts/known-page.ts';
import { linkHosts } from '../../../../utils/posts/match.ts';
import { needsTab } from '../../../../utils/posts/needs-tab.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { openTabs } from '../../../../utils/settings/open-tabs.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import type { Instant } from '../../../../utils/time.ts';
import type { JudgeAs } from '../../../../utils/verdict/engine.ts';
import { fetchAddress } from '../../fetch/fetch-page.ts';
import { robotsTxtOf } from '../../fetch/robots-txt.ts';
import { reachable } from '../reachable.ts';
import { openPost } from './open-post.ts';
import { fetchShared, openShared } from './shared-page.ts';

/**
 * Fetches the page of a guest post, and opens it in a tab where only a tab can tell whether the link
 * is there and the user wants that.
 *
 * @param domains the user's domains
 */
export async function observePost(
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
  const hosts = linkHosts(post, domains);
  const fetched = await fetchShared(post.url, () =>
    fetchThrough(
      post.url,
      (url, from) => fetchAddress(url, from, hosts),
      async (url) => (await reachable())(url),
    ),
  );
  return observeFetched(fetched, {
    domains,
    as,
    now,
    // What robots.txt says matters only where the page must be indexable.
    robotsTxtOf: async (url) => (post.expect.indexable ? robotsTxtOf(url) : null),
  });
}
