import { asciiLower } from '../link/ascii.ts';
import { upperEscapes } from './escapes.ts';
import type { RobotsTxtLine, RobotsTxtRule, RobotsTxtRules } from './robots-txt.ts';

/** The decision of a robots.txt about an address. */
export interface RobotsTxtDecision {
  readonly allowed: boolean;
  /** The line that decided; null where none did: what no line matches is allowed. */
  readonly line: RobotsTxtLine | null;
}

/**
 * Decides whether a crawler may fetch an address. The rule with the longest pattern that matches
 * decides; of two as long, `allow` (RFC 9309, 2.2.2).
 *
 * All groups that name the crawler are combined; the groups for `*` apply where none names it
 * (RFC 9309, 2.2.1). A crawler may obey several names, as Yandex's does
 * (`['YandexBot', 'Yandex']`): the first one that any group has counts.
 *
 * @param rules the parsed robots.txt
 * @param crawlers the crawler's product tokens, the most specific first
 * @param url the address as `URL.href` writes it
 */
export function decideByRobotsTxt(
  rules: RobotsTxtRules,
  crawlers: readonly string[],
  url: string,
): RobotsTxtDecision {
  const path = pathToMatch(url);
  // robots.txt itself may always be fetched (RFC 9309, 2.2.2).
  if (path === '/robots.txt') return { allowed: true, line: null };
  let longest = 0;
  let best: RobotsTxtRule | null = null;
  for (const rule of rulesFor(rules, crawlers)) {
    if (rule.pattern.length < longest) continue;
    const length = matchedLength(rule, path);
    if (length > longest || (length > 0 && length === longest && rule.allow && !best?.allow)) {
      longest = length;
      best = rule;
    }
  }
  return { allowed: best?.allow ?? true, line: best?.line ?? null };
}

function rulesFor({ groups }: RobotsTxtRules, crawlers: readonly string[]): readonly RobotsTxtRule[] {
  for (const name of [...crawlers.map(asciiLower), '*']) {
    const named = groups.filter(({ agents }) => agents.includes(name));
    if (named.length > 0) return named.flatMap((group) => group.rules);
  }
  return [];
}

/**
 * The part of an address that patterns are matched against: path and query, from the first `/`
 * on. As in google/robotstxt (`GetPathParamsQuery`) the address may lack its scheme. Its escapes
 * are brought into the form that patterns have.
 */
export function pathToMatch(url: string): string {
  const [address = ''] = url.split('#', 1);
  const rest = /^(?:\/\/)?(?:[^/?;]*:\/\/)?[^/?;]*(.*)$/s.exec(address)?.[1] ?? '';
  return upperEscapes(rest.startsWith('/') ? rest : `/${rest}`);
}

/** The length of the pattern with which a rule matches; 0 where it does not match. */
function matchedLength({ allow, pattern }: RobotsTxtRule, path: string): number {
  if (matches(path, pattern)) return pattern.length;
  // Google: a rule that allows `/index.html` or `/index.htm` allows the folder.
  const slash = allow ? pattern.lastIndexOf('/') : -1;
  if (slash < 0 || !pattern.startsWith('/index.htm', slash)) return 0;
  const folder = `${pattern.slice(0, slash + 1)}$`;
  return matches(path, folder) ? folder.length : 0;
}

/**
 * True where a pattern matches the beginning of a path. `*` matches any characters, `$` at the
 * end matches the end of the path. Each piece between stars may take its first place in the path,
 * so nothing is tried twice.
 */
function matches(path: string, pattern: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const pieces = (isAnchored ? pattern.slice(0, -1) : pattern).split('*');
  const first = pieces.shift() ?? '';
  const last = isAnchored ? pieces.pop() : '';
  if (last === undefined) return path === first;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
