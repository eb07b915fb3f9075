import { isPrivateIp } from './private-address.ts';

/** Put in by the build, see wxt.config.ts. Where nothing was built it is not there. */
declare const __PUBLIC_DOMAIN__: string | undefined;

/**
 * The one seam of tests: names of this domain count as public though they lead to this machine, as all names do
 * there. What ships has none.
 */
export const PUBLIC_DOMAIN: string = typeof __PUBLIC_DOMAIN__ === 'undefined' ? '' : __PUBLIC_DOMAIN__;

/** From where an answer came. */
export interface Place {
  readonly url: string;
  /** The address that was connected to; null where the browser does not tell. */
  readonly ip: string | null;
}

/**
 * Domains that lead nowhere on the web: reserved for networks of one's own (RFC 6761, RFC 6762 with its appendix G,
 * RFC 8375, ICANN's resolution 2024.07.29.06 on `.internal`).
 */
const PRIVATE_DOMAIN =
  /(^|\.)(localhost|local|internal|localdomain|intranet|private|corp|home|lan|home\.arpa)$/;

/** For benchmarks of networks (RFC 2544): nothing leads there by itself; but some proxies answer all names by it. */
const BENCHMARK = /^198\.1[89]\./;

/** Whether a host is one of a private network, as far as its name or its literal address tells. */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.+$/, '');
  if (isPrivateIp(name) || BENCHMARK.test(name)) return true;
  if (name.startsWith('[')) return false;
  // A single label is found by the search list of a network alone.
  return !name.includes('.') || PRIVATE_DOMAIN.test(name);
}

/**
 * Whether one address must not lead to another: from the web into a private network. A router's or a colleague's page
 * would get a request that only those within can make.
 *
 * @param from where a redirect or a refresh came from
 * @param to where it leads, absolute
 */
export function leadsInside(from: string, to: string): boolean {
  return isPrivateHost(hostOf(to)) && !isPrivateHost(hostOf(from));
}

/**
 * The same once the answer is there: a public name may lead to a private address. Where the place before has a private
 * one too, as all have behind a proxy in one's own network, that tells nothing.
 */
export function cameFromInside(from: Place, to: Place): boolean {
  return isPrivatePlace(to) && !isPrivatePlace(from);
}

/** Whether an answer came from a private network. */
export function isPrivatePlace({ url, ip }: Place): boolean {
  const host = hostOf(url);
  if (PUBLIC_DOMAIN !== '' && host.endsWith(`.${PUBLIC_DOMAIN}`)) return false;
  return isPrivateHost(host) || (ip !== null && isPrivateIp(ip));
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? '';
}
