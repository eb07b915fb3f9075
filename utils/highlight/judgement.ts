import type { PageFacts } from '../link/facts.ts';

/** What a document asks about: its own facts, and links that it has not asked about before. */
export interface Question extends Pick<PageFacts, 'url' | 'base' | 'robots' | 'xRobotsTag'> {
  /** Addresses and `rel` values as written, each once. */
  readonly hrefs: readonly string[];
  readonly rels: readonly string[];
}

/** The hosts by whose addresses a style sheet can judge the links of a document. */
export interface PageHosts {
  /** Hosts whose addresses are links within the site, for {@link leadsToHosts}. */
  readonly here: readonly string[];
  /** Hosts whose addresses surely lead to the user's domains. */
  readonly own: readonly string[];
  /**
   * The robots meta or header that makes all links nofollow, as `robots: noindex, nofollow`; null
   * where there is none.
   */
  readonly nofollowBy: string | null;
}

/** Links that a style sheet cannot judge by how they begin: addresses and `rel` values as written. */
export interface Exceptions {
  /** They lead to the user's domains. */
  readonly own: readonly string[];
  /** They lead to another site but do not look so: through a wrapper, in an unusual form, by the base URL. */
  readonly outbound: readonly string[];
  /** They look as if they led to another site, but do not. */
  readonly internal: readonly string[];
  /** Values of `rel` that look effective but do nothing. */
  readonly suspicious: readonly string[];
}

/** Joins two lists of exceptions. */
export function mergeExceptions(a: Exceptions, b: Exceptions): Exceptions {
  return {
    own: [...a.own, ...b.own],
    outbound: [...a.outbound, ...b.outbound],
    internal: [...a.internal, ...b.internal],
    suspicious: [...a.suspicious, ...b.suspicious],
  };
}

/** The answer to a {@link Question}: what a style sheet can rely on, and the exceptions. */
export interface Judgement {
  readonly hosts: PageHosts;
  readonly exceptions: Exceptions;
}
