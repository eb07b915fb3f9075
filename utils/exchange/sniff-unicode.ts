/** The share of zero bytes in one half of the code units: texts of addresses have more, also in Russian or Chinese. */
const ZEROS_AT_LEAST = 0.1;

/**
 * Tells UTF-8 and UTF-16 by their byte order marks (Encoding standard, "BOM sniff"). Without a mark, UTF-16 shows by
 * its zero bytes, the upper halves of Latin letters; a lone one is a mistake in a text of another charset.
 *
 * @param first the first bytes of a text
 * @returns a label for `TextDecoder`; null where it is another charset, or UTF-8 without a mark
 */
export function sniffUnicode(first: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [one, two, three] = first;
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  const zeros: [number, number] = [0, 0];
  for (const [at, byte] of first.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  const [most, least] = [Math.max(even, odd), Math.min(even, odd)];
  if (most === 0 || most < (first.length / 2) * ZEROS_AT_LEAST || most < 2 * least) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
