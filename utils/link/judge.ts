import { hostOf, isWeb, siteOf } from '../domains/host.ts';
import { type OwnDomain, ownMatcher, ownName } from '../domains/own-domain.ts';
import type { LinkFact, PageFacts } from './facts.ts';
import type { Hidden } from './hiding.ts';
import { type Kind, relKinds } from './rel.ts';
import { unwrap } from './wrapper.ts';

/** A link and what it means. */
export interface JudgedLink extends LinkFact {
  readonly kind: readonly Kind[];
  /** Name of the own domain it leads to, straight or through a wrapper. */
  readonly domain: string | null;
  /** Host of the redirect wrapper it goes through. */
  readonly via: string | null;
  /** Leads to another site: another host, `www.` left aside. */
  readonly outbound: boolean;
  /** The address it leads to in the end, wrappers opened; null where it is no web address. */
  readonly target: string | null;
  /** The host of that address. */
  readonly host: string | null;
  /** Why the page hid it; false where it was shown, null where it was not looked at. */
  readonly hidden: Hidden | null;
  /** Whether it is there only after JavaScript; null where the HTML as served is not known. */
  readonly jsOnly: boolean | null;
}

/** Where an address leads. */
export type Direction = Pick<JudgedLink, 'domain' | 'via' | 'outbound' | 'target' | 'host'>;

/** Judges the links of one document. */
export interface Judge {
  /** Name of the own domain that the document itself is on. */
  readonly home: string | null;
  /** Host of the document, without `www.`; null where it has none. */
  readonly here: string | null;
  /** Where a resolved address leads; nowhere where it is null or no web address. */
  direction(href: string | null): Direction;
  /** What a link means. */
  link(fact: LinkFact): JudgedLink;
}

/**
 * True for a link to one of the user's domains that is not the document's own:
 * links of a site to itself are no backlinks.
 *
 * @param home name of the own domain that the document is on, or null
 */
export function isBacklink<L extends Direction>(
  link: L,
  home: string | null,
): link is L & { domain: string } {
  return link.domain !== null && link.domain !== home;
}

/** Where an address leads that is none of the web. */
const NOT_WEB = { domain: null, via: null, outbound: false, target: null, host: null } as const;

/**
 * Makes the judge of one document's links.
 *
 * @param page the document's facts
 * @param domains the user's domains
 */
export function judgeOf(page: Pick<PageFacts, 'url' | 'base'>, domains: readonly OwnDomain[]): Judge {
  const ownOf = ownMatcher(domains);
  // A srcdoc or about:blank frame has no host of its own; its base tells whose it is.
  const pageUrl = [URL.parse(page.url), URL.parse(page.base)].find((url) => url && isWeb(url)) ?? null;
  const here = pageUrl && siteOf(hostOf(pageUrl));
  const own = pageUrl && ownOf(pageUrl);
  const direction = (href: string | null): Direction => {
    const url = href === null ? null : URL.parse(href);
    if (!url || !isWeb(url)) return NOT_WEB;
    const wrapped = unwrap(url, (address) => ownOf(address) !== null);
    const target = wrapped?.url ?? url;
    const domain = ownOf(target);
    const host = hostOf(target);
    return {
      domain: domain && ownName(domain),
      via: wrapped?.via ?? null,
      outbound: siteOf(host) !== here,
      target: target.href,
      host,
    };
  };
  return {
    home: own && ownName(own),
    here,
    direction,
    link: (fact) => ({
      ...fact,
      kind: relKinds(fact.rawRel),
      ...direction(fact.href),
      hidden: null,
      jsOnly: null,
    }),
  };
}
