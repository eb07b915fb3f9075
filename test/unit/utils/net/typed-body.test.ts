import { describe, expect, it } from 'vitest';
import type { FetchedBody } from '../../../../utils/net/fetched-body.ts';
import { mimeType } from '../../../../utils/net/mime-type.ts';
import { typedBody } from '../../../../utils/net/typed-body.ts';

function body(type: string, content: string | Uint8Array<ArrayBuffer>, noSniff = false): FetchedBody {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { type, noSniff, size: bytes.length, pieces: [bytes] };
}
const typeOf = async (...args: Parameters<typeof body>) => (await typedBody(body(...args))).type;

describe('a Content-Type', () => {
  it.each<[string, string, string | null]>([
    ['text/html', 'text/html', null],
    [' Text/HTML ; Charset="UTF-8"', 'text/html', 'UTF-8'],
    ['text/html;charset=utf-8;x=y', 'text/html', 'utf-8'],
    ['text/html; charset=koi8-r, text/html', 'text/html', 'koi8-r'],
    ['text/plain, text/html', 'text/html', null],
    ['text/html, */*', 'text/html', null],
    ['text/html, nonsense', 'text/html', null],
    ['text/html; x="a,b"', 'text/html', null],
  ])('%j is read', (header, essence, charset) => {
    expect(mimeType(header)).toEqual({ essence, charset });
  });

  it.each(['', 'html', '*/*', 'text', ';charset=utf-8', 'text html', '/', `${','.repeat(1e6)}`])(
    'is none: %#',
    (header) => {
      expect(mimeType(header)).toBeNull();
    },
  );
});

describe('a page without a type', () => {
  it.each([
    '<!DOCTYPE HTML>',
    '\n <html lang=en>',
    '<!-- x --><p>',
    '<Title >',
    '\ufeff<!doctype html>',
    '<p>',
  ])('is HTML where it begins so: %j', async (begin) => {
    expect(await typeOf('', `${begin}words`)).toMatch(/^text\/html/);
    expect(await typeOf('html', `${begin}words`)).toMatch(/^text\/html/);
  });

  it.each(['words', '{"a":1}', '%PDF-1.4', '<article>', '<htmlx>', ''])(
    'is none where it begins so: %j',
    async (begin) => {
      expect(await typeOf('', begin)).toBe('');
    },
  );

  it('is left alone where the server forbids to look, or says what it is', async () => {
    expect(await typeOf('', '<!doctype html>', true)).toBe('');
    expect(await typeOf('text/plain', '<!doctype html>')).toBe('text/plain');
    expect(await typeOf('application/pdf', '<!doctype html>')).toBe('application/pdf');
    expect(await typeOf('', '<?xml version="1.0"?><a/>')).toBe('text/xml');
  });
});

describe('the charset of a page', () => {
  it.each([
    ['UTF-8 by its bytes', 'text/html', '<p>prüfung', 'utf-8'],
    ['the header', 'text/html; charset=windows-1251', '<meta charset=utf-8>', 'windows-1251'],
    [
      'a meta, where the header has none that is known',
      'text/html; charset=utf8mb4',
      '<meta charset=koi8-r>',
      'koi8-r',
    ],
    ['a meta', 'text/html', '<meta charset="windows-1250">', 'windows-1250'],
    [
      'a meta with a type',
      'text/html',
      "<meta http-equiv=Content-Type content='text/html; charset=gbk'>",
      'gbk',
    ],
    [
      'a late meta',
      'text/html',
      `<style>${'a'.repeat(5000)}</style><meta charset=windows-1253>`,
      'windows-1253',
    ],
    [
      'an XML declaration',
      'text/html',
      '<?xml version="1.0" encoding="windows-1251"?><html>',
      'windows-1251',
    ],
    ['UTF-8 in place of UTF-16', 'text/html', '<meta charset=utf-16>', 'utf-8'],
    ['no meta in a comment', 'text/html', '<!-- <meta charset=koi8-r> --><p>a', 'utf-8'],
    [
      'no word in a description',
      'text/html',
      '<meta name=description content="charset=koi8-r"><p>a',
      'utf-8',
    ],
  ])('is %s', async (_, type, html, charset) => {
    expect(await typeOf(type, html)).toBe(`text/html;charset=${charset}`);
  });

  it('is left to a byte order mark', async () => {
    expect(await typeOf('text/html', new Uint8Array([0xff, 0xfe, 0x3c, 0]))).toBe('text/html');
  });

  // Texts in the charset that is right, made by its own table.
  it.each([
    ['windows-1252', '<p>café bar, naïve résumé – “déjà vu”</p>'],
    ['windows-1252', '<p>Prüfung der Gartengeräte für Österreich, groß</p>'],
    ['windows-1252', '<p>one café among many words of English</p>'],
    ['windows-1252', '<p>ÉTÉ À LA PLAGE, où l’élève a été</p>'],
    ['windows-1251', '<p>Садовые инструменты для дома и сада</p>'],
    ['windows-1251', '<p>САДОВЫЕ ИНСТРУМЕНТЫ и ещё Українська мова</p>'],
    ['koi8-u', '<p>Садовые инструменты для дома и сада</p>'],
    ['windows-1250', '<p>Zażółć gęślą jaźń, narzędzia ogrodowe wśród łąk</p>'],
    ['iso-8859-2', '<p>Zażółć gęślą jaźń, narzędzia ogrodowe wśród łąk</p>'],
    ['windows-1250', '<p>Zahradní nářadí pro každého, příliš žluťoučký kůň</p>'],
    ['windows-1253', '<p>Εργαλεία κήπου για το σπίτι και την αυλή</p>'],
    ['windows-1254', '<html lang="tr"><p>Bahçe aletleri ve şık ışıklar için güzel öğütler</p>'],
    ['windows-1255', '<html lang=he dir=rtl><p>כלי גינה לבית ולחצר</p>'],
    ['windows-1256', '<p>أدوات الحديقة للمنزل والفناء الخلفي</p>'],
    ['windows-874', '<p>เครื่องมือทำสวนสำหรับบ้านและสวนของคุณ อ่านต่อ</p>'],
    ['shift_jis', '<p>庭の道具についての記事です。ガーデンツール</p>'],
    ['euc-jp', '<p>庭の道具についての記事です。ガーデンツール</p>'],
    ['euc-kr', '<p>정원 도구에 관한 글입니다. 좋은 도구를 고르는 방법</p>'],
    ['gb18030', '<p>花园工具的文章，如何选择好的工具</p>'],
    ['big5', '<html lang=zh-TW><p>花園工具的文章，如何選擇好的工具</p>'],
  ])('is guessed where none is declared: %s %s', async (charset, html) => {
    const bytes = encoded(html, charset);
    const type = await typeOf('text/html', bytes);
    const found = type.replace('text/html;charset=', '');
    expect([found, new TextDecoder(found).decode(bytes)]).toEqual([found, html]);
  });

  it('is guessed in no time, whatever comes', async () => {
    for (const unit of ['<!--', '<meta ', '\u00ff', 'a\u00e9', '<html '])
      expect(await typeOf('text/html', new Uint8Array(Buffer.from(unit.repeat(300_000), 'latin1')))).toMatch(
        /^text/,
      );
  });
});

/** A text in a legacy charset, by trying each of its one- and two-byte signs. */
function encoded(text: string, charset: string): Uint8Array<ArrayBuffer> {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(charset);
  const learn = (...bytes: number[]) => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if (!table.has(sign) && !sign.includes('\ufffd')) table.set(sign, bytes);
  };
  for (let first = 0; first < 256; first++) learn(first);
  if (/shift|euc|gb|big/.test(charset))
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++) learn(first, second);
  const bytes = Array.from(text, (sign) => table.get(sign) ?? [0x3f]);
  return Uint8Array.from(bytes.flat());
}
