import { asciiLower } from '../link/ascii.ts';
import { escapePattern } from './escapes.ts';

/** One `allow` or `disallow` line that has a path. */
export interface RobotsTxtRule {
  readonly allow: boolean;
  /** As {@link escapePattern} writes it; `*` and a `$` at the end are still wildcards. */
  readonly pattern: string;
  readonly line: RobotsTxtLine;
}

/** A line of the file. */
export interface RobotsTxtLine {
  /** From 1. */
  readonly number: number;
  /** As written, cut at 500 characters. */
  readonly text: string;
}

/** Rules and the crawlers that they are for (RFC 9309, 2.1 "Protocol Definition"). */
export interface RobotsTxtGroup {
  /** Product tokens in lower case; `*` is for all that no other group names. */
  readonly agents: readonly string[];
  readonly rules: readonly RobotsTxtRule[];
}

/** A parsed robots.txt. */
export interface RobotsTxtRules {
  readonly groups: readonly RobotsTxtGroup[];
}

/** What Google's parser keeps of a line, in bytes (google/robotstxt, `kMaxLineLen`, without the byte of its end). */
const LINE_LIMIT = 2083 * 8 - 1;

/** Google reads a name's beginning only, and these misspellings (google/robotstxt, `ParsedRobotsKey`). */
const USER_AGENT = /^(?:user[- ]?agent)/i;
const ALLOW = /^allow/i;
const DISALLOW = /^(?:diss?allow|diss?alow|diasllow|disallaw)/i;

const BLANKS = ' \t\v\f';

/**
 * Reads a robots.txt as RFC 9309 says, and as Google's parser does where it
 * forgives more. Never fails: what is no rule, HTML and binary rubbish too, is
 * passed over. Sitemaps and other records end no group.
 *
 * @param text the file, decoded as UTF-8. Bytes that are no UTF-8 are lost by
 *   then: a pattern that has some matches nothing.
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
    // A rule before the first group is for no one.
    if (!rules || !(allow || DISALLOW.test(name))) continue;
    isNaming = false;
    // An empty rule says nothing, but its group is one.
    if (!value) continue;
    rules.push({ allow, pattern: escapePattern(value), line: { number: i + 1, text: line.slice(0, 500) } });
  }
  return { groups };
}

function linesOf(text: string): string[] {
  // Half a byte order mark, which Google skips too, is decoded as a replacement character.
  const body = /^[\ufeff\ufffd]/.test(text) ? text.slice(1) : text;
  // Splitting at a plain character is several times as fast as at a pattern.
  return (body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body).split('\n');
}

const encoder = new TextEncoder();
const lineBuffer = new Uint8Array(LINE_LIMIT);

function cutLine(line: string): string {
  // No UTF-16 unit takes more than three bytes.
  if (line.length * 3 <= LINE_LIMIT) return line;
  return line.slice(0, encoder.encodeInto(line, lineBuffer).read);
}

/** The name and the value of a line, both '' where it has none. */
function fieldOf(line: string): readonly [string, string] {
  const comment = line.indexOf('#');
  const record = trimBlanks(comment < 0 ? line : line.slice(0, comment));
  const colon = record.indexOf(':');
  if (colon >= 0) return [trimBlanks(record.slice(0, colon)), trimBlanks(record.slice(colon + 1))];
  // Google: people forget the colon. Two words are taken for a name and a value.
  const words = /^([^ \t]+)[ \t]+([^ \t]+)$/.exec(record);
  return [words?.[1] ?? '', words?.[2] ?? ''];
}

/** `trim` would also cut a byte order mark, and a pattern for the end takes quadratic time. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANKS.includes(text.charAt(start))) start++;
  while (start < end && BLANKS.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The crawler that a value names: `Googlebot/2.1` and `Googlebot (news)` are Googlebot; '' where it is none. */
function productToken(value: string): string {
  if (/^\*(?:[ \t\v\f]|$)/.test(value)) return '*';
  return asciiLower(/^[a-z_-]*/i.exec(value)?.[0] ?? '');
}
