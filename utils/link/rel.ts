import { asciiLower } from './ascii.ts';

/** What a link's `rel` says about it. A link keeps all its kinds. */
export type Kind = 'followed' | 'nofollow' | 'ugc' | 'sponsored' | 'suspicious';

/** In the order in which they are shown everywhere. */
export const KINDS: readonly Kind[] = ['followed', 'nofollow', 'ugc', 'sponsored', 'suspicious'];

/**
 * Values that people write by mistake and that no search engine acts on.
 * `no` and `follow` are the two halves of `no follow`.
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

/** Values by which a page takes back its word for a link; they combine. */
export const QUALIFIERS = ['nofollow', 'ugc', 'sponsored'] as const;

/**
 * The tokens of a `rel` attribute as HTML reads it: ASCII-lowercased, unique,
 * split on ASCII white space (HTML, "ordered set of unique space-separated tokens").
 *
 * @param rawRel the attribute as written, or null where there is none
 */
export function relTokens(rawRel: string | null): string[] {
  if (!rawRel) return [];
  return unique(asciiLower(rawRel).split(/[\t\n\f\r ]+/));
}

/**
 * The kinds of a link, in the order of {@link KINDS}: `followed` exactly where
 * none of nofollow, ugc, sponsored is there; `suspicious` comes on top.
 * Google also separates values by commas ("Qualify your outbound links").
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
  // Pages repeat a handful of attributes thousands of times; a hostile page must not fill the memory.
  if (rawRel.length < 100 && KINDS_CACHE.size < 1000) KINDS_CACHE.set(rawRel, kinds);
  return kinds;
}

const FOLLOWED: readonly Kind[] = ['followed'];
const KINDS_CACHE = new Map<string, readonly Kind[]>();

/**
 * The values in a `rel` that look as if they did something and do nothing:
 * misspellings, `dofollow`, and real values spoilt by quotes or semicolons.
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

/** No rel in use looks like these: `noffolow`, `nofollownoopener`, `sponsored-link`, `user-generated`. */
function isNearlyOne(value: string): boolean {
  if (QUALIFIERS.some((kind) => kind === value)) return false;
  return /fol+ow|^spons|^ugc|ugc$|^user-?generated/.test(value);
}

/** The values as search engines read them: commas separate too. */
function searchValues(rawRel: string): string[] {
  return unique(asciiLower(rawRel).split(/[\t\n\f\r ,]+/));
}

function unique(values: string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
