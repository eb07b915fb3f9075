import { describe, expect, it } from 'vitest';
import { complexity } from '../../../../../utils/net/nesting/too-complex.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const numbered = (count: number, piece: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => piece(i)).join('');

/** @param step of how many bytes each piece is that comes */
function isTooMuch(bytes: Uint8Array, step = bytes.length): boolean {
  const seen = complexity();
  for (let at = 0; at < bytes.length; at += step) seen.add(bytes.subarray(at, at + step));
  return seen.isTooMuch();
}

const MANY = 40_000;
/** Each takes a browser seconds or more, small as it is. */
const HOSTILE: Readonly<Record<string, string>> = {
  'nested blocks': '<div>'.repeat(MANY),
  'nested blocks in upper case, with attributes and line breaks': '<DIV\nclass="a>b" id=c>'.repeat(MANY),
  'nested ordinary elements': '<span>'.repeat(MANY),
  'nested elements of no known name': '<x-y>'.repeat(MANY),
  'nested tables': '<table><tr><td>'.repeat(MANY),
  'nested lists': '<ul><li>'.repeat(MANY),
  'nested templates, as shadow roots are written': '<div><template shadowrootmode=open>'.repeat(MANY),
  'nested frames of nothing: self-closing means nothing in HTML': '<div/>'.repeat(MANY),
  'nested drawings': `<svg>${'<g>'.repeat(MANY)}`,
  'void elements in a drawing, where they are not void': `<svg>${'<link>'.repeat(MANY)}`,
  'HTML in a drawing': `<svg><foreignObject>${'<div/>'.repeat(MANY)}`,
  'what only a drawing takes for style': `<svg><style>${'<div>'.repeat(MANY)}`,
  'what a list of options ignores': `<div><select></div><style></select>${'<div>'.repeat(MANY)}`,
  'end tags that close nothing': '<x-y><div></x-y>'.repeat(MANY),
  'end tags out of scope': '<div><object></div>'.repeat(MANY),
  'forms that only leave': '<form><div></form>'.repeat(MANY),
  'formatting that stays open, each another': numbered(2000, (i) => `<p><font color=${i}>x`),
  'formatting around blocks': numbered(MANY, (i) => `<b class=${i}><div></b>`),
  'links within links': '<a><div>'.repeat(MANY),
  'many tags, not too deep': '<div>'.repeat(1000) + '<p>x</p>'.repeat(50_000),
  'many attributes': `<a ${numbered(60_000, (i) => `a${i} `)}>`,
  'many tags with many attributes': numbered(100, () => `<a ${numbered(5000, (i) => `a${i}=x `)}>x</a>`),
  'a comment that has ended': `<!-->${'<div>'.repeat(MANY)}-->`,
  'a comment that ends oddly': `<!-- --!>${'<div>'.repeat(MANY)}-->`,
  'a script that seems to hide its end': `<script><!--<script></script><style></script>${'<div>'.repeat(MANY)}`,
  'after a script': `<script>if (a<b) "<!--"</script>${'<div>'.repeat(MANY)}`,
};

/** Each takes a browser no time. */
const HARMLESS: Readonly<Record<string, string>> = {
  'paragraphs without end tags': '<p>Some words<br>'.repeat(MANY),
  'items without end tags': `<ul>${'<li>a<ul><li>b</ul>'.repeat(MANY)}`,
  'terms without end tags': `<dl>${'<dt>a<dd>b'.repeat(MANY)}`,
  'rows and cells without end tags': `<table>${'<tr><td>a<td>b'.repeat(MANY)}`,
  'options without end tags': `<select>${'<option>a'.repeat(MANY)}</select>`,
  'links without end tags': '<a href="/a">a'.repeat(MANY),
  'formatting without end tags, always the same': '<p><font color="red"><b>x'.repeat(MANY),
  'formatting in cells without end tags': `<table>${numbered(MANY, (i) => `<tr><td><font size=${i}>x`)}</table>`,
  icons: '<svg><path d="M0"/><circle r="1"/></svg>'.repeat(MANY),
  'icons in which nothing is self-closing': '<svg><path d="M0"></path><use href="#a"></use></svg>'.repeat(
    MANY,
  ),
  'pictures, breaks and fields': '<img src=a><br/><input><hr>'.repeat(MANY),
  'tags in comments': `<!-- ${'<div>'.repeat(MANY)} -->`,
  'tags in scripts': `<script>const a = '${'<div>'.repeat(MANY)}';</script>`,
  'tags in scripts that hide their end': `<script><!-- <script>a</script>${'<div>'.repeat(MANY)}--></script>`,
  'tags in a text field': `<textarea>${'<div>'.repeat(MANY)}</textarea>`,
  'tags in an attribute': `<a title="${'<div>'.repeat(MANY)}">x</a>`,
  'signs that are no tags': 'a < b <3 < / <'.repeat(MANY),
  'end tags of nothing': '</div></b></p>'.repeat(MANY),
  'deep, as some builders of pages are': `${'<div>'.repeat(90)}x${'</div>'.repeat(90)}`.repeat(1000),
  'data in an attribute of each of many tags': numbered(
    2000,
    () => `<i ${numbered(50, (i) => `a${i}='<b>' `)}></i>`,
  ),
};

describe('a page that would hold up the parser', () => {
  it.each(Object.entries(HOSTILE))('is known before: %s', (_, html) => {
    expect(isTooMuch(utf8(html))).toBe(true);
  });

  it.each(Object.entries(HARMLESS))('is none: %s', (_, html) => {
    expect(isTooMuch(utf8(html))).toBe(false);
  });

  it('is the same in whatever pieces it comes', () => {
    const hostile = utf8(HOSTILE['nested blocks in upper case, with attributes and line breaks'] ?? '');
    for (const step of [1, 2, 7, 65_536]) expect(isTooMuch(hostile, step)).toBe(true);
    for (const step of [1, 7])
      for (const html of Object.values(HARMLESS))
        expect(isTooMuch(utf8(html.slice(0, 20_000)), step)).toBe(false);
  });

  it('is known in UTF-16 too', () => {
    const bytes = (html: string) =>
      new Uint8Array(Uint16Array.from(html, (sign) => sign.charCodeAt(0)).buffer);
    expect(isTooMuch(bytes('<div>'.repeat(MANY)))).toBe(true);
    expect(isTooMuch(bytes('<p>x'.repeat(MANY)))).toBe(false);
  });

  it('is no page of a tenth of that depth', () => {
    expect(isTooMuch(utf8('<div>'.repeat(MANY / 10)))).toBe(false);
  });
});
