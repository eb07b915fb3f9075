import { page } from '../../utils/drive/site.ts';
import type { Lane } from './lane.ts';

/** A page, and which of its links are there only after JavaScript. */
export interface ServedPage {
  readonly name: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Texts of those links, in document order; null where the HTML as served is not known. */
  readonly jsOnly: readonly string[] | null;
  readonly lane?: Lane;
}

const HTML = 'text/html; charset=utf-8';

const script = (code: string) => `<script>${code}</script>`;
const append = (html: string) => script(`document.body.insertAdjacentHTML('beforeend', \`${html}\`)`);
const TWO = '<a href="https://example.com/1">one</a> <a href="/2">two</a>';

export const SERVED_PAGES: readonly ServedPage[] = [
  { name: 'links in the HTML alone', lane: 'both', html: page(TWO), jsOnly: [] },
  { name: 'no links', html: page('<p>words'), jsOnly: [] },
  {
    name: 'links that a script adds',
    lane: 'both',
    html: page(`${TWO}${append('<a href="https://example.com/3">three</a><a href="">four</a>')}`),
    jsOnly: ['three', 'four'],
  },
  { name: 'links that a script alone makes', html: page(append(TWO)), jsOnly: ['one', 'two'] },
  {
    name: 'a link that a script takes away and puts back',
    html: page(`${TWO}${script(`const a = document.links[0]; a.remove(); document.body.append(a);`)}`),
    jsOnly: [],
  },
  {
    name: 'links to which a script adds tracking, and one where the text differs',
    lane: 'both',
    html: page(
      `<a href="https://example.com/1?a=1#x">one</a><a href="/2">two</a><a href="/3">three</a>
      ${script(`for (const a of document.links) a.href += (a.search ? '&' : '?') + 'utm_source=t'; document.links[2].textContent = 'other';`)}`,
    ),
    jsOnly: ['other'],
  },
  {
    name: 'links that a script makes absolute, in a page with a base',
    html: page(
      `${TWO}${script(`for (const a of document.links) a.setAttribute('href', a.href)`)}`,
      '<base href="/deep/er/">',
    ),
    jsOnly: [],
  },
  {
    name: 'the same address twice in the HTML and three times in the page: the text tells which is new',
    html: page(
      `<a href="/x">old</a><a href="/x">old</a>${script(`document.body.insertAdjacentHTML('afterbegin', '<a href="/x">new</a>')`)}`,
    ),
    jsOnly: ['new'],
  },
  {
    name: 'the same link twice in the HTML and three times in the page: the last is the new one',
    html: page(`<a href="/x">x</a><a href="/x">x</a>${append('<a href="/x">x</a>')}`),
    jsOnly: ['x'],
  },
  {
    name: 'a link in noscript is no link that was served',
    html: page(
      `<noscript><a href="/n">n</a></noscript>${append('<a href="/n">n</a>')}<a href="/2"><noscript>n</noscript>2</a>`,
    ),
    jsOnly: ['n'],
  },
  {
    name: 'where scripts are off, noscript is part of the page, and nothing is JavaScript’s',
    lane: 'click',
    html: page(`<noscript><a href="/n">n</a></noscript>${TWO}`),
    headers: { 'content-security-policy': 'sandbox allow-same-origin' },
    jsOnly: [],
  },
  {
    name: 'a link in a template neither',
    html: page(
      `<template><a href="/t">t</a></template>${script(`document.body.append(document.querySelector('template').content.cloneNode(true))`)}`,
    ),
    jsOnly: ['t'],
  },
  {
    name: 'declarative shadow roots, one in another, and a root that a script attaches',
    lane: 'click',
    html: page(
      `<div><template shadowrootmode="closed"><a href="/1">1</a><p><template shadowrootmode="OPEN"><a href="/2">2</a></template></p></template></div>
      <section></section>${script(`document.querySelector('section').attachShadow({mode: 'closed'}).innerHTML = '<a href="/3">3</a>'`)}`,
    ),
    jsOnly: ['3'],
  },
  {
    name: 'areas and links in SVG',
    html: page(
      `<img usemap="#m"><map name="m"><area href="/area" alt="area"></map>
      <svg viewBox="0 0 9 9"><a xlink:href="/svg"><text>svg</text></a></svg>
      ${append('<svg><a href="/svg2"><text>svg2</text></a></svg>')}`,
    ),
    jsOnly: ['svg2'],
  },
  {
    name: 'Trusted Types are required',
    lane: 'click',
    html: page(
      `${TWO}${script(`const a = document.createElement('a'); a.href = '/3'; a.textContent = 'three'; document.body.append(a);`)}`,
    ),
    headers: {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    },
    jsOnly: ['three'],
  },
  {
    name: 'a page that takes the parser, the network and the clock away',
    lane: 'click',
    html: page(
      `${TWO}<a id="DOMParser" href="/3">three</a><form name="performance"></form>
      ${script(`const no = () => { throw new Error('no') }; DOMParser.prototype.parseFromString = no; window.fetch = no; window.TextDecoder = no; performance.getEntriesByType = no; Map.groupBy = no; document.querySelectorAll = no; Response.prototype.arrayBuffer = no;`)}
      ${script(`const a = document.createElement('a'); a.href = '/4'; a.textContent = 'four'; document.body.append(a);`)}`,
    ),
    jsOnly: ['four'],
  },
  {
    name: 'the query of the address cleaned by a script',
    lane: 'both',
    html: page(`${TWO}${script(`history.replaceState(null, '', '?clean#here')`)}`),
    jsOnly: [],
  },
  {
    name: 'the address of another page, whose HTML was never served',
    lane: 'click',
    html: page(`${TWO}${script(`history.pushState(null, '', '/moved/on')`)}`),
    jsOnly: null,
  },
  {
    name: 'not to be stored',
    lane: 'click',
    html: page(`${TWO}${append('<a href="/3">three</a>')}`),
    headers: { 'cache-control': 'no-store' },
    jsOnly: null,
  },
  {
    name: 'no HTML',
    lane: 'click',
    html: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><a href="/1">one</a></body></html>',
    headers: { 'content-type': 'application/xhtml+xml' },
    jsOnly: null,
  },
  {
    name: 'HTML too long to parse a second time',
    lane: 'click',
    html: page(`${TWO}<!--${'x'.repeat(3_000_000)}-->`),
    jsOnly: null,
  },
  {
    name: 'HTML that is deflated on its way, and has letters of three bytes',
    lane: 'both',
    html: page(`<a href="/日本">日本</a>${append('<a href="/語">語</a>')}`),
    headers: { 'content-type': HTML, 'content-encoding': 'gzip' },
    jsOnly: ['語'],
  },
];
