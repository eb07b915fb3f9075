import type { PageFacts } from '../link/facts.ts';
import type { Instant } from '../time.ts';
import { ENGINE_RULES, type Engine } from './engine.ts';
import { hasOddSeparator, metaRules } from './meta-rules.ts';
import { ruleDate } from './rule-date.ts';
import { headerRules } from './x-robots-tag.ts';

/** The page-level robots rules: metas and the X-Robots-Tag header. */
export type RobotsFacts = Pick<PageFacts, 'robots' | 'xRobotsTag'>;

/** What a robots rule can forbid. */
export type Forbidden = 'nofollow' | 'noindex';

/** A rule in lower case, and its source as written: `robots: noindex, nofollow`, `X-Robots-Tag: noindex`. */
interface StatedRule {
  readonly rule: string;
  readonly evidence: string;
  readonly inHeader: boolean;
}

/** Rules that allow what others forbid. */
const ALLOWS: Readonly<Record<Forbidden, readonly string[]>> = {
  nofollow: ['follow', 'all'],
  noindex: ['index', 'all'],
};

/** Evidence is cut here, in UTF-16 units: nobody reads a header of 64 kB. */
const EVIDENCE_AT_MOST = 300;

/**
 * Finds the rule that forbids following the page's links, or indexing the page. For Google the
 * sum of the negative rules holds, over metas in head and body and X-Robots-Tag; `none` means
 * both (Google, "Robots meta tag"). For the other engines see `engine.ts`.
 *
 * @returns the first meta or header that forbids it, as `robots: noindex, nofollow`; null where
 *   none does
 */
export function forbiddenBy(facts: RobotsFacts, what: Forbidden, engine: Engine = 'google'): string | null {
  const rules = rulesFor(facts, engine);
  // Allowing rules count in metas alone: no engine documents them for the header.
  if (
    ENGINE_RULES[engine].allowWins &&
    rules.some(({ rule, inHeader }) => !inHeader && ALLOWS[what].includes(rule))
  )
    return null;
  return rules.find(({ rule }) => rule === what || rule === 'none')?.evidence ?? null;
}

/**
 * Finds an `unavailable_after` rule whose date has passed, so that the page is no longer shown
 * (Google, "Robots meta tag"; the other engines do not know this rule).
 *
 * @returns the meta or header with that rule, as in {@link forbiddenBy}; null where there is none
 */
export function unavailableBy(facts: RobotsFacts, engine: Engine, now: Instant): string | null {
  if (engine !== 'google') return null;
  const expired = rulesFor(facts, engine).find(({ rule }) => {
    const [, date = ''] = /^unavailable_after\s*:\s*(.+)$/.exec(rule) ?? [];
    const end = ruleDate(date);
    return end !== null && end < now;
  });
  return expired?.evidence ?? null;
}

/**
 * Finds the metas that an engine obeys whose rules are separated by semicolons.
 *
 * @returns each as in {@link forbiddenBy}
 */
export function oddlySeparated({ robots }: Pick<RobotsFacts, 'robots'>, engine: Engine): string[] {
  return metasFor(robots, engine)
    .filter(({ content }) => hasOddSeparator(content))
    .map(({ evidence }) => evidence);
}

/** The metas that an engine obeys. */
function metasFor(robots: RobotsFacts['robots'], engine: Engine) {
  const { names } = ENGINE_RULES[engine];
  return robots
    .filter(({ name }) => names.includes(name.trim().toLowerCase()))
    .map(({ name, content }) => ({ content, evidence: cut(`${name}: ${content}`) }));
}

/** All rules that an engine obeys, metas first. */
function rulesFor({ robots, xRobotsTag }: RobotsFacts, engine: Engine): StatedRule[] {
  const { names } = ENGINE_RULES[engine];
  const metas = metasFor(robots, engine).flatMap(({ content, evidence }) =>
    metaRules(content).map((rule) => ({ rule, evidence, inHeader: false })),
  );
  const header = headerRules(xRobotsTag ?? '')
    .filter(({ agent }) => agent === null || agent === '*' || names.includes(agent))
    .map(({ agent, rule }) => ({
      rule,
      evidence: headerEvidence(xRobotsTag ?? '', agent, rule),
      inHeader: true,
    }));
  return [...metas, ...header];
}

/** The whole header where it is short, else the rule alone. */
function headerEvidence(header: string, agent: string | null, rule: string): string {
  if (header.length <= EVIDENCE_AT_MOST) return `X-Robots-Tag: ${header}`;
  return cut(`X-Robots-Tag: ${agent === null ? '' : `${agent}: `}${rule}`);
}

function cut(text: string): string {
  return text.length > EVIDENCE_AT_MOST ? `${text.slice(0, EVIDENCE_AT_MOST)}…` : text;
}
