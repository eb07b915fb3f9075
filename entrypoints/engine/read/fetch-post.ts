import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import { fetchThrough } from '../../../utils/net/fetch-through.ts';
import { observeFetched } from '../../../utils/net/observe-fetched.ts';
import type { FetchedPost } from '../../../utils/posts/fetched-post.ts';
import { linkHosts } from '../../../utils/posts/match.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import type { JudgeAs } from '../../../utils/verdict/engine.ts';
import { type EngineTerms, fetchForEngine } from './fetch-address.ts';
import type { EngineIdentity } from './identity.ts';
import { keptRobotsTxt } from './kept-robots-txt.ts';

export type { EngineIdentity } from './identity.ts';

/** Of identities that bring none. */
const kept = keptRobotsTxt();

/**
 * Fetches the page of a guest post without a browser, and says of it what the extension would say of its HTML: no cookies,
 * no scripts, nothing loaded.
 *
 * @param domains the user's domains
 * @param as for whom the page is judged; as whom it is asked for, `identity` says
 * @param now by this clock robots.txt is kept
 * @param signal ends it before the next request
 * @throws Error where the reader failed, which says nothing of the page; what `signal` was aborted with
 */
export async function fetchPost(
  { post }: Pick<PostRecord, 'post' | 'state'>,
  domains: readonly OwnDomain[],
  as: JudgeAs,
  now: Instant,
  identity: EngineIdentity,
  signal?: AbortSignal,
): Promise<FetchedPost> {
  const hosts = linkHosts(post, domains);
  const robotsTxt = identity.robotsTxt ?? kept;
  const terms: EngineTerms = { identity, robotsTxt, now, signal };
  const fetched = await fetchThrough(
    post.url,
    (url, from) => fetchForEngine(url, from, hosts, terms),
    () => true,
  );
  return observeFetched(fetched, {
    domains,
    as,
    now,
    // It was asked for before the page was. What it says matters only where the page must be indexable.
    robotsTxtOf: async ({ origin }) => (post.expect.indexable ? (robotsTxt.get(origin) ?? null) : null),
  });
}
