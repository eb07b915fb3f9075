import { parse } from 'tldts';
import type { Suffix } from './input.ts';

/** Endings that the list leaves out on purpose (RFC 6761, RFC 6762, RFC 9476). */
const SPECIAL_USE = /\.(example|test|localhost|local|internal|home\.arpa|onion|alt)$/;

/**
 * Looks a host up in the public suffix list, its private part included
 * (`github.io` is a suffix too). 47 kB gzipped: import it dynamically, when a
 * domain is being added.
 */
export function suffixOf(host: string): Suffix {
  const { domain, isIcann, isPrivate } = parse(host, {
    allowPrivateDomains: true,
  });
  return { registrable: domain, known: Boolean(isIcann || isPrivate) || SPECIAL_USE.test(host) };
}
