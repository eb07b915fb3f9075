import { searchableAddress } from '../link/readable-address.ts';

/** A word that is looked for, in each form that it may have: of an address there may be two. */
export type SoughtWord = readonly string[];

/** The words of what a user has typed to find rows. */
export function soughtWords(typed: string): SoughtWord[] {
  return typed
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => searchableAddress(word).split('\n'));
}

/**
 * Whether all of them stand in a text.
 *
 * @param text in lower case and NFC; its addresses by `searchableAddress`
 */
export function hasWords(text: string, words: readonly SoughtWord[]): boolean {
  return words.every((forms) => forms.some((form) => text.includes(form)));
}
