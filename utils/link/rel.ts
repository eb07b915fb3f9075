import { asciiLower } from './ascii.ts';

/** What a link's `rel` says. A link keeps all its kinds. */
export type Kind = 'followed' | 'nofollow' | 'ugc' | 'sponsored' | 'suspicious';

/** All kinds, in the order in which they are shown everywhere. */
export const KINDS: readonly Kind[] = ['followed', 'nofollow', 'ugc', 'sponsored', 'suspicious'];

/**
 * Values that people write by mistake and that no search engine acts on. `no` and `follow` are
 * the halves of `no follow`.
 */
export const SUSPICIOUS: ReadonlySet<string> = new Set([
  'no-follow',
  'no_follow',
  'nofollowed',
  'no-followed',
  'nofollows',
  'nofolow',
  'nofollw',
  'dofollow',
  'do-follow',
  'follow',
  'followed',
  'sponsor',
  'sponsors',
  'sponsered',
  'sponser',
  'sponserd',
  'sponsred',
  'paid',
]);

/** Values by which a page qualifies a link (Google, "Qualify your outbound links"); they combine. */
export const QUALIFIERS = ['nofollow', 'ugc', 'sponsored'] as const;

/**
 * The tokens of a `rel` attribute as HTML reads it: lower-cased in ASCII, unique, split at ASCII
 * white space (HTML, "ordered set of unique space-separated tokens").
 *
 * @param rawRel the attribute as written, or null where there is none
 */
export function relTokens(rawRel: string | null): string[] {
  if (!rawRel) return [];
  return unique(asciiLower(rawRel).split(/[\t\n\f\r ]+/));
}

/**
 * The kinds of a link, in the order of {@link KINDS}. A link is `followed` exactly where it has
 * none of nofollow, ugc and sponsored; `suspicious` comes in addition. Google also separates
 * values by commas ("Qualify your outbound links").
 *
 * @param rawRel the attribute as written, or null where there is none
 */
export function relKinds(rawRel: string | null): readonly Kind[] {
  if (!rawRel) return FOLLOWED;
  const known = KINDS_CACHE.get(rawRel);
  if (known) return known;
  const values = searchValues(rawRel);
  const kinds: Kind[] = QUALIFIERS.filter((kind) => values.includes(kind));
  if (kinds.length === 0) kinds.push('followed');
  if (suspiciousValues(rawRel).length > 0) kinds.push('suspicious');
  // Pages repeat a few attributes thousands of times. The limits keep a hostile page from filling the
  // memory.
  if (rawRel.length < 100 && KINDS_CACHE.size < 1000) KINDS_CACHE.set(rawRel, kinds);
  return kinds;
}

const FOLLOWED: readonly Kind[] = ['followed'];
const KINDS_CACHE = new Map<string, readonly Kind[]>();

/**
 * The values in a `rel` that look effective but do nothing: misspellings, `dofollow`, and real
 * values spoilt by quotes or semicolons.
 *
 * @param rawRel the attribute as written, or null where there is none
 */
export function suspiciousValues(rawRel: string | null): string[] {
  if (!rawRel) return [];
  const values = searchValues(rawRel);
  return values.filter((value) => {
    if (SUSPICIOUS.has(value) || isNearlyOne(value)) return true;
    if (value === 'no') return values.includes('follow');
    // `nofollow;`, `"nofollow"`, `nofollow;ugc`, `rel=nofollow`, NBSP glued to a value.
    const words = value.split(/[^a-z]+/);
    return words.length > 1 && words.some((word) => QUALIFIERS.some((kind) => kind === word));
  });
}

/**
 * True for misspelt and joined values: `noffolow`, `nofollownoopener`, `sponsored-link`,
 * `user-generated`. No real value looks like these.
 */
function isNearlyOne(value: string): boolean {
  if (QUALIFIERS.some((kind) => kind === value)) return false;
  return /fol+ow|^spons|^ugc|ugc$|^user-?generated/.test(value);
}

/** The values as search engines read them: separated by commas too. */
function searchValues(rawRel: string): string[] {
  return unique(asciiLower(rawRel).split(/[\t\n\f\r ,]+/));
}

function unique(values: string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
