import { isIp } from '../domains/host.ts';
import { ownName, readOwnName } from '../domains/own-domain.ts';
import { suffixOf } from '../domains/public-suffix.ts';
import { readTypedAddress } from '../domains/typed-address.ts';
import { namesScheme } from '../domains/typed-url.ts';
import type { ExpectedTarget } from '../posts/post.ts';
import { POST_LIMITS } from '../posts/post-limits.ts';
import type { AddressProblem } from './row-problem.ts';

/** Something that was read from a cell, or what is wrong with it. */
export type CellRead<T, Problem extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads the address of a page as a file has it.
 *
 * @returns the address as `URL.href` has it, with its fragment
 */
export function readAddressCell(cell: string): CellRead<string, AddressProblem> {
  // No longer text is looked through in detail: it would take longer than all other rows together.
  if (cell.length > POST_LIMITS.address) return { ok: false, problem: 'address' };
  if (hasSeveralAddresses(cell)) return { ok: false, problem: 'several' };
  const href = readTypedAddress(cell);
  if (href === null || href.length > POST_LIMITS.address)
    return { ok: false, problem: hasWildcard(cell) ? 'wildcard' : 'address' };
  return hasCredentials(href) ? { ok: false, problem: 'credentials' } : { ok: true, value: href };
}

/** DNS has none that is longer than 253 signs; a path may follow it. */
const NAME_AT_MOST = 300;

/** A name alone, as `example.com` or `=www.example.com`. */
const NAME = /^=?[^\s/:?#@*,;|\\]+\.[^\s/:?#@*,;|\\]+$/;

/** Reads where a link should lead: a page, or, where only a domain is named, anything on it. */
export function readTargetCell(cell: string): CellRead<ExpectedTarget, AddressProblem> {
  if (cell.length < NAME_AT_MOST && NAME.test(cell)) {
    // Whoever writes `www.example.com` means the whole domain.
    const domain = readOwnName(cell.replace(/^www\./i, ''));
    // `page.html` is what remains of an address with a comma in it.
    if (!domain || !readTypedAddress(domain.host) || !(isIp(domain.host) || suffixOf(domain.host).known))
      return { ok: false, problem: 'address' };
    return { ok: true, value: { kind: 'domain', name: ownName(domain) } };
  }
  const read = readAddressCell(cell);
  return read.ok ? { ok: true, value: { kind: 'page', url: read.value } } : read;
}

/** `fetch` refuses them (Fetch standard, "Request" constructor), and no crawler would send them. */
function hasCredentials(href: string): boolean {
  const url = href.includes('@') ? URL.parse(href) : null;
  return Boolean(url?.username || url?.password);
}

/** `https://a.test/?to=https://b.test/` is one address; a separator before the second makes two of them. */
function hasSeveralAddresses(cell: string): boolean {
  const text = cell.trim();
  if (!/[\s,;|<>"]/.test(text)) return false;
  const [first = '', ...others] = text.split(/[\s,;|<>"]+(?=[a-z]+:\/\/|www\.)/i);
  if (others.length > 0) return first.split(/\s+/).some(isAddress);
  // Without a scheme: `a.test, b.test`. A comma is in no host, so each part that has one is an address.
  const names = text.split(/[\s,;|]+/);
  return names.length > 1 && !namesScheme(text) && names.every(isNamed);
}

function isAddress(text: string): boolean {
  return readTypedAddress(text.replace(/[\s,;|]+$/, '')) !== null;
}

function isNamed(text: string): boolean {
  const url = URL.parse(`https://${text}`);
  return url !== null && isAddress(text) && suffixOf(url.hostname).known;
}

function hasWildcard(cell: string): boolean {
  return /^[^/]*(:\/\/)?[^/?#]*\*/.test(cell);
}
