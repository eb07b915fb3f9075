import type { PageFacts } from '../link/facts.ts';
import { ENGINE_RULES, type Engine } from './engine.ts';
import { headerRules } from './x-robots-tag.ts';

/** What a page says to crawlers, by metas and by its header. */
export type RobotsFacts = Pick<PageFacts, 'robots' | 'xRobotsTag'>;

/** What a rule can forbid. */
export type Forbidden = 'nofollow' | 'noindex';

/** A rule in lower case, and where it stands: `robots: noindex, nofollow`, `X-Robots-Tag: noindex`. */
interface StatedRule {
  readonly rule: string;
  readonly evidence: string;
  readonly inHeader: boolean;
}

/** Rules by which a page takes back what forbids. */
const ALLOWS: Readonly<Record<Forbidden, readonly string[]>> = {
  nofollow: ['follow', 'all'],
  noindex: ['index', 'all'],
};

/** A header of 64 kB is no evidence that anyone reads. */
const EVIDENCE_AT_MOST = 300;

/**
 * What forbids to follow the page's links, or to index the page: in Google's
 * reading the sum of the negative rules over metas, in head or body, and
 * X-Robots-Tag; `none` is both (Google, "Robots meta tag"). For the others see `engine.ts`.
 *
 * @returns the first such meta or the header, as `robots: noindex, nofollow`; null where nothing does
 */
export function forbiddenBy(facts: RobotsFacts, what: Forbidden, engine: Engine = 'google'): string | null {
  const rules = rulesFor(facts, engine);
  // In the header no engine knows allowing rules.
  if (
    ENGINE_RULES[engine].allowWins &&
    rules.some(({ rule, inHeader }) => !inHeader && ALLOWS[what].includes(rule))
  )
    return null;
  return rules.find(({ rule }) => rule === what || rule === 'none')?.evidence ?? null;
}

/**
 * The rule after whose date the page is no longer shown, where that date has
 * passed (Google, "Robots meta tag", `unavailable_after`; the others do not know it).
 *
 * @param now in ms since 1970
 */
export function unavailableBy(facts: RobotsFacts, engine: Engine, now: number): string | null {
  if (engine !== 'google') return null;
  const expired = rulesFor(facts, engine).find(({ rule }) => {
    const [, date] = /^unavailable_after:\s*(.+)$/.exec(rule) ?? [];
    return date !== undefined && Date.parse(date) < now;
  });
  return expired?.evidence ?? null;
}

function rulesFor({ robots, xRobotsTag }: RobotsFacts, engine: Engine): StatedRule[] {
  const { names } = ENGINE_RULES[engine];
  const metas = robots
    .filter(({ name }) => names.includes(name.trim().toLowerCase()))
    .flatMap(({ name, content }) =>
      metaRules(content).map((rule) => ({ rule, evidence: cut(`${name}: ${content}`), inHeader: false })),
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

/** Blanks separate too: people write `noindex nofollow`. Dates have blanks of their own. */
function metaRules(content: string): string[] {
  return headerRules(content).flatMap(({ agent, rule }) =>
    agent === null && rule.startsWith('unavailable_after') ? [rule] : rule.split(/\s+/),
  );
}

/** The header whole where it is short, else the rule alone. */
function headerEvidence(header: string, agent: string | null, rule: string): string {
  if (header.length <= EVIDENCE_AT_MOST) return `X-Robots-Tag: ${header}`;
  return cut(`X-Robots-Tag: ${agent === null ? '' : `${agent}: `}${rule}`);
}

function cut(text: string): string {
  return text.length > EVIDENCE_AT_MOST ? `${text.slice(0, EVIDENCE_AT_MOST)}…` : text;
}
