/** What is tried, in this order where two fit alike; and the languages that are written in it. */
const CHARSETS: readonly (readonly [charset: string, languages: string])[] = [
  ['windows-1252', ''],
  ['windows-1251', 'ru uk be bg sr mk'],
  ['koi8-u', 'ru uk'],
  ['windows-1250', 'pl cs sk hu hr sl ro sq bs'],
  ['iso-8859-2', 'pl cs sk hu hr sl ro'],
  ['windows-1253', 'el'],
  ['windows-1254', 'tr az'],
  ['windows-1255', 'he iw yi'],
  ['windows-1256', 'ar fa ur'],
  ['windows-1257', 'lt lv et'],
  ['windows-1258', 'vi'],
  ['windows-874', 'th'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['euc-kr', 'ko'],
  ['gb18030', 'zh'],
  ['big5', 'zh'],
];

/** So much of what is not ASCII tells, in bytes. */
const SAMPLE = 20_000;
/** Languages without blanks have words of this many bytes and more. */
const WORD_AT_MOST = 2000;

/**
 * Guesses the charset of an HTML page that declares none. UTF-8 where it is valid; else the one by
 * which it makes the most sense: letters of one script beside each other, capitals where words begin.
 * Browsers guess too, each in its own way, from the site's country or the text.
 *
 * @param bytes of the page, or its beginning
 * @param begin the same, each byte as one character
 */
export function guessedCharset(bytes: Uint8Array, begin: string): string {
  // ISO-2022-JP is all ASCII, and switches to Japanese by such marks.
  if (begin.includes('\u001b$@') || begin.includes('\u001b$B')) return 'iso-2022-jp';
  if (decoded(bytes, 'utf-8') !== null) return 'utf-8';
  const [, language = ''] = /<html[^>]*\slang\s*=\s*["']?([a-z]+)/i.exec(begin.slice(0, 10_000)) ?? [];
  const sample = notAscii(bytes);
  let best = { charset: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const [charset, languages] of CHARSETS) {
    const text = decoded(sample, charset);
    if (text === null) continue;
    const isHinted = language !== '' && languages.split(' ').includes(language.toLowerCase());
    const score = sense(text, languages === 'ja') + (isHinted ? sample.length / 2 : 0);
    if (score > best.score) best = { charset, score };
  }
  return best.charset;
}

/** @returns null where the bytes are none of that charset */
function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null; // It is another one.
  }
}

/** The words that have bytes beyond ASCII, apart by blanks: markup says nothing of the charset. */
function notAscii(bytes: Uint8Array): Uint8Array {
  const found: number[] = [];
  for (let at = 0; at < bytes.length && found.length < SAMPLE; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let begin = at;
    while (begin > 0 && isWordByte(bytes[begin - 1])) begin--;
    begin = Math.max(begin, at - WORD_AT_MOST);
    const end = Math.min(bytes.length, at + WORD_AT_MOST);
    while (at < end && isWordByte(bytes[at])) at++;
    found.push(...bytes.subarray(begin, at), 0x20);
  }
  return Uint8Array.from(found);
}

/** Letters, what is beyond ASCII, and what may be the second half of a sign. */
function isWordByte(byte = 0x20): boolean {
  return byte >= 0x80 || (byte >= 0x40 && byte <= 0x7e);
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Thai}/u,
  /[\p{Script=Hangul}]/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Han}/u,
];
const [LATIN, THAI, HANGUL, KANA, HAN] = [0, 5, 6, 7, 8];

/** Quotes, dashes, marks upon letters, and the punctuation of East Asia, which knows no blanks. */
const MAY_BE_IN_WORD = /[\p{Pd}\p{Pi}\p{Pf}\p{M}\u00a0\u00ad\u00b7„…\u3000-\u303f\u30fb\u30fc\uff00-\uff20]/u;
/** The half-width forms of old terminals, which single bytes of other charsets look like. */
const HALF_WIDTH = /[\uff61-\uff9f]/;

/** How much sense a text makes, in points: more for each byte that fits, less for what no writer writes. */
function sense(text: string, isJapanese: boolean): number {
  let score = 0;
  let before = ' ';
  let scriptBefore = -1;
  let isSign = false;
  for (const char of text) {
    const script = SCRIPTS.findIndex((one) => one.test(char));
    const isAscii = char < '\x80';
    if (script >= 0) {
      const joins = scriptBefore < 0 || script === scriptBefore || (script >= KANA && scriptBefore >= KANA);
      if (!joins) score -= 6;
      else if (HALF_WIDTH.test(char)) score -= 3;
      else if (!isAscii) score += script === KANA && !isJapanese ? 1 : (POINTS[script] ?? 2);
      if (isSign) score -= 3;
      // Capitals begin words, or make whole ones.
      if (isUpper(char) && isLower(before)) score -= 6;
    } else if (/[\p{Cc}\p{Co}\ufffd]/u.test(char)) score -= 10;
    // A sign within a word: 'caf³s'. Quotes and dashes may stand there.
    else if (!isAscii && scriptBefore >= 0 && !MAY_BE_IN_WORD.test(char)) score -= 3;
    isSign = script < 0 && !isAscii && !MAY_BE_IN_WORD.test(char);
    before = char;
    scriptBefore = script;
  }
  return score;
}

/** Points of a letter, by its script: two bytes make one of the last three. Hangul stands with hangul, kana is Japanese alone. */
const POINTS: Readonly<Record<number, number>> = { [LATIN]: 1, [THAI]: 1, [HANGUL]: 4, [KANA]: 6, [HAN]: 3 };

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}
