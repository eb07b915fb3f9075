import type { PageFacts } from '../link/facts.ts';
import { isBacklink, judgeOf } from '../link/judge.ts';
import type { OwnDomain } from '../link/own.ts';
import { suspiciousValues } from '../link/rel.ts';
import { pageNofollow } from '../link/robots.ts';
import { resolveHref } from '../link/url.ts';
import { looksAbsolute, looksLikeHost } from './address-selector.ts';

/** What a document tells of itself and of links that it has not asked about yet. */
export interface Question extends Pick<PageFacts, 'url' | 'base' | 'robots'> {
  /** Addresses and rel as written, each once. */
  readonly hrefs: readonly string[];
  readonly rels: readonly string[];
}

/** What a style sheet can find by itself in a document. */
export interface Ground {
  /** The hosts whose addresses are links within the site, for {@link leadsToHosts}. */
  readonly here: readonly string[];
  /** Hosts whose addresses surely lead to the user's domains. */
  readonly own: readonly string[];
  /** The robots meta that makes all links nofollow, as `robots: noindex, nofollow`; null where there is none. */
  readonly nofollowMeta: string | null;
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
export function together(a: Exceptions, b: Exceptions): Exceptions {
  return {
    own: [...a.own, ...b.own],
    outbound: [...a.outbound, ...b.outbound],
    internal: [...a.internal, ...b.internal],
    suspicious: [...a.suspicious, ...b.suspicious],
  };
}

export interface Judgement {
  readonly ground: Ground;
  readonly exceptions: Exceptions;
}

/** A style sheet tries the hosts of so many domains on each link; the others' links are told one by one. */
const OWN_HOSTS_AT_MOST = 40;

/**
 * Judges what a document asks: what its style sheet can find by itself, and
 * what of the addresses and rel it must be told.
 *
 * @param domains the user's domains
 */
export function judgeQuestion(question: Question, domains: readonly OwnDomain[]): Judgement {
  const { url, base, robots, hrefs, rels } = question;
  const judge = judgeOf({ url, base }, domains);
  const meta = pageNofollow(robots);
  const here = judge.here === null ? [] : [judge.here, `www.${judge.here}`];
  const ground: Ground = {
    here,
    // On a site of the user's own, which of them a link belongs to decides: that no beginning tells.
    own: judge.home === null ? ownHosts(domains, here).slice(0, OWN_HOSTS_AT_MOST) : [],
    nofollowMeta: meta && `${meta.name}: ${meta.content}`,
  };
  const own: string[] = [];
  const outbound: string[] = [];
  const internal: string[] = [];
  for (const rawHref of hrefs) {
    const direction = judge.direction(resolveHref(rawHref, base)?.href ?? null);
    if (isBacklink(direction, judge.home) && !looksLikeHost(rawHref, ground.own)) own.push(rawHref);
    const looksOutbound = looksAbsolute(rawHref) && !looksLikeHost(rawHref, here);
    if (direction.outbound !== looksOutbound) (direction.outbound ? outbound : internal).push(rawHref);
  }
  const suspicious = rels.filter((rel) => suspiciousValues(rel).length > 0);
  return { ground, exceptions: { own, outbound, internal, suspicious } };
}

/** Hosts of whole domains and of single hosts; where an own domain is part of this very site, none is sure. */
function ownHosts(domains: readonly OwnDomain[], here: readonly string[]): string[] {
  if (domains.some(({ host }) => here.includes(host))) return [];
  return domains.flatMap((own) => {
    if (own.kind === 'prefix') return [];
    return own.kind === 'host' ? [own.host] : [own.host, `www.${own.host}`];
  });
}
