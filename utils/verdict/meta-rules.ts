import { REST_OF_DATE } from './x-robots-tag.ts';

/** A rule whose value is a date, which has blanks, colons, and maybe a comma of its own. */
const DATED = /^unavailable_after\s*:/;

/** Rules without a value that may follow a date without a comma between. */
const AFTER_DATE = /\s(?:all|index|follow|none|noindex|nofollow)(?=\s|$)/;

/**
 * Reads the rules of a robots meta's `content`. Commas separate them; so do white space and semicolons,
 * since people write `noindex nofollow`. Some have a value after a colon, with or without blanks around it:
 * `none` in `max-image-preview: none` is no rule. Unlike an X-Robots-Tag, a meta names no crawler in
 * its content: `otherbot: nofollow` is no rule either (Google, "Robots meta tag").
 *
 * @param content the attribute, as written
 * @returns the rules in lower case, each with its value: `noindex`, `max-snippet:0`,
 *   `unavailable_after: 25 jun 2027 15:00:00 pst`
 */
export function metaRules(content: string): string[] {
  const rules: string[] = [];
  for (const part of content.toLowerCase().split(/[,;]/)) {
    const written = part.trim();
    const last = rules.at(-1);
    if (last && DATED.test(last) && REST_OF_DATE.test(written)) {
      rules.pop();
      rules.push(...words(`${last}, ${written}`));
    } else rules.push(...words(written));
  }
  return rules;
}

/** The rules of what stands between two commas. */
function words(part: string): string[] {
  const dated = part.search(/(?<![^\s])unavailable_after\s*:/);
  if (dated < 0) return bare(part);
  const rest = part.slice(dated);
  const end = rest.search(AFTER_DATE);
  const date = end < 0 ? rest : rest.slice(0, end);
  // The date comes last, so that what follows a comma can continue it.
  return [...bare(part.slice(0, dated)), ...(end < 0 ? [] : bare(rest.slice(end))), date];
}

function bare(part: string): string[] {
  return part
    .replace(/\s*:\s*/g, ':')
    .split(/\s+/)
    .filter(Boolean);
}

/** True where semicolons separate the rules of a meta: no search engine documents that it reads them so. */
export function hasOddSeparator(content: string): boolean {
  return /\w\s*;\s*\w/.test(content);
}
