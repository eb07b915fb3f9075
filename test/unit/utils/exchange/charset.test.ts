import { describe, expect, it } from 'vitest';
import { decoded } from './decoded.ts';

/** Bytes of a text in a charset of one or two bytes a letter: `TextEncoder` knows UTF-8 alone. */
function encode(text: string, charset: string): number[] {
  const decoder = new TextDecoder(charset);
  const codes = new Map<string, number[]>();
  for (let first = 0; first < 0x100; first++) {
    codes.set(decoder.decode(Uint8Array.of(first)), [first]);
    if (!/^(shift_jis|euc-kr|gb18030|big5)$/.test(charset) || first < 0x81) continue;
    for (let second = 0x40; second < 0xff; second++) {
      const letter = decoder.decode(Uint8Array.of(first, second));
      if ([...letter].length === 1) codes.set(letter, [first, second]);
    }
  }
  return [...text].flatMap((letter) => codes.get(letter) ?? []);
}

const utf16 = (text: string, big: boolean) =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return big ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
  });

const list = (note: string) =>
  `URL FROM;NOTES;EXPECTED ANCHOR\r\nhttps://blog.test/a;${note};\r\nhttps://blog.test/b;;read more\r\n`;

describe('a file', () => {
  it.each([
    ['UTF-8', [0x61, 0xc3, 0xbc]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xbc]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0, 0xfc, 0]],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x61, 0, 0xfc]],
    ['UTF-16 without a mark', [0x61, 0, 0xfc, 0]],
    ['UTF-16 without a mark, big end first', [0, 0x61, 0, 0xfc]],
    ['windows-1252, which Excel writes', [0x61, 0xfc]],
  ])('is read as %s', async (_, bytes) => {
    expect(await decoded(Uint8Array.from(bytes))).toBe('aü');
  });

  it.each([false, true])(
    'in UTF-16 without a mark may have few Latin letters (big end first: %j)',
    async (big) => {
      const text = list('заметка о нашем договоре с редакцией');
      expect(await decoded(Uint8Array.from(utf16(text, big)))).toBe(text);
    },
  );

  it.each([
    ['windows-1251', 'согласовано с Ольгой'],
    ['windows-1251', 'блог'],
    ['koi8-r', 'заметка о скидках'],
    ['windows-1252', 'für März, größe'],
    ['windows-1252', 'café'],
    ['windows-1252', 'à partir de 50 €'],
    ['windows-1250', 'zażółć gęślą jaźń'],
    ['windows-1250', 'příliš žluťoučký kůň'],
    ['windows-1253', 'Καλημέρα κόσμε'],
    ['windows-1254', 'günaydın şöyle ığdır'],
    ['windows-1255', 'שלום עולם'],
    ['windows-1256', 'مرحبا بالعالم'],
    ['shift_jis', '日本語のブログ'],
    ['euc-kr', '한국어 블로그'],
    ['gb18030', '中文博客文章'],
    ['big5', '中文部落格文章'],
  ])('in %s is told from the others by one note: %s', async (charset, note) => {
    const bytes = encode(list(note), charset);
    expect(await decoded(Uint8Array.from(bytes))).toBe(list(note));
  });

  it('in UTF-8 that was cut within a letter is UTF-8 all the same', async () => {
    const bytes = new TextEncoder().encode('für größere Übersicht über Märchen – ü');
    expect(await decoded(bytes.subarray(0, -1))).toBe('für größere Übersicht über Märchen – \ufffd');
  });

  it('in another charset is read though one of its cells is longer than a call has arguments', async () => {
    const text = list(`é${'a'.repeat(200_000)}`);
    expect(await decoded(Uint8Array.from(encode(text, 'windows-1252')))).toBe(text);
  });
});
