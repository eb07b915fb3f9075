import { guessCharset } from './charset.ts';
import { sniffUnicode } from './sniff-unicode.ts';

/**
 * Decodes a file that a user gives. Spreadsheets write UTF-8 and UTF-16, with and without a byte order
 * mark, and what Excel's plain "CSV" is in each country: see {@link guessCharset}, which brings 700 kB along.
 * Import this file when a file is there to be read; one that is large is read by `file/text-pieces.ts`.
 *
 * @returns the text, without byte order mark; never fails: what no charset has is U+FFFD
 */
export function decodeFile(bytes: Uint8Array): string {
  return new TextDecoder(sniffUnicode(bytes) ?? charsetOfBytes(bytes)).decode(bytes);
}

/**
 * Finds the charset of a text that `sniffUnicode` does not know.
 *
 * @param bytes some of it, cut between letters
 * @returns a label for `TextDecoder`
 */
export function charsetOfBytes(bytes: Uint8Array): string {
  return isUtf8(new TextDecoder().decode(bytes)) ? 'utf-8' : guessCharset(bytes);
}

/** Text in another charset hardly ever has valid sequences; a UTF-8 file that was cut may have one that is not. */
function isUtf8(text: string): boolean {
  const [invalid, valid] = [/\ufffd/g, /[^\0-\x7f\ufffd]/gu].map((what) => text.match(what)?.length ?? 0);
  return (invalid ?? 0) === 0 || (valid ?? 0) > 4 * (invalid ?? 0);
}
