import { isWeb, trimDots } from '../domains/host.ts';

/** A redirect wrapper: a URL on one site that only leads to another site. */
interface Wrapper {
  /** Matches the wrapper's host; absent where the path is a wrapper's on any host. */
  readonly host?: RegExp;
  readonly path: RegExp;
  /** Parameters that may hold the target, first match wins; absent where the whole query is the target. */
  readonly params?: readonly string[];
}

const WRAPPERS: readonly Wrapper[] = [
  {
    host: /^(www\.)?google\.[a-z.]{2,6}$/,
    path: /^\/(url|imgres)$/,
    params: ['q', 'url', 'imgurl'],
  },
  {
    host: /^(lm?|www)\.(facebook|instagram|messenger)\.com$/,
    path: /^\/(l|flx\/warn)(\.php|\/)?$/,
    params: ['u'],
  },
  {
    host: /^l\.(instagram\.com|threads\.(net|com)|messenger\.com)$/,
    path: /^\//,
    params: ['u'],
  },
  { host: /^out\.reddit\.com$/, path: /^\//, params: ['url'] },
  { host: /^(www\.)?href\.li$/, path: /^\/$/ },
  { host: /^(www\.)?nullrefer\.com$/, path: /^\/$/ },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, params: ['z'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, params: ['url'] },
  { host: /^((www|m)\.)?youtube\.com$/, path: /^\/redirect$/, params: ['q'] },
  {
    host: /^([a-z]+\.)?linkedin\.com$/,
    path: /^\/(safety\/go|redir\/redirect|redir\/general-malicious-page)\/?$/,
    params: ['url'],
  },
  {
    host: /^steamcommunity\.com$/,
    path: /^\/linkfilter\/?$/,
    params: ['u', 'url'],
  },
  { host: /^(www\.)?deviantart\.com$/, path: /^\/users\/outgoing$/ },
  {
    host: /^away\.vk\.com$|^(m\.)?vk\.com$/,
    path: /^\/away\.php$/,
    params: ['to'],
  },
  {
    host: /^(www\.)?bing\.com$/,
    path: /^\/(ck\/a|newtabredir)$/,
    params: ['url', 'r'],
  },
  { host: /^(r\.)?duckduckgo\.com$/, path: /^\/l\/$/, params: ['uddg', 'u'] },
  { host: /^exit\.sc$/, path: /^\/$/, params: ['url'] },
  {
    host: /^(www\.)?curseforge\.com$/,
    path: /^\/linkout$/,
    params: ['remoteUrl'],
  },
  {
    host: /^(go|click)\.(skimresources|linksynergy|redirectingat)\.com$/,
    path: /^\//,
    params: ['url', 'murl', 'u'],
  },
  {
    host: /^(www\.)?(awin1|zenaps)\.com$/,
    path: /^\/cread\.php$/,
    params: ['ued', 'p'],
  },
  {
    host: /\.safelinks\.protection\.outlook\.com$/,
    path: /^\//,
    params: ['url'],
  },
  { host: /^(www\.)?disq\.us$/, path: /^\/(url|p\/.*)$/, params: ['url'] },
  // Last, for any host: the paths that outlink plug-ins and forums use.
  {
    path: /\/(out|outbound|outgoing|go|goto|redirect|redir|away|exit|leave|link-?out|external|external-?link|track|click)(\.(php|html?|aspx?|cgi))?\/?$/i,
    params: ['url', 'u', 'to', 'target', 'link', 'href', 'dest', 'destination', 'redirect', 'goto', 'q'],
  },
];

/** Where a wrapper leads, and through which hosts. */
export interface Unwrapped {
  readonly url: URL;
  /** Host of the outermost wrapper. */
  readonly via: string;
}

/**
 * Opens well-known redirect wrappers by their query alone; no request is sent.
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
    const next = isFinal(current) ? null : unwrapOnce(current);
    if (!next) break;
    target = next;
  }
  return target && { url: target, via: trimDots(url.hostname) };
}

function unwrapOnce(url: URL): URL | null {
  if (url.search.length < 2) return null;
  const host = trimDots(url.hostname);
  for (const wrapper of WRAPPERS) {
    if (wrapper.host && !wrapper.host.test(host)) continue;
    if (!wrapper.path.test(url.pathname)) continue;
    const target = wrapper.params ? fromParams(url, wrapper.params) : absoluteWebUrl(url.search.slice(1));
    if (target) return target;
  }
  return null;
}

function fromParams(url: URL, params: readonly string[]): URL | null {
  for (const param of params) {
    const value = url.searchParams.get(param);
    const target = value && absoluteWebUrl(value);
    if (target) return target;
  }
  return null;
}

/** Only an absolute web address is a target: `?q=example.com` may also be a search. */
function absoluteWebUrl(text: string): URL | null {
  const written = (/^https?%3A/i.test(text) ? safeDecode(text) : text).trim();
  if (!/^(https?:)?[/\\]{2}/i.test(written)) return null;
  const url = URL.parse(written, 'https://x.invalid');
  return url && isWeb(url) && url.hostname.includes('.') ? url : null;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // One broken escape must never cost the link.
  }
}
