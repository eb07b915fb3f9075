import { type OwnDomain, ownName } from '../domains/own-domain.ts';
import type { PageFacts } from '../link/facts.ts';
import type { JudgedLink } from '../link/judge.ts';
import { type Mention, unlinkedDomains } from '../link/mention.ts';
import { type DocumentReading, judgeDocument, type Requested, unreadFrames } from '../link/reading.ts';
import type { Instant } from '../time.ts';
import type { JudgeAs } from './engine.ts';
import { judgeFramedPage, judgePage, type PageVerdict } from './page.ts';
import type { RobotsTxtFact } from './robots-txt-fact.ts';
import { type ServedOnlyBacklink, servedOnlyBacklinks } from './served-only.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** A page as it was recorded. */
export interface RecordToJudge {
  /** The page itself first, then its frames. */
  readonly documents: readonly Omit<DocumentReading, 'frameId'>[];
  /** What was asked of servers for the reading. */
  readonly requests: readonly Requested[];
  /** Of the page's origin; null where it is not known. */
  readonly robotsTxt: RobotsTxtFact | null;
}

/** A link of a recorded page, as it is judged now. */
export interface JudgedRecordLink extends JudgedLink {
  /** Address of the framed document that it is in; null in the page itself. */
  readonly frame: string | null;
  readonly verdict: Verdict;
}

/** A page as it was recorded, and its verdicts. */
export interface JudgedRecord {
  readonly page: PageFacts;
  readonly requests: readonly Requested[];
  /** HTTP status of its robots.txt; null where that is not known. */
  readonly robotsTxtStatus: number | null;
  readonly verdict: PageVerdict;
  /** Addresses of frames that could not be read. */
  readonly unreadFrames: readonly string[];
  /** In document order, frames after their page. */
  readonly links: readonly JudgedRecordLink[];
  /** Links to own domains that the page's HTML as served had and a script took away. */
  readonly servedOnly: readonly ServedOnlyBacklink[];
  /** Own domains that the page's text mentions without a link to them. */
  readonly mentions: readonly Mention[];
}

/**
 * Judges a recorded page and all its links.
 *
 * @returns null where the record has no document
 */
export function judgeRecord(
  { documents, requests, robotsTxt }: RecordToJudge,
  domains: readonly OwnDomain[],
  as: JudgeAs,
  now: Instant,
): JudgedRecord | null {
  const [main] = documents;
  if (!main) return null;
  const verdict = judgePage({ page: main.page, robotsTxt, requests, as, now });
  const links = documents.flatMap((document, frameId) => {
    const own = document === main ? verdict : judgeFramedPage(document.page, as, now);
    const { frame } = document;
    return judgeDocument({ ...document, frameId }, domains).links.map((link) => ({
      ...link,
      frame,
      verdict: verdictOf(link, own, frame),
    }));
  });
  const unlinked = new Set(unlinkedDomains([{ home: null, links }], domains).map(ownName));
  return {
    page: main.page,
    requests,
    robotsTxtStatus: robotsTxt?.status ?? null,
    verdict,
    unreadFrames: unreadFrames(documents),
    links,
    servedOnly: servedOnlyBacklinks(main, links, domains),
    // The domains may be others since.
    mentions: main.mentions?.filter(({ domain }) => unlinked.has(domain)) ?? [],
  };
}
