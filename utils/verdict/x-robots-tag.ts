/** One rule of an `X-Robots-Tag` header. */
export interface HeaderRule {
  /** The crawler that it applies to, in lower case; null where it applies to all. */
  readonly agent: string | null;
  /** In lower case: `noindex`, `max-snippet:0`, `unavailable_after: 25 jun 2027 15:00:00 pst`. */
  readonly rule: string;
}

/** Rules that have a value after a colon: they look like names of crawlers. */
const WITH_VALUE = /^(max-snippet|max-image-preview|max-video-preview|unavailable_after)\s*:/;

/**
 * How a date continues after a comma (`Friday, 25-Jun-27 15:00:00 GMT`, `Jun 25, 2027 15:00:00`):
 * its colons follow no crawler's name.
 */
export const REST_OF_DATE = /^(\d|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)/;

const AGENT = /^([a-z0-9_*-]+)\s*:\s*(.*)$/s;

/**
 * Reads the rules of an `X-Robots-Tag` header. A crawler's name applies to the rules after it, up
 * to the next name (Google, "Robots meta tag", "X-Robots-Tag").
 *
 * Browsers join several headers by commas. A name in one of them then seems to apply to the rules
 * of the next: the joined text does not show where a header ends.
 *
 * @param value the header, or several joined by commas
 */
export function headerRules(value: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  let agent: string | null = null;
  for (const part of value.toLowerCase().split(',')) {
    let rule = part.trim();
    const last = rules.at(-1);
    if (last?.rule.startsWith('unavailable_after') && REST_OF_DATE.test(rule)) {
      rules[rules.length - 1] = { ...last, rule: `${last.rule}, ${rule}` };
      continue;
    }
    const named: RegExpExecArray | null = WITH_VALUE.test(rule) ? null : AGENT.exec(rule);
    if (named) {
      agent = named[1] ?? null;
      rule = named[2] ?? '';
    }
    if (rule) rules.push({ agent, rule });
  }
  return rules;
}
