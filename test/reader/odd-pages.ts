import type { ServerResponse } from 'node:http';
import { random } from '../bench/random.ts';

/** A page that parsers and decoders may take differently. */
export interface OddPage {
  readonly name: string;
  /** The header; null where there is none. */
  readonly type: string | null;
  readonly body: Buffer;
}

/** Labels of all encodings that browsers know (Encoding standard, "names and labels"), and some that are none. */
const LABELS = (
  'utf-8 ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-8-i ' +
  'iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh windows-874 windows-1250 ' +
  'windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 ' +
  'x-mac-cyrillic gbk gb18030 big5 euc-jp iso-2022-jp shift_jis euc-kr utf-16le utf-16be utf-16 x-user-defined ' +
  'iso-8859-1 latin1 us-ascii iso-8859-9 tis-620 ks_c_5601-1987 sjis replacement iso-2022-kr hz-gb-2312 utf-7 none'
).split(' ');

/** Bytes beyond ASCII, alone and in pairs, as no writer writes them: each decoder has its own way with errors. */
function bytes(seed: number): Buffer {
  const { whole } = random(seed);
  const pair = () => [
    0x80 + whole(128),
    [0x30, 0x40, 0x61, 0x80, 0xa1][whole(5)] ?? 0,
    0x80 + whole(128),
    0x20,
  ];
  return Buffer.from([
    ...Array.from({ length: 60 }, pair).flat(),
    ...Array.from({ length: 128 }, (_, i) => 0x80 + i),
  ]);
}

function pageWith(text: Buffer, head = ''): Buffer {
  const parts = [
    `<title>a</title>${head}<p><a href="https://example.com/a?q=`,
    text,
    '#f">',
    text,
    '</a> and ',
    text,
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

const CHARSETS: readonly OddPage[] = LABELS.flatMap((label, i) => [
  { name: `${label} in the header`, type: `text/html; charset=${label}`, body: pageWith(bytes(i)) },
  { name: `${label} in a meta`, type: 'text/html', body: pageWith(bytes(i), `<meta charset="${label}">`) },
]);

const LINK = '<a href="https://example.com/a" rel="ugc">The guide</a>';
const XHTML = 'application/xhtml+xml';
const inXhtml = (body: string, doctype = '') =>
  `<?xml version="1.0" encoding="utf-8"?>${doctype}<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><title>a</title></head><body>${body}</body></html>`;
const STRICT =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">';

const MARKUP: readonly (readonly [name: string, type: string | null, body: string])[] = [
  ['XHTML', XHTML, inXhtml(`<p>a ${LINK}</p>`)],
  ['XHTML with an entity of its document type', XHTML, inXhtml(`<p>a&nbsp;${LINK}</p>`, STRICT)],
  ['XHTML with an entity of nobody', XHTML, inXhtml(`<p>a&nbsp;${LINK}</p>`)],
  ['XHTML that is not well-formed', XHTML, inXhtml(`<p>a<br> ${LINK}`)],
  [
    'XHTML with noscript and CDATA',
    XHTML,
    inXhtml(`<noscript>${LINK}</noscript><p><![CDATA[<a>]]>${LINK}</p>`),
  ],
  [
    'a drawing',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><a href="https://example.com/a"><text>a</text></a><a xlink:href="https://example.com/b"><title>b</title></a></svg>',
  ],
  ['a feed', 'application/rss+xml', '<rss><channel><link>https://example.com/a</link></channel></rss>'],
  [
    'XML',
    'text/xml',
    '<a xmlns:h="http://www.w3.org/1999/xhtml"><h:a href="https://example.com/a">a</h:a></a>',
  ],
  ['text', 'text/plain', LINK],
  ['JSON', 'application/json', '{}'],
  ['no type, HTML', null, `<!doctype html><p>${LINK}`],
  ['no type, text', null, `Hello ${LINK}`],
  ['an empty page', 'text/html', ''],
  ['an empty page without a type', null, ''],
  ['an empty XML', 'text/xml', ''],
  ['zero bytes', 'text/html', `\0<p>a\0b ${LINK}\0`],
  [
    'a page with lines of all kinds',
    'text/html',
    `<p>a\r\nb\rc\n\f ${LINK}<pre>\r\n\r\nx</pre><textarea>\n\ny</textarea>`,
  ],
  ['tables with what is none', 'text/html', `<table>${LINK}<tr><td>a<table><p>${LINK}</table>b`],
  [
    'links within links',
    'text/html',
    `<a href="https://example.com/a">a <p>b <a href="https://example.com/b">c</a> d</p> e</a> f`,
  ],
  ['a form within a form', 'text/html', `<form id=a><div><form id=b>${LINK}</div></form>${LINK}`],
  [
    'selects with links',
    'text/html',
    `<select><option>a${LINK}<option>b</select><select><p>${LINK}</p></select>${LINK}`,
  ],
  [
    'SVG and MathML with HTML in them',
    'text/html',
    `<svg><a href="https://example.com/s">s<foreignObject><p>${LINK}</p></foreignObject></a><desc>${LINK}</desc><title>${LINK}</title></svg><math><mtext>${LINK}</mtext><annotation-xml encoding="text/html">${LINK}</annotation-xml></math>`,
  ],
  [
    'frames',
    'text/html',
    `<iframe src="/a"></iframe><iframe srcdoc="<p>a"></iframe><iframe src="javascript:1"></iframe><object data="/b"></object><object type="image/png" data="/c">${LINK}</object><embed src="/d">`,
  ],
  [
    'a frameset',
    'text/html',
    `<title>t</title><frameset><frame src="/a"><frame src="https://example.com/f"><noframes>${LINK}</noframes></frameset>`,
  ],
  [
    'shadow roots in markup',
    'text/html',
    `<div><template shadowrootmode="open"><a href="/in"><slot></slot></a><slot name="b">no</slot></template>text<b slot="b">b ${LINK}</b></div><x-y><template shadowrootmode="closed"><nav>${LINK}</nav></template></x-y><p><template shadowrootmode="none">${LINK}</template><input><template shadowrootmode="open">${LINK}</template>`,
  ],
  [
    'noscript in head and body',
    'text/html',
    `<head><noscript><link rel="canonical" href="/n"><img src=x></noscript><link rel="canonical" href="/c"></head><body><noscript>${LINK}</noscript>${LINK}`,
  ],
  [
    'bases',
    'text/html',
    `<base target="x"><base href="/dir/"><base href="https://other.example/"><a href="x?a=|'^">a</a><a href="//h/b">b</a><a href="http://[bad">c</a>`,
  ],
  [
    'a base that counts not',
    'text/html',
    `<base href="javascript:1"><a href="x">a</a><a href=" ht\ntp://example.com/\\a b ">b</a>`,
  ],
  [
    'attributes twice, in capitals and without quotes',
    'text/html',
    `<A HREF=https://example.com/a HREF=/b REL="NoFollow UGC" rel=x>Ä&auml;&notit;&copy &#x80;&#55555;</A>`,
  ],
  [
    'a long title, metas anywhere',
    'text/html',
    `<title> a\n b </title><title>c</title><p><meta name="Robots" content="noindex"><meta name="googlebot" content=nofollow><link rel="CANONICAL" href="/c" media=x>`,
  ],
  ['what is left open', 'text/html', `<p>${LINK}<b><i><p>${LINK}</b>x<ul><li>a<li>${LINK}<!-- ${LINK}`],
  [
    'a comment that ends oddly',
    'text/html',
    `<!-->${LINK}<!--->${LINK}<!-- a --!>${LINK}<!x>${LINK}<?php echo ">" ?>${LINK}`,
  ],
  [
    'scripts with tags in them',
    'text/html',
    `<script>"<!--<script>"</script>${LINK}<script>x = "</scr" + "ipt>" // https://loads.example/a</script>--></script>${LINK}<style><a></style><xmp>${LINK}</xmp><plaintext>${LINK}`,
  ],
  [
    'nested 700 deep',
    'text/html',
    `${'<div>'.repeat(700)}<nav>${LINK}</nav>${'</div>'.repeat(700)}<footer>${LINK}</footer>`,
  ],
  ['formatting that is nested', 'text/html', `${'<b><p>'.repeat(50)}${LINK}${'</b>'.repeat(20)}${LINK}`],
];

/** All of them. */
export const ODD_PAGES: readonly OddPage[] = [
  ...MARKUP.map(([name, type, body]): OddPage => ({ name, type, body: Buffer.from(body) })),
  ...CHARSETS,
  {
    name: 'UTF-16 by its mark',
    type: 'text/html; charset=utf-8',
    body: Buffer.from(`\ufeff<p>ä ${LINK}`, 'utf16le'),
  },
  {
    name: 'UTF-8 by its mark',
    type: 'text/html; charset=windows-1251',
    body: Buffer.from(`\ufeff<p>ä ${LINK}`),
  },
];

/** Serves `/odd/3`. */
export function answerOddPage(path: string, response: ServerResponse): void {
  const page = ODD_PAGES[Number(path.split('/')[2])];
  if (page?.type) response.setHeader('content-type', page.type);
  response.end(page?.body);
}
