import { isIp, isWeb } from '../domains/host.ts';
import type { OwnDomain } from '../domains/own-domain.ts';
import { isBacklink, judgeOf } from '../link/judge.ts';
import { suspiciousValues } from '../link/rel.ts';
import { resolveHref } from '../link/url.ts';
import { forbiddenBy } from '../verdict/robots-rules.ts';
import { looksAbsolute, looksLikeHost } from './address-selector.ts';
import type { Judgement, PageHosts, Question } from './judgement.ts';

/**
 * The style sheet tries each link against the hosts of at most this many; links to further ones
 * are listed singly.
 */
const OWN_HOSTS_AT_MOST = 40;

/**
 * Judges the links of a document for its style sheet: which hosts its selectors can rely on, and
 * which addresses and `rel` values must be listed singly.
 *
 * @param question the document's facts, and the addresses and `rel` values that are new in it
 * @param domains the user's domains
 */
export function judgeQuestion(question: Question, domains: readonly OwnDomain[]): Judgement {
  const { url, base, hrefs, rels } = question;
  const judge = judgeOf({ url, base }, domains);
  const here = judge.here === null ? [] : [judge.here, `www.${judge.here}`];
  const baseUrl = URL.parse(base);
  // On a site of the user's own, links to the same own domain are no backlinks: the beginning of an
  // address does not show which domain it leads to. In a local file, `//host` leads to another file.
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

/**
 * Hosts that surely lead to the user's domains. There are none where a domain of the user is part
 * of this very site.
 */
function ownHosts(domains: readonly OwnDomain[], here: readonly string[]): string[] {
  if (domains.some(({ host }) => here.includes(host))) return [];
  return domains.flatMap((own) => {
    if (own.kind === 'prefix') return [];
    return own.kind === 'host' || isIp(own.host) ? [own.host] : [own.host, `www.${own.host}`];
  });
}
