import { bytesOf, wrappedAddress } from './wrapped-address.ts';

/** An address whose path holds another one. */
interface Embedding {
  readonly host?: RegExp;
  /** Matches what follows the host; its groups: `s/` where that says https, and the address within. */
  readonly rest: RegExp;
}

const EMBEDDINGS: readonly Embedding[] = [
  // Copies that Google and Bing made of AMP pages ("AMP Cache URL format"); `s/` stands for https.
  { host: /^(www\.)?google\.[a-z.]{2,6}$/, rest: /^\/amp\/(s\/)?(.+)$/ },
  { host: /\.(cdn\.ampproject\.org|bing-amp\.com)$/, rest: /^\/(?:c|v|wp)\/(s\/)?(.+)$/ },
  // Archived copies; a time stamp, maybe with flags, goes before.
  {
    host: /^(web\.)?archive\.(org|today|ph|is|li|md|vn|fo)$/,
    rest: /^\/(?:web\/)?(?:(?:\d+|newest|oldest)[a-z_]*\/)?()(https?:.+)$/i,
  },
  { host: /^web\.archive\.org$/, rest: /^\/web\/\d+[a-z_]*\/()(.+)$/i },
  // Partnerize.
  { rest: /^\/click\/.*\bdestination:()(https?(?::|%3a)[^/]*.*)$/i },
];

/** Hosts whose name is another host's: dots became hyphens, and hyphens were doubled. */
const TRANSLATED = /^([a-z0-9-]+)\.translate\.goog$/;

/**
 * Opens what holds its target in the path or in the host: copies, translations, e-mail guards.
 *
 * @param host of the URL, without a dot at its end
 * @returns null where the URL is no such wrapper
 */
export function embeddedAddress(url: URL, host: string): URL | null {
  const rest = url.href.slice(url.href.indexOf(url.pathname, url.href.indexOf('//') + 2));
  const guarded = /^urldefense\./.test(host) ? defended(rest) : null;
  if (guarded) return guarded;
  const [, translated] = TRANSLATED.exec(host) ?? [];
  if (translated) return untranslated(url, translated);
  for (const { host: of, rest: form } of EMBEDDINGS) {
    if (of && !of.test(host)) continue;
    const [, secure, written = ''] = form.exec(rest) ?? [];
    const target =
      written && wrappedAddress(secure === undefined ? withHttp(written) : written, of !== undefined);
    if (target) return target;
  }
  return behindHop(rest);
}

/** Where an address, plain or in base64, begins in a path. */
const BEGINS = /\/(?=(?:https?(?::|%3a)(?:\/|%2f)|aHR0c))/i;
/** Outlink paths that may have the address behind them in place of a query. */
const HOP = /(?:^|\/)(?:out|outbound|outgoing|go|goto|redirect|redir|away|exit|leave|links?|click)(?:\/|$)/i;

function behindHop(rest: string): URL | null {
  const at = rest.search(BEGINS);
  return at >= 0 && HOP.test(rest.slice(0, at)) ? wrappedAddress(rest.slice(at + 1)) : null;
}

/** Without `s/` an AMP cache means http. */
function withHttp(written: string): string {
  return /^https?:/i.test(written) ? written : `http://${written}`;
}

/** Google's translation of a page: parameters of its own come with the page's. */
function untranslated(url: URL, name: string): URL | null {
  const host = name.replace(/--?/g, (hyphens) => (hyphens === '--' ? '-' : '.'));
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => !part.startsWith('_x_tr_'))
    .join('&');
  return wrappedAddress(`https://${host}${url.pathname}${query && `?${query}`}${url.hash}`);
}

/** Proofpoint's rewritten addresses: version 3 in the path, version 2 in `u` with `-` for `%` and `_` for `/`. */
function defended(rest: string): URL | null {
  const [, second] = /^\/v2\/url\?(?:.*&)?u=([^&]*)/.exec(rest) ?? [];
  if (second) return wrappedAddress(second.replaceAll('-', '%').replaceAll('_', '/'));
  const [, third = '', signs = ''] = /^\/v3\/__(.+)__;([\w-]*)/.exec(rest) ?? [];
  // Each sign that would not have survived is a `*`, a run of them `**` and its length as a letter.
  const taken = bytesOf(signs);
  let at = 0;
  const written = third.replace(/\*(?:\*([A-Za-z0-9_-]))?/g, (_, run?: string) => {
    const length = run ? LENGTHS.indexOf(run) + 2 : 1;
    at += length;
    return taken.slice(at - length, at);
  });
  return wrappedAddress(written);
}

const LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
