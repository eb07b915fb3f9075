import { trimDots } from '../domains/host.ts';
import { embeddedAddress } from './embedded.ts';
import { mayBeAddress, wrappedAddress } from './wrapped-address.ts';

/** A redirect wrapper: a URL on one site that only leads to another site. */
interface Wrapper {
  /** Matches the wrapper's host; absent where the path is a wrapper's on any host. */
  readonly host?: RegExp;
  readonly path: RegExp;
  /**
   * Parameters that may hold the target, in lower case; the first match wins. Absent where the whole
   * query is the target.
   */
  readonly params?: readonly string[];
  /** The target may lack its scheme. */
  readonly bare?: boolean;
  /** What follows the target in the parameter. */
  readonly after?: RegExp;
}

const WRAPPERS: readonly Wrapper[] = [
  { host: /^(www\.)?google\.[a-z.]{2,6}$/, path: /^\/(url|imgres)$/, params: ['q', 'url', 'imgurl'] },
  { host: /^translate\.google(usercontent)?\.[a-z.]{2,6}$/, path: /^\/translate/, params: ['u'] },
  {
    host: /^([a-z]+\.)?(facebook|instagram|messenger|threads)\.(com|net)$/,
    path: /^\/(l|flx\/warn)(\.php|\/)?$/,
    params: ['u'],
  },
  { host: /^lm?\.(facebook|instagram|messenger|threads)\.(com|net)$/, path: /^\/$/, params: ['u'] },
  { host: /^(www\.)?(href\.li|nullrefer\.com|deviantart\.com)$/, path: /^\/(users\/outgoing)?$/ },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, params: ['z'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, params: ['url'] },
  { host: /^((www|m)\.)?youtube\.com$/, path: /^\/redirect$/, params: ['q'] },
  {
    host: /^([a-z]+\.)?linkedin\.com$/,
    path: /^\/(safety\/go|redir\/redirect|redir\/general-malicious-page)\/?$/,
    params: ['url'],
  },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, params: ['u', 'url'] },
  { host: /^away\.vk\.com$|^(m\.)?vk\.com$/, path: /^\/away\.php$/, params: ['to'] },
  { host: /^(www\.)?bing\.com$/, path: /^\/(ck\/a|newtabredir)$/, params: ['u', 'url', 'r'] },
  { host: /^([a-z]+\.)?duckduckgo\.com$/, path: /^\/l\/$/, params: ['uddg', 'u'] },
  { host: /^exit\.sc$/, path: /^\/$/, params: ['url'] },
  { host: /^(www\.)?curseforge\.com$/, path: /^\/linkout$/, params: ['remoteurl'] },
  { host: /^(www\.)?medium\.com$/, path: /^\/r\/?$/, params: ['url'] },
  { host: /^([a-z]+\.)?pinterest\.[a-z.]{2,6}$/, path: /^\/offsite\/?$/, params: ['url'] },
  {
    host: /^(www\.)?(awin1|zenaps)\.com$/,
    path: /^\/(cread\.php|pclick\.php|awclick\.php)$/,
    params: ['ued', 'p'],
  },
  { host: /^(www\.)?shareasale\.com$/, path: /^\/[rm]\.cfm$/, params: ['urllink'], bare: true },
  { host: /\.safelinks\.protection\.(outlook|office365)\.(com|us)$/, path: /^\//, params: ['url'] },
  // The address is followed by a signature.
  { host: /^(www\.)?disq\.us$/, path: /^\/(url|p\/.*)$/, params: ['url'], after: /:(?!\d+$)[^/:]*$/ },
  // Affiliate networks that give each shop, or each site, a host: impact.com, CJ.
  { path: /^\/c\/\d+\/\d+\/\d+\/?$/, params: ['u'] },
  { path: /^\/(click|links?)-\d+-\d+/, params: ['url'] },
  // XenForo's proxy of links.
  { path: /\/proxy\.php$/, params: ['link'] },
  // For any host: the paths that outlink plug-ins and forums use.
  {
    path: /\/(out|outbound|outgoing|outlink|go|goto|gotolink|redirect|redir|redirector|away|exit|leave|leaving|link\d?|link-?out|external|external-?link|offsite|jump|track|click|deeplink|aclk)(\.(php|html?|aspx?|cgi))?\/?$/i,
    params: [
      ...['url', 'u', 'to', 'target', 'link', 'href', 'dest', 'destination', 'redirect', 'goto', 'q'],
      ...[
        'adurl',
        'desturl',
        'targeturl',
        'redirecturl',
        'remoteurl',
        'murl',
        'ued',
        'wgtarget',
        'dl',
        'mpre',
      ],
    ],
  },
];

/** Hosts that do nothing else than lead on: `link.zhihu.com`, `click.linksynergy.com`, `out.reddit.com`. */
const HOP_HOST =
  /^(ad|ads|adclick|aff|affiliates?|away|clicks?|clk|deeplink|exit|go|goto|jump|links?|lnk|out|outbound|partners?|redir|redirect|rover|tc|track|tracker|tracking|trk)\d*\.[^.]+\.[^.]+/;

/** Paths on such hosts that take an address for something else: to share it, to return to it. */
const OTHER_USE =
  /\/(share|sharer|sharing|intent|submit|log-?in|sign-?(in|up)|auth|oauth|sso|search|check|register|(un)?subscribe)\b/i;

/** Parameters that hold an address which is not the target. */
const OTHER_ADDRESS =
  /^(ref|referr?er|referr?al|source|src|img|image|imgurl|pic|icon|callback|cb|return|returnurl|back|continue|redirect_uri|feed)$/;

/** Where a wrapper leads, and through which hosts. */
export interface Unwrapped {
  readonly url: URL;
  /** Host of the outermost wrapper. */
  readonly via: string;
}

/**
 * Opens well-known redirect wrappers by their address alone; no request is sent.
 *
 * @param url the link's resolved URL
 * @param isFinal true for a URL that is not opened, such as a wrapper on one of the user's
 *   domains
 * @returns the innermost target and the outermost wrapper's host; null where the URL is no
 *   wrapper
 */
export function unwrap(url: URL, isFinal: (url: URL) => boolean = () => false): Unwrapped | null {
  let target: URL | null = null;
  // A wrapper may hold a wrapper; longer chains are not honest.
  for (let depth = 0; depth < 5; depth++) {
    const current: URL = target ?? url;
    const next = mayWrap(current.href) && !isFinal(current) ? unwrapOnce(current) : null;
    if (!next) break;
    target = next;
  }
  return target && { url: target, via: trimDots(url.hostname) };
}

/** What nearly no link has, of which every wrapper that holds its target elsewhere than in its query has something. */
const MAY_WRAP =
  /\/https?(:|%3a)|:https?(:|%3a)|aHR0c|\/amp\/|\.ampproject\.org|-amp\.com|\.archive\.org|\.translate\.goog|__http|urldefense/i;

/** What a query has that holds an address, with or without its scheme, in whatever encoding. */
const MAY_HOLD = /[/\\%.]|http|aHR0c/i;

/** True where {@link unwrap} may find something: quick, for many addresses. */
export function mayWrap(href: string): boolean {
  if (MAY_WRAP.test(href)) return true;
  const query = href.indexOf('?');
  return query >= 0 && MAY_HOLD.test(href.slice(query));
}

function unwrapOnce(url: URL): URL | null {
  const host = trimDots(url.hostname);
  return fromQuery(url, host) ?? embeddedAddress(url, host);
}

function fromQuery(url: URL, host: string): URL | null {
  if (url.search.length < 2) return null;
  const whole = () => (mayBeAddress(url.search.slice(1)) ? wrappedAddress(url.search.slice(1)) : null);
  // Nothing else is asked of a front page by an address alone.
  if (url.pathname === '/' && mayBeAddress(url.search.slice(1))) return whole();
  for (const { host: of, path, params, bare = false, after } of WRAPPERS) {
    if ((of && !of.test(host)) || !path.test(url.pathname)) continue;
    if (!params) return whole();
    const addresses = addressesIn(url, bare);
    for (const param of params) {
      const value = addresses.get(param);
      const target = value && wrappedAddress(after ? value.replace(after, '') : value, bare);
      if (target) return target;
    }
  }
  if (!HOP_HOST.test(host) || OTHER_USE.test(url.pathname)) return null;
  const others = [...addressesIn(url, false)].filter(([name]) => !OTHER_ADDRESS.test(name));
  return others.length === 1 ? wrappedAddress(others[0]?.[1] ?? '') : whole();
}

/**
 * The parameters that may hold an address, by their names in lower case; the first of each name.
 *
 * @param bare the address may lack its scheme
 */
function addressesIn(url: URL, bare: boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (const [written, value] of url.searchParams) {
    const name = written.toLowerCase();
    if ((bare ? value.includes('.') : mayBeAddress(value)) && !found.has(name)) found.set(name, value);
  }
  return found;
}
