import type { PageFacts } from '../link/facts.ts';

/** What a document tells of itself and of links that it has not asked about yet. */
export interface Question extends Pick<PageFacts, 'url' | 'base' | 'robots' | 'xRobotsTag'> {
  /** Addresses and rel as written, each once. */
  readonly hrefs: readonly string[];
  readonly rels: readonly string[];
}

/** What a style sheet can find by itself in a document. */
export interface PageHosts {
  /** The hosts whose addresses are links within the site, for {@link leadsToHosts}. */
  readonly here: readonly string[];
  /** Hosts whose addresses surely lead to the user's domains. */
  readonly own: readonly string[];
  /** The robots meta or header that makes all links nofollow, as `robots: noindex, nofollow`; null where there is none. */
  readonly nofollowBy: string | null;
}

/** What a style sheet must be told link by link: addresses and rel as written. */
export interface Exceptions {
  /** Lead to the user's domains. */
  readonly own: readonly string[];
  /** Lead to another site though they do not look so: through a wrapper, by an odd form, by the base. */
  readonly outbound: readonly string[];
  /** Do not lead to another site though they look so. */
  readonly internal: readonly string[];
  /** Values of rel that look as if they did something. */
  readonly suspicious: readonly string[];
}

/** What a style sheet must be told in all. */
export function mergeExceptions(a: Exceptions, b: Exceptions): Exceptions {
  return {
    own: [...a.own, ...b.own],
    outbound: [...a.outbound, ...b.outbound],
    internal: [...a.internal, ...b.internal],
    suspicious: [...a.suspicious, ...b.suspicious],
  };
}

/** What a style sheet can find by itself, and what it must be told. */
export interface Judgement {
  readonly hosts: PageHosts;
  readonly exceptions: Exceptions;
}
