import { type DomainInput, readDomainInput, type Suffix } from './input.ts';
import { covers, type OwnDomain, ownName } from './own-domain.ts';

/** What one of the pasted texts means, or why it is not taken. */
export type DraftEntry =
  | Extract<DomainInput, { ok: true }>
  | Extract<DomainInput, { ok: false }>
  | { readonly ok: false; readonly problem: 'listed'; readonly text: string }
  | {
      readonly ok: false;
      readonly problem: 'covered';
      readonly text: string;
      readonly by: string;
    };

/**
 * Reads a pasted list of domains, separated by blanks, commas or lines.
 *
 * @param text as pasted
 * @param listed the domains that the user has already
 * @returns an entry for each text, in order; none for an empty one
 */
export function readDraft(
  text: string,
  listed: readonly OwnDomain[],
  suffixOf: (host: string) => Suffix,
): DraftEntry[] {
  const entries: DraftEntry[] = [];
  const taken = [...listed];
  for (const typed of split(text).filter(Boolean)) {
    const entry = readDomainInput(typed, suffixOf);
    const best = entry.ok ? refusal(entry, taken) : entry;
    entries.push(best);
    if (best.ok) taken.push(best.choices[0]);
  }
  return entries;
}

/** Splits a list. Commas and semicolons within the path of a URL are part of it. */
function split(text: string): string[] {
  return text
    .split(/\s+/)
    .flatMap((word) => (/[^/:]\/./.test(word) ? word.replace(/[,;]+$/, '') : word.split(/[,;]+/)));
}

/** Offers only what is not yet covered; refuses where nothing is left to offer. */
function refusal(entry: Extract<DomainInput, { ok: true }>, taken: readonly OwnDomain[]): DraftEntry {
  const [widest, ...narrower] = entry.choices;
  // Exactly what was pasted is in the list; offering something wider would hide that.
  const same =
    narrower.find(({ kind }) => kind === 'prefix') ?? narrower.find(({ kind }) => kind === 'domain');
  if (same && taken.some((own) => ownName(own) === ownName(same)))
    return { ok: false, problem: 'listed', text: ownName(same) };
  const by = taken.find((own) => covers(own, widest));
  if (!by)
    return {
      ...entry,
      choices: [widest, ...narrower.filter((choice) => !taken.some((own) => covers(own, choice)))],
    };
  const name = ownName(widest);
  if (ownName(by) === name) return { ok: false, problem: 'listed', text: name };
  return { ok: false, problem: 'covered', text: name, by: ownName(by) };
}
