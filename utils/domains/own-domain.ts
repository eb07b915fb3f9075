import { hostOf, isIp, isWithin } from './host.ts';

/**
 * One of the user's own domains.
 * - `domain`: the host and all its subdomains
 * - `host`: that host alone
 * - `prefix`: web addresses on that host (and port) whose path begins so
 */
export type OwnDomain =
  | { readonly kind: 'domain'; readonly host: string }
  | { readonly kind: 'host'; readonly host: string }
  | {
      readonly kind: 'prefix';
      readonly host: string;
      readonly port: string;
      readonly path: string;
    };

/**
 * The name under which a domain is stored and printed: `example.com`, `=www.example.com`,
 * `example.com/blog/`.
 */
export function ownName(own: OwnDomain): string {
  if (own.kind === 'domain') return own.host;
  if (own.kind === 'host') return `=${own.host}`;
  return `${own.host}${own.port && `:${own.port}`}${own.path}`;
}

/** A domain's name without the `=` that stands for "this host only". */
export function plainName(name: string): string {
  return name.replace(/^=/, '');
}

/** Reads what {@link ownName} wrote; null where it is no such name. */
export function readOwnName(name: string): OwnDomain | null {
  const url = URL.parse(`http://${name.replace(/^=/, '')}`);
  if (!url?.hostname) return null;
  const host = hostOf(url);
  if (name.startsWith('=')) return { kind: 'host', host };
  const slash = name.indexOf('/');
  if (slash < 0) return { kind: 'domain', host };
  return { kind: 'prefix', host, port: url.port, path: name.slice(slash) };
}

/** True where every address that `inner` covers is covered by `outer` too. */
export function covers(outer: OwnDomain, inner: OwnDomain): boolean {
  if (outer.kind === 'domain') return isWithin(inner.host, outer.host);
  if (outer.host !== inner.host) return false;
  if (outer.kind === 'host') return inner.kind !== 'domain' || isIp(inner.host);
  return inner.kind === 'prefix' && outer.port === inner.port && pathBegins(inner.path, outer.path);
}

/**
 * Makes a function that quickly finds to which of the user's domains a URL belongs.
 *
 * @param domains the user's domains, in any order
 * @returns a function from a web URL to the narrowest domain that covers it, or null
 */
export function ownMatcher(
  domains: readonly OwnDomain[],
): (url: Pick<URL, 'hostname' | 'port' | 'pathname'>) => OwnDomain | null {
  const byHost = new Map<string, OwnDomain[]>();
  for (const own of domains) {
    const same = byHost.get(own.host);
    if (same) same.push(own);
    else byHost.set(own.host, [own]);
  }
  for (const same of byHost.values()) same.sort(narrowestFirst);
  return (url) => {
    const host = hostOf(url);
    for (const own of byHost.get(host) ?? []) if (own.kind !== 'prefix' || isUnder(url, own)) return own;
    if (isIp(host)) return null;
    for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      const parent = byHost.get(host.slice(dot + 1))?.find((own) => own.kind === 'domain');
      if (parent) return parent;
    }
    return null;
  };
}

/**
 * Makes a function that tells of a host whether all its addresses belong to the same of the user's domains, or to
 * none.
 *
 * @param ownOf as {@link ownMatcher} makes it
 * @param domains those that it was made of
 * @returns from a host without dots behind; `undefined` where a part of that host is a domain of its own, so that
 *   only an address tells
 */
export function ownHostMatcher(
  ownOf: (url: Pick<URL, 'hostname' | 'port' | 'pathname'>) => OwnDomain | null,
  domains: readonly OwnDomain[],
): (host: string) => OwnDomain | null | undefined {
  const parted = new Set(domains.flatMap((own) => (own.kind === 'prefix' ? [own.host] : [])));
  return (host) => (parted.has(host) ? undefined : ownOf({ hostname: host, port: '', pathname: '/' }));
}

function isUnder(url: Pick<URL, 'port' | 'pathname'>, own: OwnDomain & { kind: 'prefix' }): boolean {
  return url.port === own.port && pathBegins(url.pathname, own.path);
}

/** `/blog` covers `/blog` and `/blog/x` but not `/blogger`. */
function pathBegins(path: string, prefix: string): boolean {
  if (!path.startsWith(prefix)) return false;
  return prefix.endsWith('/') || path.length === prefix.length || path[prefix.length] === '/';
}

function narrowestFirst(a: OwnDomain, b: OwnDomain): number {
  const rank = (own: OwnDomain) =>
    own.kind === 'prefix' ? 1000 + own.path.length : own.kind === 'host' ? 1 : 0;
  return rank(b) - rank(a);
}
