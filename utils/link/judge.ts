import { hostOf, isWeb, siteOf, trimDots } from '../domains/host.ts';
import { type OwnDomain, ownHostMatcher, ownMatcher, ownName } from '../domains/own-domain.ts';
import type { LinkFact, PageFacts } from './facts.ts';
import type { Hidden } from './hiding.ts';
import { type Kind, relKinds } from './rel.ts';
import { resolveHref, webHostname } from './url.ts';
import { mayWrap, unwrap } from './wrapper.ts';

/** The facts of a link, and what they mean. */
export interface JudgedLink extends LinkFact {
  readonly kind: readonly Kind[];
  /** Name of the own domain that it leads to, directly or through a wrapper; null where it leads to none. */
  readonly domain: string | null;
  /** Host of the outermost redirect wrapper; null where there is none. */
  readonly via: string | null;
  /** It leads to another site: another host, `www.` ignored. */
  readonly outbound: boolean;
  /** The address behind all redirect wrappers; null where it is no web address. */
  readonly target: string | null;
  /** The host of `target`. */
  readonly host: string | null;
  /** Why the page hides it; false where it is shown, null where that was not checked. */
  readonly hidden: Hidden | null;
  /** True where only JavaScript made it; null where the HTML as served is not known. */
  readonly jsOnly: boolean | null;
  /** Its `rel` in the HTML as served, where a script changed that since; null where it had none. */
  readonly servedRel?: string | null | undefined;
}

/** Where an address leads. */
export type Direction = Pick<JudgedLink, 'domain' | 'via' | 'outbound' | 'target' | 'host'>;

/** An address as it is written, resolved and judged. */
interface JudgedAddress extends Direction {
  /** Null where the URL standard finds no URL. */
  readonly href: string | null;
}

/** Judges the links of one document. */
export interface Judge {
  /** Name of the own domain that the document itself is on. */
  readonly home: string | null;
  /** Host of the document, without `www.`; null where it has none. */
  readonly here: string | null;
  /** Where a resolved address leads; null, or no web address, leads nowhere. */
  direction(href: string | null): Direction;
  /** Where an address as it is written in the document leads, resolved against its base; each is judged once. */
  address(rawHref: string): JudgedAddress;
  /** Judges a link by its facts; `hidden` and `jsOnly` are null in the result. */
  link(fact: LinkFact): JudgedLink;
}

/**
 * True for a link to one of the user's domains, unless the document is on that domain: links of a
 * site to itself are no backlinks.
 *
 * @param home name of the own domain that the document is on, or null
 */
export function isBacklink<L extends Direction>(
  link: L,
  home: string | null,
): link is L & { domain: string } {
  return link.domain !== null && link.domain !== home;
}

/** The direction of whatever is no web address. */
const NOT_WEB = { domain: null, via: null, outbound: false, target: null, host: null } as const;

/** An href that is no URL. */
const NOWHERE: JudgedAddress = { href: null, ...NOT_WEB };

/**
 * Makes the judge of one document's links.
 *
 * @param page the document's facts
 * @param domains the user's domains
 */
export function judgeOf(page: Pick<PageFacts, 'url' | 'base'>, domains: readonly OwnDomain[]): Judge {
  const ownOf = ownMatcher(domains);
  // A srcdoc or about:blank frame has no host of its own; its base URL is that of the page around it.
  const pageUrl = [URL.parse(page.url), URL.parse(page.base)].find((url) => url && isWeb(url)) ?? null;
  const here = pageUrl && siteOf(hostOf(pageUrl));
  const own = pageUrl && ownOf(pageUrl);
  const hostFacts = hostReader(ownOf, domains, here);
  /** @param href of `url`, which is asked only where that does not tell */
  const toward = (url: URL, href: string): JudgedAddress => {
    const hostname = webHostname(href);
    if (hostname === null) return { href, ...NOT_WEB };
    const wrapped = mayWrap(href) ? unwrap(url, (address) => ownOf(address) !== null) : null;
    const target = wrapped?.url ?? url;
    const { host, outbound, domain } = hostFacts(wrapped ? target.hostname : hostname);
    return {
      href,
      domain: domain === undefined ? nameOf(ownOf(target)) : domain,
      via: wrapped?.via ?? null,
      outbound,
      target: wrapped ? target.href : href,
      host,
    };
  };
  const direction = (href: string | null): Direction => {
    const url = href === null ? null : URL.parse(href);
    if (!url) return NOT_WEB;
    const { domain, via, outbound, target, host } = toward(url, url.href);
    return { domain, via, outbound, target, host };
  };
  const known = new Map<string, JudgedAddress>();
  return {
    home: nameOf(own),
    here,
    direction,
    address(rawHref) {
      const before = known.get(rawHref);
      if (before) return before;
      const url = resolveHref(rawHref, page.base);
      const judged = url ? toward(url, url.href) : NOWHERE;
      known.set(rawHref, judged);
      return judged;
    },
    link: (fact) => ({
      ...fact,
      kind: relKinds(fact.rawRel),
      ...direction(fact.href),
      hidden: null,
      jsOnly: null,
    }),
  };
}

/** What all addresses of a host have in common. */
interface HostFacts {
  readonly host: string;
  readonly outbound: boolean;
  /** Name of the own domain; undefined where that depends on the address. */
  readonly domain: string | null | undefined;
}

/** Makes a function that finds that out once for each host: long pages repeat a few of them. */
function hostReader(
  ownOf: ReturnType<typeof ownMatcher>,
  domains: readonly OwnDomain[],
  here: string | null,
): (hostname: string) => HostFacts {
  const ownOfHost = ownHostMatcher(ownOf, domains);
  const known = new Map<string, HostFacts>();
  return (hostname) => {
    const before = known.get(hostname);
    if (before) return before;
    const host = trimDots(hostname);
    const own = ownOfHost(host);
    const facts = { host, outbound: siteOf(host) !== here, domain: own === undefined ? own : nameOf(own) };
    known.set(hostname, facts);
    return facts;
  };
}

function nameOf(own: OwnDomain | null): string | null {
  return own && ownName(own);
}
