/** So many UTF-16 units make a piece: long enough that two texts share few by chance, in scripts without blanks too. */
const PIECE = 10;
/** So many hashes are kept: enough to tell a half from a third. */
const KEPT = 64;

/** What a text has besides its words: blanks, punctuation, and numbers such as dates and counts, which change by themselves. */
const NOT_WORDS = /[^\p{L}\p{M}]+/gu;

/**
 * Makes a sketch of a text, by which it can be recognised later without being kept: the smallest
 * hashes of all its pieces (Broder, "On the resemblance and containment of documents").
 *
 * @returns up to {@link KEPT} different numbers below 2³², in order; none for a text without words
 */
export function sketchOf(text: string): number[] {
  const words = text.toLowerCase().replace(NOT_WORDS, '');
  const hashes = new Set<number>();
  for (let i = 0; i + PIECE <= words.length; i++) hashes.add(hashOf(words, i));
  return [...hashes].sort((a, b) => a - b).slice(0, KEPT);
}

/**
 * Estimates how much two sketched texts have in common.
 *
 * @returns the part of their pieces that both have, from 0 to 1; null where one is too short to tell
 */
export function resemblance(a: readonly number[], b: readonly number[]): number | null {
  if (a.length < TOO_FEW || b.length < TOO_FEW) return null;
  const [inA, inB] = [new Set(a), new Set(b)];
  const smallest = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, KEPT);
  return smallest.filter((hash) => inA.has(hash) && inB.has(hash)).length / smallest.length;
}

/** A text with fewer pieces is a few words. */
const TOO_FEW = 16;

/** FNV-1a over a piece, and a last mixing: its order must say nothing of the letters. */
function hashOf(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < start + PIECE; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
