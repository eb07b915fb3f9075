import { sniffUnicode } from '../sniff-unicode.ts';
import type { ReadProblem } from './read-problem.ts';

/** What a file is by its first bytes: something to read, or why it is none. */
export type FileKind =
  | 'text'
  /** Perhaps a workbook: `.xlsx`, but also `.ods` and any archive. */
  | 'zip'
  /** Microsoft's older container: an old workbook, or a newer one with a password. */
  | 'compoundFile'
  | Extract<ReadProblem, 'empty' | 'archive' | 'pdf' | 'image' | 'webPage' | 'otherKind'>;

/** How formats begin (their specifications; WHATWG MIME Sniffing, section 6). */
const SIGNATURES: readonly (readonly [begin: string, FileKind])[] = [
  ['PK\x03\x04', 'zip'],
  // An archive without files.
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'compoundFile'],
  ['%PDF-', 'pdf'],
  ['\x89PNG\r\n', 'image'],
  ['GIF8', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['RIFF', 'image'],
  ['\x1f\x8b', 'archive'],
  ['Rar!\x1a\x07', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['{\\rtf', 'otherKind'],
];

/** Behind comments and a declaration of XML. What begins with a table is what programs call `.xls`. */
const HTML =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|meta|style|script|table|div)\b/i;

/** A workbook as Excel 2003 writes it, SVG, and whatever else is XML. */
const XML = /^\s*<\?xml\b/;

/** Of 100 bytes of a text, so many may be control characters: compressed bytes have 10. */
const CONTROLS_AT_MOST = 1;

/**
 * Tells what a file is by how it begins. Its name is not asked: programs call HTML and text `.xls`.
 *
 * @param first its first bytes, some 64 kB of them; all where it has fewer
 */
export function fileKind(first: Uint8Array): FileKind {
  if (first.length === 0) return 'empty';
  const begin = String.fromCharCode(...first.subarray(0, 16));
  const signed = SIGNATURES.find(([signature]) => begin.startsWith(signature));
  if (signed) return signed[1];
  const unicode = sniffUnicode(first);
  if (unicode === null && isBinary(first)) return 'otherKind';
  const text = new TextDecoder(unicode ?? 'latin1').decode(first);
  if (HTML.test(text.slice(0, 4096))) return 'webPage';
  if (XML.test(text)) return 'otherKind';
  return text.trim() === '' ? 'empty' : 'text';
}

function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  // Tabs, line breaks and page breaks are part of texts; 1A ended them in DOS, 1B changes the charset in Japanese ones.
  for (const byte of bytes)
    if (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1a && byte !== 0x1b) controls++;
  return controls * 100 > bytes.length * CONTROLS_AT_MOST;
}
