import { detectAll } from 'jschardet';

/** Charsets in which spreadsheets write files, by jschardet's names, and the labels of the Encoding standard. */
const CHARSETS = {
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1253': 'windows-1253',
  'windows-1254': 'windows-1254',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'windows-1257': 'windows-1257',
  'koi8-r': 'koi8-r',
  cp874: 'windows-874',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  'euc-jis-2004': 'euc-jp',
  gb18030: 'gb18030',
  big5hkscs: 'big5',
} as const;

type Label = (typeof CHARSETS)[keyof typeof CHARSETS];
const JAPANESE: readonly Label[] = ['shift_jis', 'euc-jp'];
const LATIN: readonly Label[] = ['windows-1250', 'windows-1252', 'windows-1254', 'windows-1257'];

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

/**
 * Guesses the charset of a file that is in none of Unicode's, by how often letters follow each other in
 * each language. A list of guest posts is nearly all ASCII, which tells nothing: so its cells with other
 * letters are looked at by themselves too.
 *
 * @returns a label for `TextDecoder`; windows-1252, which Excel writes in the West, where nothing tells
 */
function guessCharset(bytes: Uint8Array): string {
  const scores = new Map<Label, number>();
  for (const part of [bytes, cellsBeyondAscii(bytes)]) {
    const found = detectAll(part, { detectEncodings: Object.keys(CHARSETS), minimumThreshold: 0 });
    const best = found[0]?.confidence || 1;
    for (const { encoding, confidence } of found) {
      const label = labelOf(encoding);
      if (label) scores.set(label, (scores.get(label) ?? 0) + confidence / best);
    }
  }
  const likely = [...scores].sort(([, a], [, b]) => b - a).map(([label]) => label);
  return likely.find((label) => makesWords(label, bytes)) ?? 'windows-1252';
}

function labelOf(encoding: string | null): Label | undefined {
  const name = encoding?.toLowerCase();
  // It answers with the one name or the other.
  return Object.entries(CHARSETS).find((names) => names.some((known) => known === name))?.[1];
}

/** Separators, quotes and line breaks end a cell; none of them is half of a letter in these charsets, as `|` is. */
const ENDS_CELL = new Set([...',;\t"\r\n'].map((sign) => sign.charCodeAt(0)));

function cellsBeyondAscii(bytes: Uint8Array): Uint8Array {
  const cells: number[] = [];
  let begin = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at];
    if (byte !== undefined && !ENDS_CELL.has(byte)) continue;
    const cell = bytes.subarray(begin, at);
    if (cell.some((one) => one > 0x7f)) {
      for (const one of cell) cells.push(one);
      cells.push(0x20);
    }
    begin = at + 1;
  }
  return Uint8Array.from(cells);
}

/**
 * Whether a file makes sense in a charset: no control characters, no word of two scripts, kana in Japanese
 * charsets alone; and in one that is not Latin, at least one whole word of another script, for a lone `à` is a letter in each of them.
 */
function makesWords(label: Label, bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  if (/[\x80-\x9f]/.test(text)) return false;
  // `ˇ`, `¸`: signs of keyboards, in no word.
  if (/[\p{L}\p{Sk}](?![`^])\p{Sk}/u.test(text)) return false;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) && !JAPANESE.includes(label)) return false;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isForeign = (word: string) => /[^\p{Script=Latin}\p{M}\p{Script=Common}]/u.test(word);
  if (words.some((word) => isForeign(word) && /\p{Script=Latin}/u.test(word))) return false;
  return LATIN.includes(label) || words.some((word) => isForeign(word) && word.length > 1);
}
