import type { DraftEntry } from '../domains/draft.ts';
import { isIp } from '../domains/host.ts';
import { type OwnDomain, ownName } from '../domains/own-domain.ts';
import { shownDomain } from './address.ts';
import { text } from './text.ts';

/** What a domain covers, as in `example.com and its subdomains`. */
export function choiceWords(own: OwnDomain): string {
  if (own.kind === 'domain' && (isIp(own.host) || own.host === 'localhost'))
    return text('choice_single', shownDomain(own.host));
  return text(`choice_${own.kind}`, shownDomain(ownName(own)));
}

/** Why a typed text is not accepted as a domain, and what to do; empty where nothing was typed. */
export function problemWords(entry: Extract<DraftEntry, { ok: false }>): string {
  if (entry.problem === 'covered')
    return text('input_covered', shownDomain(entry.text), shownDomain(entry.by));
  if (entry.problem === 'empty') return '';
  return text(`input_${entry.problem}`, shownDomain(entry.text));
}
