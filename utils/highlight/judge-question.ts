import { isIp, isWeb } from '../domains/host.ts';
import type { OwnDomain } from '../domains/own-domain.ts';
import { isBacklink, judgeOf } from '../link/judge.ts';
import { suspiciousValues } from '../link/rel.ts';
import { resolveHref } from '../link/url.ts';
import { forbiddenBy } from '../verdict/robots-rules.ts';
import { looksAbsolute, looksLikeHost } from './address-selector.ts';
import type { Judgement, PageHosts, Question } from './judgement.ts';

/** A style sheet tries the hosts of so many domains on each link; the others' links are told one by one. */
const OWN_HOSTS_AT_MOST = 40;

/**
 * Judges what a document asks: what its style sheet can find by itself, and
 * what of the addresses and rel it must be told.
 *
 * @param domains the user's domains
 */
export function judgeQuestion(question: Question, domains: readonly OwnDomain[]): Judgement {
  const { url, base, hrefs, rels } = question;
  const judge = judgeOf({ url, base }, domains);
  const here = judge.here === null ? [] : [judge.here, `www.${judge.here}`];
  const baseUrl = URL.parse(base);
  // On a site of the user's own, which of them a link belongs to decides: that no beginning tells.
  // From a local file, `//host` leads to another file.
  const isUnsure = judge.home !== null || !baseUrl || !isWeb(baseUrl);
  const hosts: PageHosts = {
    here,
    own: isUnsure ? [] : ownHosts(domains, here).slice(0, OWN_HOSTS_AT_MOST),
    nofollowBy: forbiddenBy(question, 'nofollow'),
  };
  const own: string[] = [];
  const outbound: string[] = [];
  const internal: string[] = [];
  for (const rawHref of hrefs) {
    const direction = judge.direction(resolveHref(rawHref, base)?.href ?? null);
    if (isBacklink(direction, judge.home) && !looksLikeHost(rawHref, hosts.own)) own.push(rawHref);
    const looksOutbound = looksAbsolute(rawHref) && !looksLikeHost(rawHref, here);
    if (direction.outbound !== looksOutbound) (direction.outbound ? outbound : internal).push(rawHref);
  }
  const suspicious = rels.filter((rel) => suspiciousValues(rel).length > 0);
  return { hosts, exceptions: { own, outbound, internal, suspicious } };
}

/** Hosts of whole domains and of single hosts; where an own domain is part of this very site, none is sure. */
function ownHosts(domains: readonly OwnDomain[], here: readonly string[]): string[] {
  if (domains.some(({ host }) => here.includes(host))) return [];
  return domains.flatMap((own) => {
    if (own.kind === 'prefix') return [];
    return own.kind === 'host' || isIp(own.host) ? [own.host] : [own.host, `www.${own.host}`];
  });
}
