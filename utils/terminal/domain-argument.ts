import { readDomainInput } from '../domains/input.ts';
import { ownName, readOwnName } from '../domains/own-domain.ts';
import { suffixOf } from '../domains/public-suffix.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads a domain as it is typed on the command line.
 *
 * @param text a name as `ownName` writes it, or anything that the popup understands
 * @returns the domain's name, as `ownName` writes it
 * @throws UsageError where it is no domain
 */
export function domainName(text: string): string {
  if (text.startsWith('=') || /^[^/:]+\/.+/.test(text)) {
    const own = readOwnName(text);
    if (own) return ownName(own);
  }
  const input = readDomainInput(text, suffixOf);
  if (!input.ok) throw new UsageError(`--domain ${text}: ${PROBLEMS[input.problem]}.`);
  // A host alone means that host with its subdomains: `--domain blog.example.com` is not all of example.com.
  // A whole address means the domain it is on, as in the popup.
  if (text.includes('://')) return ownName(input.choices[0]);
  const named = input.choices.filter(({ kind }) => kind === 'domain').at(-1) ?? input.choices[0];
  return ownName(named);
}

const PROBLEMS = {
  empty: 'it is empty',
  nonsense: 'it is no web address',
  notWeb: 'only http and https addresses have domains',
  singleLabel: 'it is only one word',
  publicSuffix: 'it is a public suffix, shared by many owners',
} as const;
