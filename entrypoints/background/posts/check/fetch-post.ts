import type { OwnDomain } from '../../../../utils/domains/own-domain.ts';
import { type DocumentReading, judgeDocument } from '../../../../utils/link/reading.ts';
import type { FetchedPage } from '../../../../utils/message/fetched-page.ts';
import { comparePost } from '../../../../utils/posts/judge.ts';
import { sentTo } from '../../../../utils/posts/meta-refresh.ts';
import type { Observation } from '../../../../utils/posts/observation.ts';
import { needsTab } from '../../../../utils/posts/obstacles/inconclusive.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { openTabs } from '../../../../utils/settings/open-tabs.ts';
import type { JudgeAs } from '../../../../utils/verdict/engine.ts';
import { judgePage } from '../../../../utils/verdict/page.ts';
import { fetchAddress } from '../../fetch/fetch-page.ts';
import { robotsTxtOf } from '../../fetch/robots-txt.ts';
import { reachable } from '../reachable.ts';
import { openPost } from './open-post.ts';
import { withRedirects } from './redirects.ts';

/** A look, and when the server wants the next. */
export interface FetchedPost {
  readonly seen: Observation;
  /** As written; null where it says nothing. */
  readonly retryAfter: string | null;
  /** The addresses that were asked for one after the other; the first is the post's. */
  readonly hops: readonly string[];
}

/**
 * Looks at a guest post: its page is fetched, and opened in a tab where only that
 * can tell and the user wants it.
 *
 * @param domains the user's domains
 * @param now in ms since 1970
 */
export async function fetchPost(
  post: GuestPost,
  domains: readonly OwnDomain[],
  as: JudgeAs,
  now: number,
): Promise<FetchedPost> {
  const fetched = await fetchOnly(post, domains, as, now);
  if (!needsTab(post, fetched.seen, comparePost(post, fetched.seen))) return fetched;
  if (!post.openTab && !(await openTabs())) return fetched;
  const seen = await openPost(post, domains, as);
  return seen ? { ...fetched, seen } : fetched;
}

async function fetchOnly(
  post: GuestPost,
  domains: readonly OwnDomain[],
  as: JudgeAs,
  now: number,
): Promise<FetchedPost> {
  const { look, hops } = await lookThrough(post.url);
  if (look.kind !== 'page')
    return { seen: look, retryAfter: look.kind === 'other' ? look.head.retryAfter : null, hops };
  // What robots.txt says matters only where the page must count.
  const robotsTxt = post.expect.indexable ? await robotsTxtOf(new URL(look.head.finalUrl)) : null;
  const { page, signs, head } = look;
  const verdict = judgePage({ page, robotsTxt, as, now });
  const links = judgeDocument(documentOf(look), domains).links.map((link) => ({ ...link, frame: null }));
  return {
    seen: { kind: 'page', way: 'fetched', page, links, verdict, signs, head },
    retryAfter: head.retryAfter,
    hops,
  };
}

/** Looks at an address, and at the one to which its page sends all who come. */
async function lookThrough(url: string): Promise<{ look: FetchedPage; hops: readonly string[] }> {
  const { result: look, hops } = await withRedirects(url, () => fetchAddress(url));
  const to = look.kind === 'page' ? sentTo(look) : null;
  if (to === null || !(await reachable())(to)) return { look, hops };
  const next = await withRedirects(to, () => fetchAddress(to));
  // What did not answer there says less than what sent us.
  return next.result.kind === 'failed'
    ? { look, hops }
    : { look: next.result, hops: [...hops, ...next.hops] };
}

/** What was fetched is there without scripts. */
function documentOf({ page, columns }: FetchedPage & { kind: 'page' }): DocumentReading {
  return { frameId: 0, frame: null, page, columns, hidden: [], jsOnly: [] };
}
