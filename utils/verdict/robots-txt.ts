import { asciiLower } from '../link/ascii.ts';
import { escapePattern } from './escapes.ts';

/** One `allow` or `disallow` line that has a path. */
export interface RobotsTxtRule {
  readonly allow: boolean;
  /** As {@link escapePattern} returns it; `*`, and `$` at the end, are still wildcards. */
  readonly pattern: string;
  readonly line: RobotsTxtLine;
}

/** A line of the file. */
export interface RobotsTxtLine {
  /** From 1. */
  readonly number: number;
  /** As written, cut at 500 UTF-16 units. */
  readonly text: string;
}

/** Rules, and the crawlers that they apply to (RFC 9309, 2.1 "Protocol Definition"). */
export interface RobotsTxtGroup {
  /** Product tokens in lower case; `*` stands for all crawlers that no group names. */
  readonly agents: readonly string[];
  readonly rules: readonly RobotsTxtRule[];
}

/** A parsed robots.txt. */
export interface RobotsTxtRules {
  readonly groups: readonly RobotsTxtGroup[];
}

/**
 * Google's parser reads this much of a line, in bytes (google/robotstxt, `kMaxLineLen`, without
 * the terminator).
 */
const LINE_LIMIT = 2083 * 8 - 1;

/**
 * Google compares the beginning of a name alone, and accepts these misspellings
 * (google/robotstxt, `ParsedRobotsKey`).
 */
const USER_AGENT = /^(?:user[- ]?agent)/i;
const ALLOW = /^allow/i;
const DISALLOW = /^(?:diss?allow|diss?alow|diasllow|disallaw)/i;

const BLANKS = ' \t\v\f';

/**
 * Parses a robots.txt by RFC 9309, and like Google's parser where that is more lenient. Never
 * fails: whatever is no rule, HTML and binary data included, is skipped. Sitemaps and other
 * records do not end a group.
 *
 * @param text the file, decoded as UTF-8. Bytes that are no UTF-8 are lost by then: a pattern
 *   with such bytes matches nothing.
 */
export function parseRobotsTxt(text: string): RobotsTxtRules {
  const groups: RobotsTxtGroup[] = [];
  let agents: string[] = [];
  let rules: RobotsTxtRule[] | null = null;
  let isNaming = false;
  const lines = linesOf(text);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const [name, value] = fieldOf(cutLine(line));
    if (USER_AGENT.test(name)) {
      if (!isNaming || !rules) {
        agents = [];
        rules = [];
        groups.push({ agents, rules });
        isNaming = true;
      }
      const token = productToken(value);
      if (token) agents.push(token);
      continue;
    }
    const allow = ALLOW.test(name);
    // A rule before the first group applies to no crawler.
    if (!rules || !(allow || DISALLOW.test(name))) continue;
    isNaming = false;
    // An empty rule has no effect, but its group counts: its crawlers do not obey the groups for `*`.
    if (!value) continue;
    rules.push({ allow, pattern: escapePattern(value), line: { number: i + 1, text: line.slice(0, 500) } });
  }
  return { groups };
}

function linesOf(text: string): string[] {
  // Google also skips an incomplete byte order mark, which is decoded as a replacement character.
  const body = /^[\ufeff\ufffd]/.test(text) ? text.slice(1) : text;
  // Splitting at a string is several times as fast as splitting at a regular expression.
  return (body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body).split('\n');
}

const encoder = new TextEncoder();
const lineBuffer = new Uint8Array(LINE_LIMIT);

/** A line, cut at {@link LINE_LIMIT}. */
function cutLine(line: string): string {
  // In UTF-8 a UTF-16 unit takes at most three bytes.
  if (line.length * 3 <= LINE_LIMIT) return line;
  return line.slice(0, encoder.encodeInto(line, lineBuffer).read);
}

/** The name and the value of a line; both are '' where it has none. */
function fieldOf(line: string): readonly [string, string] {
  const comment = line.indexOf('#');
  const record = trimBlanks(comment < 0 ? line : line.slice(0, comment));
  const colon = record.indexOf(':');
  if (colon >= 0) return [trimBlanks(record.slice(0, colon)), trimBlanks(record.slice(colon + 1))];
  // Google: people forget the colon. Two words are read as a name and a value.
  const words = /^([^ \t]+)[ \t]+([^ \t]+)$/.exec(record);
  return [words?.[1] ?? '', words?.[2] ?? ''];
}

/** `trim` would also remove a byte order mark; a regular expression for the end takes quadratic time. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANKS.includes(text.charAt(start))) start++;
  while (start < end && BLANKS.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * The crawler that a value names: `Googlebot/2.1` and `Googlebot (news)` mean googlebot; '' where
 * it names none.
 */
function productToken(value: string): string {
  if (/^\*(?:[ \t\v\f]|$)/.test(value)) return '*';
  return asciiLower(/^[a-z_-]*/i.exec(value)?.[0] ?? '');
}
