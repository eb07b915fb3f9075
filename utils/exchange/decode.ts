import { guessCharset } from './charset.ts';

/**
 * Decodes a file that a user gives. Spreadsheets write UTF-8 and UTF-16, with and without a byte order
 * mark (Encoding standard, "BOM sniff"), and what Excel's plain "CSV" is in each country: see
 * {@link guessCharset}, which brings 700 kB along. Import this file when a file is there to be read.
 *
 * @returns the text, without byte order mark; never fails: what no charset has is U+FFFD
 */
export function decodeFile(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  const text = new TextDecoder().decode(bytes);
  return isUtf8(text) ? text : new TextDecoder(guessCharset(bytes)).decode(bytes);
}

/** Without a mark it shows by its zero bytes, which no text in another charset has: the upper halves of Latin letters. */
function utf16Of(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros: [number, number] = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros;
  if (even === odd) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Text in another charset hardly ever has valid sequences; a UTF-8 file that was cut may have one that is not. */
function isUtf8(text: string): boolean {
  const [invalid, valid] = [/\ufffd/g, /[^\0-\x7f\ufffd]/gu].map((what) => text.match(what)?.length ?? 0);
  return (invalid ?? 0) === 0 || (valid ?? 0) > 4 * (invalid ?? 0);
}
