import { isWeb } from '../domains/host.ts';
import type { PageFacts } from '../link/facts.ts';
import type { Requested } from '../link/reading.ts';
import { type CanonicalState, canonicalOf } from './canonical.ts';
import { crawlersOf, type JudgeAs } from './engine.ts';
import { headerCanonicals } from './link-header.ts';
import { byWeight, type Reason } from './reason.ts';
import { forbiddenBy, unavailableBy } from './robots-rules.ts';
import { parseRobotsTxt } from './robots-txt.ts';
import type { RobotsTxtFact } from './robots-txt-fact.ts';
import { decideByRobotsTxt, type RobotsTxtDecision } from './robots-txt-match.ts';

/** What holds for all links of a page. */
export interface PageVerdict {
  /** By weight, heaviest first. */
  readonly reasons: readonly Reason[];
  /** What was not looked at, and could change the verdict. */
  readonly unchecked: readonly UncheckedSource[];
  /** May engines show the page: neither noindex, nor kept out, nor gone; its canonical aside. Null where that is not known. */
  readonly indexable: boolean | null;
  /** What robots.txt says of the page; null where it is not known. */
  readonly robotsTxt: RobotsTxtDecision | null;
  readonly canonical: CanonicalState;
}

export type UncheckedSource = 'X-Robots-Tag' | 'robots.txt';

/** What is known of a page. */
export interface PageToJudge {
  readonly page: Pick<
    PageFacts,
    'url' | 'robots' | 'servedRobots' | 'xRobotsTag' | 'linkHeader' | 'status' | 'canonicals'
  >;
  /** Null where it was not asked for. */
  readonly robotsTxt: RobotsTxtFact | null;
  /** What was asked of the page's server. */
  readonly requests?: readonly Requested[] | undefined;
  readonly as: JudgeAs;
  /** In ms since 1970: some rules have a date. */
  readonly now: number;
}

/**
 * Judges what a page, its server and its site say of all its links.
 *
 * @returns reasons for those that speak against, and what could not be told
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

/** Rules are compared up to here, in UTF-16 units: thousands of them with a longer address would take minutes. */
const URL_AT_MOST = 8192;

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
  for (const what of ['nofollow', 'noindex'] as const) {
    const by = forbiddenBy(page, what, as.engine);
    addNo(`page-${what}`, by?.startsWith('X-Robots-Tag') ? `header_${what}` : `page_${what}`, by);
    const served = { robots: page.servedRobots ?? [], xRobotsTag: null };
    const servedBy = by === null ? forbiddenBy(served, what, as.engine) : null;
    // Google, "JavaScript SEO basics": it may not run the scripts that take a noindex out.
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
  // A challenge or an error of the server (403, 5xx) says nothing about the page that others get.
  const isGone = page.status === 404 || page.status === 410;
  addNo('page-noindex', 'page_gone', isGone ? `HTTP ${page.status}` : null);
  return reasons;
}

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
  // RFC 9309, 2.3.1.4: unreachable means that all is forbidden. Google counts 429 in.
  if (status >= 500 || status === 429) {
    const evidence = `robots.txt: HTTP ${status}`;
    return {
      decision: { allowed: false, line: null },
      reason: reason('robots_txt_unreachable', evidence),
    };
  }
  // RFC 9309, 2.3.1.3: where there is none, nothing is forbidden.
  if (status < 200 || status >= 300) return { decision: { allowed: true, line: null }, reason: null };
  const decided = decideByRobotsTxt(parseRobotsTxt(text), crawlers, page.url.slice(0, URL_AT_MOST));
  const { number = 0, text: rule = '' } = decided.line ?? {};
  const evidence = `robots.txt, line ${number}: ${rule}`;
  return { decision: decided, reason: decided.allowed ? null : reason('robots_txt', evidence) };
}

/** Who comes without cookies, as crawlers do, gets something else: whether the link is there then, nobody has seen. */
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
