import { plainName } from '../domains/own-domain.ts';
import { readableAddress } from '../link/readable-address.ts';

/** Letters that are written from right to left (Unicode, "Bidi_Class" R and AL; all scripts that have such). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * An address as people read it, whole. Its parts stay in their order, whatever the direction of their letters.
 *
 * @param address or a host
 */
export function shownAddress(address: string): string {
  return inOrder(readableAddress(address));
}

/** An address as views show it: as {@link shownAddress}, without its scheme, and without a path that is only `/`. */
export function shownUrl(url: string): string {
  return shownAddress(url.replace(/^https?:\/\//, '').replace(/^([^/?#]+)\/$/, '$1'));
}

/** The name of an own domain as views show it: without the `=` that stands for "this host only". */
export function shownDomain(name: string): string {
  return shownAddress(plainName(name));
}

/** A value from a page, as evidence quotes it: as {@link shownAddress} where it is an address or a host, else as it is. */
export function shownValue(value: string): string {
  // Not as one pattern, which would cost a long value of `xn--` its length squared.
  const isHost = value.includes('xn--') && /^[^\s/]+$/.test(value);
  return isHost || /^https?:\/\/\S+$/.test(value) ? shownAddress(value) : value;
}

/**
 * The path of an address, for a line of a list.
 *
 * @param domain the name of the own domain that the list is of: its host goes without saying
 */
export function shownPath(url: string, domain: string): string {
  const { host, pathname, search, hash } = URL.parse(url) ?? {
    host: '',
    pathname: url,
    search: '',
    hash: '',
  };
  const name = plainName(domain);
  return host === name || host === `www.${name}` ? shownAddress(pathname + search + hash) : shownUrl(url);
}

/** RFC 3987, section 4.1: an address is read from left to right; a mark behind each sign of its structure sees to it. */
function inOrder(shown: string): string {
  return RIGHT_TO_LEFT.test(shown) ? shown.replace(/^|[/?#&=.:@-]/g, '$&\u200e') : shown;
}
