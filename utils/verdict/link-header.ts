import { asciiLower } from '../link/ascii.ts';
import { relTokens } from '../link/rel.ts';
import { resolveHref } from '../link/url.ts';

/** A canonical that an HTTP `Link` header names. */
export interface HeaderCanonical {
  readonly rawHref: string;
  /** Null where the URL standard finds no URL. */
  readonly href: string | null;
  readonly place: 'header';
}

/** A parameter: `; name`, `; name=token`, `; name="a \"quoted\" string"`, and whatever wrongly follows it. */
const PARAMETER =
  /[ \t]*;[ \t]*([^\s=;,"]*)[ \t]*(?:=[ \t]*(?:"([^"\\]*(?:\\.[^"\\]*)*)"?|([^;,"]*)))?[^;,]*/sy;

/**
 * Reads the canonicals of a `Link` header (RFC 8288, 3 and appendix B.2). Of several `rel`
 * parameters the first counts; a link with `anchor` is about another page. What is no link is
 * skipped up to the next comma.
 *
 * @param value the header, or several joined by commas
 * @param base the page's address; a `<base>` does not apply to headers
 */
export function headerCanonicals(value: string, base: string): HeaderCanonical[] {
  const canonicals: HeaderCanonical[] = [];
  let position = 0;
  while (position < value.length) {
    const char = value.charAt(position);
    if (char === ',' || char === ' ' || char === '\t') {
      position++;
      continue;
    }
    const end = char === '<' ? value.indexOf('>', position) : -1;
    // Without its `>`, a link cannot be told from what follows.
    if (char === '<' && end < 0) break;
    if (end >= 0) {
      const { parameters, next } = parametersAt(value, end + 1);
      const rel = parameters.get('rel') ?? null;
      if (relTokens(rel).includes('canonical') && !parameters.has('anchor')) {
        const rawHref = value.slice(position + 1, end);
        canonicals.push({ rawHref, href: resolveHref(rawHref, base)?.href ?? null, place: 'header' });
      }
      position = next;
    }
    const comma = value.indexOf(',', position);
    if (comma < 0) break;
    position = comma + 1;
  }
  return canonicals;
}

/**
 * Reads the parameters from a position on.
 *
 * @returns the first parameter of each name, and the position after the last
 */
function parametersAt(value: string, from: number): { parameters: Map<string, string>; next: number } {
  const parameters = new Map<string, string>();
  let next = from;
  for (;;) {
    PARAMETER.lastIndex = next;
    const found = PARAMETER.exec(value);
    if (!found) return { parameters, next };
    next = PARAMETER.lastIndex;
    const [, name = '', quoted, token = ''] = found;
    const key = asciiLower(name);
    if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/gs, '$1') ?? token.trim());
  }
}
