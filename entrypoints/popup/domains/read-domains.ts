import { type DraftEntry, readDraft } from '../../../utils/domains/draft.ts';
import type { OwnDomain } from '../../../utils/domains/own-domain.ts';
import { suffixOf } from '../../../utils/domains/public-suffix.ts';

/**
 * Reads a pasted list of domains by the public suffix list. That list has 47 kB: import this file
 * dynamically, when domains are to be added.
 *
 * @param listed the domains that the user has already
 */
export function readDomains(typed: string, listed: readonly OwnDomain[]): DraftEntry[] {
  return readDraft(typed, listed, suffixOf);
}
