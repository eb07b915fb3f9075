import type { OwnDomain } from '../domains/own-domain.ts';
import { type DocumentReading, judgeDocument } from '../link/reading.ts';
import type { FetchedPage } from '../message/fetched-page.ts';
import type { FetchedPost } from '../posts/fetched-post.ts';
import type { Instant } from '../time.ts';
import type { JudgeAs } from '../verdict/engine.ts';
import { judgePage } from '../verdict/page.ts';
import type { RobotsTxtFact } from '../verdict/robots-txt-fact.ts';
import type { FetchedWithHops } from './fetch-through.ts';

/** By what a fetched page is judged. */
export interface FetchedJudge {
  /** The user's domains. */
  readonly domains: readonly OwnDomain[];
  readonly as: JudgeAs;
  readonly now: Instant;
  /**
   * Finds the robots.txt of the page's site for the search engine.
   *
   * @returns null where it does not matter
   */
  readonly robotsTxtOf: (url: URL) => Promise<RobotsTxtFact | null>;
}

/** Makes of what was fetched of a guest post what is observed of it. */
export async function observeFetched(
  { fetched, hops, isForGood }: FetchedWithHops,
  { domains, as, now, robotsTxtOf }: FetchedJudge,
): Promise<FetchedPost> {
  if (fetched.kind !== 'page') {
    const retryAfter = fetched.kind === 'other' ? fetched.head.retryAfter : null;
    return { observation: fetched, retryAfter, hops };
  }
  const robotsTxt = await robotsTxtOf(new URL(fetched.head.finalUrl));
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

/** In fetched HTML no script has run: what is there is there without JavaScript. */
function documentOf({ page, columns }: FetchedPage & { kind: 'page' }): DocumentReading {
  return { frameId: 0, frame: null, page, columns, hidden: [], jsOnly: [] };
}
