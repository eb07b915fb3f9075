import { type OwnDomain, ownName, plainName, readOwnName } from '../domains/own-domain.ts';
import { readTypedAddress } from '../domains/typed-address.ts';
import { hasAddressBehind, isTableRow } from '../exchange/pasted-row.ts';
import { text } from '../i18n/text.ts';
import { readableAddress } from '../link/readable-address.ts';
import type { ExpectedTarget } from '../posts/post.ts';

/** What a line of the form says: a page, and a target if there is one; or what is wrong with it, in words. */
export type LineRead = { readonly url: string; readonly target: ExpectedTarget | null } | string;

/**
 * Makes what reads the lines of a form. It remembers them: of thousands that were pasted, one more letter changes one.
 *
 * @param domains the user's
 */
export function lineReader(domains: readonly OwnDomain[]): (line: string) => LineRead {
  const known = new Map<string, LineRead>();
  return (line) => {
    const found = known.get(line) ?? readLine(line, domains);
    known.set(line, found);
    return found;
  };
}

function readLine(line: string, domains: readonly OwnDomain[]): LineRead {
  if (isTableRow(line)) return text('problemTable', line);
  // Addresses may have commas in them: what follows one is a target only where it can be one.
  const [, first = '', second = ''] = /^(\S+?)(?:\s*[\t,;]\s*|\s+)(\S+)$/.exec(line) ?? [];
  const target = second ? readTypedTarget(second, domains) : null;
  const url = readTypedAddress(target ? first : line);
  if (url && !hasAddressBehind(url)) return { url, target };
  if (readTypedAddress(first) && !target) return text('problemTarget', second);
  return text('problemPage', line);
}

/** Reads a target as people type it: an own domain, or a page; null where it is neither. */
export function readTypedTarget(typed: string, domains: readonly OwnDomain[]): ExpectedTarget | null {
  const name = typed.trim();
  const own = domains
    .map(ownName)
    .find((one) => one === name || [plainName(one), typedName(one)].includes(name.toLowerCase()));
  if (own) return { kind: 'domain', name: own };
  const url = readTypedAddress(name);
  // A host without scheme and path is meant as a domain, and only the user's own domains can be targets.
  if (!url || hasAddressBehind(url) || (!/^https?:/i.test(name) && readOwnName(name)?.kind === 'domain'))
    return null;
  return { kind: 'page', url };
}

/** The name of an own domain as it stands in the form, and as people type it. */
export function typedName(name: string): string {
  return readableAddress(plainName(name));
}
