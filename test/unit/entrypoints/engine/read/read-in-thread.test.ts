import { describe, expect, it } from 'vitest';
import { readInThread } from '../../../../../entrypoints/engine/read/read-in-thread.ts';
import { linkFacts } from '../../../../../utils/link/columns.ts';
import type { FetchedPage } from '../../../../../utils/message/fetched-page.ts';

const URL_OF_PAGE = 'https://blog.example/post?a=1';

function read(type: string, body: string | Uint8Array, limitMs?: number): Promise<FetchedPage> {
  const bytes = new Uint8Array(typeof body === 'string' ? new TextEncoder().encode(body) : body);
  const headers = [
    ['content-type', type],
    ['link', '</c>; rel="canonical"'],
  ] as const;
  const came = { type, size: bytes.length, pieces: [bytes] };
  return readInThread(
    { url: URL_OF_PAGE, status: 200, headers, body: came, hosts: ['example.com'] },
    limitMs,
  );
}

/** What is read of a page: its facts, and its links with their addresses. */
async function pageIn(type: string, body: string | Uint8Array) {
  const fetched = await read(type, body);
  if (fetched.kind !== 'page') throw new Error(JSON.stringify(fetched));
  return { ...fetched, links: [...linkFacts(fetched.columns, fetched.page.base)] };
}

/** Each with bytes that Node's own decoder, or a decoder of another charset, reads otherwise. */
const CHARSETS: readonly (readonly [label: string, bytes: readonly number[], text: string, name: string])[] =
  [
    ['utf-8', [0xc3, 0xa4, 0xe2, 0x82], 'ä\ufffd', 'UTF-8'],
    ['iso-8859-1', [0x80, 0xe4], '€ä', 'windows-1252'],
    ['windows-1252', [0x81, 0x8a], '\x81Š', 'windows-1252'],
    ['windows-1251', [0xd1, 0xf1, 0x98], 'Сс\x98', 'windows-1251'],
    ['koi8-r', [0xf0, 0xd2], 'Пр', 'KOI8-R'],
    ['iso-8859-8-i', [0xf9, 0xec], 'של', 'ISO-8859-8-I'],
    ['macintosh', [0x8a, 0xdb], 'ä€', 'macintosh'],
    ['windows-874', [0xa1, 0xdb], 'ก\ufffd', 'windows-874'],
    ['x-user-defined', [0x80, 0xff], '\uf780\uf7ff', 'x-user-defined'],
    ['gbk', [0xc4, 0xe3, 0x80], '你€', 'GBK'],
    ['gb18030', [0x81, 0x30, 0x84, 0x36], '¥', 'gb18030'],
    ['big5', [0xa7, 0x41, 0x80, 0x20], '你\ufffd', 'Big5'],
    ['euc-jp', [0xa4, 0xa2, 0x80, 0x20], 'あ\ufffd', 'EUC-JP'],
    ['shift_jis', [0x82, 0xa0, 0xa0, 0x20], 'あ\ufffd', 'Shift_JIS'],
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42], 'あ', 'ISO-2022-JP'],
    ['euc-kr', [0xb0, 0xa1, 0x80, 0x20], '가\ufffd', 'EUC-KR'],
  ];

describe('a page is decoded as browsers do', () => {
  it.each(CHARSETS)('from %s', async (label, bytes, text, name) => {
    const begin = new TextEncoder().encode('<meta charset="x"><p>1<a href="/x">');
    const body = Uint8Array.from([...begin, ...bytes, ...new TextEncoder().encode('</a>2')]);
    const { page, columns } = await pageIn(`text/html; charset=${label}`, body);
    expect([page.charset, columns.text]).toEqual([name, [text]]);
  });

  it.each([
    [
      'a byte order mark',
      'text/html; charset=koi8-r',
      Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0xa4]),
      'UTF-8',
      'ä',
    ],
    ['one of 16 bits', 'text/html', Uint8Array.from([0xff, 0xfe, 0xe4, 0]), 'UTF-16LE', 'ä'],
    ['what a meta says', 'text/html', Buffer.from('<meta charset=koi8-r>\xf0', 'latin1'), 'KOI8-R', 'П'],
    [
      'the text, where nobody says it',
      'text/html',
      Buffer.from('caf\xe9 cr\xe8me', 'latin1'),
      'windows-1252',
      'café crème',
    ],
  ])('by %s', async (_, type, body, name, text) => {
    const { page, signs } = await pageIn(type, body);
    expect([page.charset, signs.text]).toEqual([name, text]);
  });

  it('and so is the query of a link written', async () => {
    const body = Buffer.from('<a href="/s?q=\xf1#\xf1">a</a>', 'latin1');
    const { links } = await pageIn('text/html; charset=windows-1251', body);
    expect(links[0]?.href).toBe('https://blog.example/s?q=%F1#%D1%81');
  });
});

describe('a document is what a browser makes of it', () => {
  const LINK = '<a href="https://example.com/a">a</a>';
  const xhtml = (body: string) => `<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`;

  it.each([
    ['HTML', 'text/html', LINK, 1],
    ['no type', '', `<p>${LINK}`, 1],
    ['XHTML', 'application/xhtml+xml', xhtml(LINK), 1],
    ['a drawing', 'image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg">${LINK}</svg>`, 1],
    ['XHTML that is not well-formed', 'application/xhtml+xml', xhtml(`<p>${LINK}`), null],
    ['text', 'text/plain', LINK, null],
    ['a PDF', 'application/pdf', '%PDF', null],
    ['nothing without a type', '', '', null],
  ])('%s', async (_, type, body, links) => {
    const fetched = await read(type, body);
    expect(fetched.kind === 'page' ? fetched.columns.text.length : null).toBe(links);
  });

  it('with the entities of HTML, where its document type knows them', async () => {
    const type = '"-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"';
    const body = xhtml('<p>a&nbsp;&auml;&amp;</p>');
    const { signs } = await pageIn('application/xhtml+xml', `<!DOCTYPE html PUBLIC ${type}>${body}`);
    expect(signs.text).toBe('a ä&');
    expect((await read('application/xhtml+xml', body)).kind).toBe('other');
  });

  it('with links in drawings and in shadow roots, and without those in noscript', async () => {
    const { links } = await pageIn(
      'text/html',
      `<p><noscript>${LINK}</noscript><svg><a xlink:href="/drawn"><text>b</text></a></svg>
      <div><template shadowrootmode="closed"><a href="/in"><slot></slot></a></template>c</div>`,
    );
    expect(links.map(({ href, element, root, text }) => [href, element, root, text])).toEqual([
      ['https://blog.example/drawn', 'svg-a', 'document', 'b'],
      ['https://blog.example/in', 'a', 'closed-shadow', 'c'],
    ]);
  });

  it('with the frames that it declares, and nothing in them', async () => {
    const { page } = await pageIn(
      'text/html',
      '<iframe src="/f"></iframe><object data="/o"></object><embed src="/e">',
    );
    expect(page.frames).toEqual(['https://blog.example/f']);
  });

  it('with its headers, and what it has around links', async () => {
    const { page, contexts } = await pageIn('text/html', `<p>Read ${LINK} first. Then go.`);
    expect(page).toMatchObject({ url: URL_OF_PAGE, linkHeader: '</c>; rel="canonical"', status: 200 });
    expect(contexts).toMatchObject([{ html: LINK, sentence: 'Read a first.' }]);
  });
});

describe('a page that is too much', () => {
  const MUCH = '<p><a href="/x">y</a>'.repeat(200_000);

  it('is given up, and the next one is read', async () => {
    const [much, next] = await Promise.all([read('text/html', MUCH, 100), read('text/html', '<p>a')]);
    expect(much).toEqual({ kind: 'failed', why: 'tooComplex' });
    expect(next.kind).toBe('page');
  });

  it('is read, where it is only nested deep', async () => {
    const { contexts } = await pageIn(
      'text/html',
      `<p><a href="https://example.com/a">${'<i>'.repeat(1500)}y`,
    );
    expect(contexts).toMatchObject([{ text: 'y', sentence: 'y' }]);
  });
});
