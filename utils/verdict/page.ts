import { isWeb } from '../domains/host.ts';
import type { PageFacts } from '../link/facts.ts';
import type { Requested } from '../link/reading.ts';
import type { Instant } from '../time.ts';
import { type CanonicalState, canonicalOf } from './canonical.ts';
import { crawlersOf, type JudgeAs } from './engine.ts';
import { headerCanonicals } from './link-header.ts';
import { byWeight, type Reason } from './reason.ts';
import { forbiddenBy, oddlySeparated, unavailableBy } from './robots-rules.ts';
import { parseRobotsTxt } from './robots-txt.ts';
import type { RobotsTxtFact } from './robots-txt-fact.ts';
import { decideByRobotsTxt, type RobotsTxtDecision } from './robots-txt-match.ts';

/** The verdict that holds for all links of a page. */
export interface PageVerdict {
  /** Heaviest first. */
  readonly reasons: readonly Reason[];
  /** Sources that were not checked, and could change the verdict. */
  readonly unchecked: readonly UncheckedSource[];
  /**
   * Whether engines may show the page: not noindex, not blocked by robots.txt, not gone. Its
   * canonical is left out of account. Null where it is not known.
   */
  readonly indexable: boolean | null;
  /** The decision by robots.txt; null where that is not known. */
  readonly robotsTxt: RobotsTxtDecision | null;
  readonly canonical: CanonicalState;
}

/** A source of robots rules that may not have been checked. */
export type UncheckedSource = 'X-Robots-Tag' | 'robots.txt';

/** What is known about a page, and how to judge it. */
export interface PageToJudge {
  readonly page: Pick<
    PageFacts,
    'url' | 'robots' | 'servedRobots' | 'xRobotsTag' | 'linkHeader' | 'status' | 'canonicals'
  >;
  /** Null where it was not requested. */
  readonly robotsTxt: RobotsTxtFact | null;
  /** The requests that were sent to the page's server. */
  readonly requests?: readonly Requested[] | undefined;
  readonly as: JudgeAs;
  /** `unavailable_after` rules have a date. */
  readonly now: Instant;
}

/**
 * Judges the rules that a page, its server and its site set for all its links.
 *
 * @returns the reasons why its links may not count, and the sources that were not checked
 */
export function judgePage(facts: PageToJudge): PageVerdict {
  const { page, robotsTxt } = facts;
  const canonical = canonicalOf(page.url, [
    ...page.canonicals,
    ...headerCanonicals(page.linkHeader ?? '', page.url),
  ]);
  const byRobotsTxt = robotsTxt?.status == null ? null : judgeRobotsTxt(facts, robotsTxt, robotsTxt.status);
  const reasons = [
    ...robotsReasons(facts),
    ...(byRobotsTxt?.reason ? [byRobotsTxt.reason] : []),
    ...canonicalReasons(canonical),
    ...requestReasons(facts),
  ].sort(byWeight);
  const unchecked: UncheckedSource[] = [];
  if (isWebPage(page.url) && page.xRobotsTag === null) unchecked.push('X-Robots-Tag');
  if (isWebPage(page.url) && !byRobotsTxt) unchecked.push('robots.txt');
  const isKeptOut = reasons.some(({ code, means }) => means === 'no' && NOT_INDEXABLE.includes(code));
  const isUnsure = reasons.some(({ code, means }) => means === 'unknown' && code !== 'page-nofollow');
  return {
    reasons,
    unchecked,
    indexable: isKeptOut ? false : isUnsure || unchecked.length > 0 ? null : true,
    robotsTxt: byRobotsTxt?.decision ?? null,
    canonical: canonical.state,
  };
}

/** Judges a document that a page frames: what is known of the page's server says nothing of a frame's. */
export function judgeFramedPage(page: PageToJudge['page'], as: JudgeAs, now: Instant): PageVerdict {
  return judgePage({ page, robotsTxt: null, as, now });
}

/**
 * Longer addresses are cut here, in UTF-16 units, before they are matched: thousands of rules
 * would take minutes.
 */
const URL_AT_MOST = 8192;

/** Reasons that keep engines from showing a page. */
const NOT_INDEXABLE: readonly Reason['code'][] = ['page-noindex', 'robots-txt'];

function isWebPage(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && isWeb(parsed);
}

function robotsReasons({ page, as, now }: PageToJudge): Reason[] {
  const reasons: Reason[] = [];
  const addNo = (code: Reason['code'], say: Reason['say'], evidence: string | null) => {
    if (evidence !== null) reasons.push({ code, say, values: [], evidence, means: 'no' });
  };
  // Before its noindex, which most sites put on such a notice. Other errors (403, 5xx) and challenges say nothing
  // about the page that others get.
  const isGone = page.status === 404 || page.status === 410;
  addNo('page-noindex', 'page_gone', isGone ? `HTTP ${page.status}` : null);
  for (const what of ['nofollow', 'noindex'] as const) {
    const by = forbiddenBy(page, what, as.engine);
    addNo(`page-${what}`, by?.startsWith('X-Robots-Tag') ? `header_${what}` : `page_${what}`, by);
    const served = { robots: page.servedRobots ?? [], xRobotsTag: null };
    const servedBy = by === null ? forbiddenBy(served, what, as.engine) : null;
    // Google may not run scripts that remove a noindex ("JavaScript SEO basics").
    if (servedBy !== null)
      reasons.push({
        code: `page-${what}`,
        say: `served_${what}`,
        values: [],
        evidence: servedBy,
        means: 'unknown',
      });
  }
  addNo('page-noindex', 'page_unavailable', unavailableBy(page, as.engine, now));
  const odd = oddlySeparated(page, as.engine).find((one) => reasons.some(({ evidence }) => evidence === one));
  if (odd !== undefined)
    reasons.push({ code: 'page-noindex', say: 'odd_separator', values: [], evidence: odd, means: 'warning' });
  return reasons;
}

/**
 * The decision of robots.txt about the page, and a reason where it blocks the page.
 *
 * @param status the HTTP status of the robots.txt
 */
function judgeRobotsTxt(
  { page, as }: PageToJudge,
  { text }: RobotsTxtFact,
  status: number,
): { decision: RobotsTxtDecision; reason: Reason | null } {
  const crawlers = crawlersOf(as);
  const reason = (say: Reason['say'], evidence: string): Reason => ({
    code: 'robots-txt',
    say,
    values: [crawlers[0]],
    evidence,
    means: 'no',
  });
  // RFC 9309, 2.3.1.4: where robots.txt is unreachable, all is forbidden. Google treats 429 the same.
  if (status >= 500 || status === 429) {
    const evidence = `robots.txt: HTTP ${status}`;
    return {
      decision: { allowed: false, line: null },
      reason: reason('robots_txt_unreachable', evidence),
    };
  }
  // RFC 9309, 2.3.1.3: where there is no robots.txt, nothing is forbidden.
  if (status < 200 || status >= 300) return { decision: { allowed: true, line: null }, reason: null };
  const decided = decideByRobotsTxt(parseRobotsTxt(text), crawlers, page.url.slice(0, URL_AT_MOST));
  const { number = 0, text: rule = '' } = decided.line ?? {};
  const evidence = `robots.txt, line ${number}: ${rule}`;
  return { decision: decided, reason: decided.allowed ? null : reason('robots_txt', evidence) };
}

/**
 * Crawlers send no cookies. Where a request without them gets another page, it is not known
 * whether crawlers see the link.
 */
function requestReasons({ requests = [] }: PageToJudge): Reason[] {
  const other = requests.find(({ otherPage }) => otherPage);
  if (!other) return [];
  const { url, status, finalUrl } = other;
  const redirected = finalUrl === url ? '' : ` → ${finalUrl}`;
  const evidence = `HTTP ${status}${redirected}`;
  return [{ code: 'not-checked', say: 'asked_otherwise', values: [], evidence, means: 'unknown' }];
}

function canonicalReasons({ state, href, evidence }: ReturnType<typeof canonicalOf>): Reason[] {
  if (state !== 'elsewhere' && state !== 'conflict') return [];
  return [
    {
      code: 'canonical-elsewhere',
      say: state === 'elsewhere' ? 'canonical_elsewhere' : 'canonical_conflict',
      values: [href ?? ''],
      evidence,
      // Google ignores canonicals that contradict each other.
      means: state === 'elsewhere' ? 'no' : 'warning',
    },
  ];
}
