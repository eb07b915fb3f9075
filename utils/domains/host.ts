/**
 * A host as the store's index keeps it: labels reversed, a dot after each
 * (`blog.example.com` is `com.example.blog.`), so that a domain with all its
 * subdomains is one key range and `notexample.com` can never fall into it.
 * IP addresses have no subdomains and stay as they are, with a dot behind.
 *
 * @param host a `URL.hostname`
 */
export function reverseHost(host: string): string {
  const name = trimDots(host);
  if (isIp(name)) return `${name}.`;
  return `${name.split('.').reverse().join('.')}.`;
}

/** True for `1.2.3.4` and `[::1]` as `URL.hostname` writes them. */
export function isIp(host: string): boolean {
  return host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host);
}

/** True for a domain and its subdomains: `blog.example.com` is within `example.com`, `notexample.com` is not. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || (!isIp(host) && host.endsWith(`.${domain}`));
}

/** Without the dot that makes a host fully qualified: `example.com.` is `example.com`. */
export function trimDots(host: string): string {
  let end = host.length;
  while (host[end - 1] === '.') end--;
  return host.slice(0, end);
}

/** The site a host stands for in lists and totals: without `www.` and the trailing dot. */
export function siteOf(host: string): string {
  const name = trimDots(host);
  return name.startsWith('www.') && name.indexOf('.', 4) > 0 ? name.slice(4) : name;
}

/** The match pattern of all web pages on a host, for permissions and scripts. */
export function originPattern(host: string): string {
  return `*://${host}/*`;
}

/** Whether two web addresses are of different sites; false where one is none. */
export function isOtherSite(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one), URL.parse(other)];
  return a !== null && b !== null && siteOf(a.hostname) !== siteOf(b.hostname);
}

/** `hostname` without the dot of a fully qualified name. */
export function hostOf(url: Pick<URL, 'hostname'>): string {
  return trimDots(url.hostname);
}

/** A web address is http or https; `mailto:`, `javascript:`, `data:` and the like are none. */
export function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

/** The hosts of some addresses, each once. */
export function hostsOf(urls: readonly string[]): string[] {
  return [...new Set(urls.map((url) => URL.parse(url)?.hostname ?? ''))];
}
