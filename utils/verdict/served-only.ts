import type { OwnDomain } from '../domains/own-domain.ts';
import type { ServedOnlyLink } from '../link/facts.ts';
import { type Direction, isBacklink, type JudgedLink, judgeOf } from '../link/judge.ts';
import type { DocumentReading } from '../link/reading.ts';
import { type Kind, relKinds } from '../link/rel.ts';
import { isSamePage } from './canonical.ts';

/** A link to an own domain that the HTML as served had, and that a script took away or leads elsewhere. */
export interface ServedOnlyBacklink extends ServedOnlyLink {
  readonly domain: string;
  /** The address behind all redirect wrappers; equals `href` where there are none. */
  readonly target: string;
  /** Host of the outermost redirect wrapper; null where there is none. */
  readonly via: string | null;
  /** What its `rel` as served says. */
  readonly kind: readonly Kind[];
}

/**
 * Finds the links to own domains that a script took out of a page. One whose target another link of the page or of
 * its frames has is none: a script only put a wrapper around it, or moved it.
 *
 * @param document the page itself
 * @param links all links of the page and its frames, judged
 */
export function servedOnlyBacklinks(
  { page, servedOnly = [] }: Pick<DocumentReading, 'page' | 'servedOnly'>,
  links: readonly Pick<JudgedLink, keyof Direction>[],
  domains: readonly OwnDomain[],
): ServedOnlyBacklink[] {
  if (servedOnly.length === 0) return [];
  const { direction, home } = judgeOf(page, domains);
  return servedOnly.flatMap((link) => {
    const led = direction(link.href);
    if (!isBacklink(led, home)) return [];
    const target = led.target ?? link.href;
    const isLedTo = (other: Direction) =>
      other.domain === led.domain && other.target !== null && isSamePage(other.target, target);
    if (links.some(isLedTo)) return [];
    return [{ ...link, domain: led.domain, target, via: led.via, kind: relKinds(link.rawRel) }];
  });
}
