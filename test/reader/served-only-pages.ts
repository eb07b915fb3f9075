import { page } from '../../utils/drive/site.ts';

/** A page, and what it says of links that its HTML as served had and that scripts took away. */
export interface ServedOnlyPage {
  readonly name: string;
  readonly html: string;
  /** What its address has besides, as `?page=2`. */
  readonly query?: string;
  /** Of each such link to example.com: its address, and where a script leads it now. */
  readonly gone: readonly string[];
}

const script = (code: string) => `<script>${code}</script>`;
const onFirst = (code: string) => script(`const a = document.querySelector('a'); ${code}`);
const OWN = '<a href="https://example.com/guide">the guide</a>';
const MENU = Array.from({ length: 12 }, (_, i) => `<a href="/${i}">page ${i}</a>`).join(' ');

export const SERVED_ONLY_PAGES: readonly ServedOnlyPage[] = [
  { name: 'nothing taken away', html: page(OWN), gone: [] },
  {
    name: 'a link taken away',
    html: page(`${OWN}${onFirst('a.remove()')}`),
    gone: ['https://example.com/guide'],
  },
  {
    name: 'a link taken away from a page with a menu',
    html: page(`${OWN}${MENU}${onFirst('a.remove()')}`),
    gone: ['https://example.com/guide'],
  },
  {
    name: 'a link whose text stays',
    html: page(`<p>${OWN}${onFirst('a.replaceWith(a.textContent)')}`),
    gone: ['https://example.com/guide'],
  },
  {
    name: 'a link without its address, which a script has',
    html: page(`${OWN}${onFirst(`a.dataset.href = a.href; a.removeAttribute('href')`)}`),
    gone: ['https://example.com/guide'],
  },
  {
    name: 'a link led elsewhere',
    html: page(`${OWN}${MENU}${onFirst(`a.href = 'https://rival.example/'`)}`),
    gone: ['https://example.com/guide ▸ https://rival.example/'],
  },
  {
    name: 'a link led to another page of the same site',
    html: page(`${OWN}${onFirst(`a.href = 'https://example.com/'`)}`),
    gone: ['https://example.com/guide ▸ https://example.com/'],
  },
  {
    name: 'one of two links led elsewhere: nobody can tell which of two new links it is',
    html: page(
      `<a href="https://example.com/1">here</a>${onFirst(`a.href = 'https://rival.example/1'; document.body.append(' ', Object.assign(document.createElement('a'), { href: '/2', textContent: 'here' }))`)}`,
    ),
    gone: ['https://example.com/1'],
  },
  {
    name: 'a link that a script marks, makes absolute and secure, or clears of marks',
    html: page(
      `<a href="http://www.example.com/a?utm_source=x">one</a><a href="//example.com/b/">two</a><a href="https://example.com/c">three</a>
      ${script(`const [a, b, c] = document.querySelectorAll('a'); a.href = 'https://example.com/a'; b.setAttribute('href', 'https://example.com/b'); c.href += '?partner=7'`)}`,
    ),
    gone: [],
  },
  {
    name: 'a link around which a script puts a wrapper',
    html: page(`${OWN}${onFirst(`a.href = 'https://www.google.com/url?q=' + encodeURIComponent(a.href)`)}`),
    gone: [],
  },
  {
    name: 'a link that a script moves, into a shadow root and into a list',
    html: page(
      `${OWN}<a href="https://example.com/2">two</a><div id="d"></div><ul id="u"></ul>
      ${script(`const [a, b] = document.querySelectorAll('a'); d.attachShadow({ mode: 'open' }).append(a); u.append(b)`)}`,
    ),
    gone: [],
  },
  { name: 'one of equal links taken away', html: page(`${OWN}${OWN}${onFirst('a.remove()')}`), gone: [] },
  {
    name: 'a page that its scripts make anew',
    html: page(`${OWN}${MENU}${script(`document.body.innerHTML = '<a href="/app">app</a>'`)}`),
    gone: [],
  },
  {
    name: 'a page whose article comes by script',
    html: page(
      `<main>Loading …</main>${MENU}${script(`document.querySelector('main').innerHTML = '<p>An article'`)}`,
    ),
    gone: [],
  },
  {
    name: 'what a noscript has, in the body and in the head',
    html: page(
      `<noscript>${OWN}</noscript>`,
      '<noscript><a href="https://example.com/?a=1&amp;b=2">head</a></noscript>',
    ),
    gone: [],
  },
  {
    name: 'what a template and a comment have',
    html: page(`<template>${OWN}</template><!-- ${OWN} -->`),
    gone: [],
  },
  {
    name: 'links of others taken away',
    html: page(`<a href="https://other.example/">other</a>${onFirst('a.remove()')}`),
    gone: [],
  },
  {
    name: 'an app at a route of its own',
    html: page(`${OWN}${onFirst(`location.hash = '#/other'; a.remove()`)}`),
    gone: [],
  },
  {
    name: 'an app that went to another page',
    html: page(`${OWN}${onFirst(`history.pushState(null, '', '/elsewhere'); a.remove()`)}`),
    gone: [],
  },
  {
    name: 'an app that went to another page by its query alone',
    query: '?page=2',
    html: page(`${OWN}${MENU}${onFirst(`history.pushState(null, '', location.pathname); a.remove()`)}`),
    gone: [],
  },
  {
    name: 'a link taken away from a page whose address was cleared of what marks a visit',
    query: '?page=2&utm_source=letter',
    html: page(`${OWN}${MENU}${onFirst(`history.replaceState(null, '', '?page=2'); a.remove()`)}`),
    gone: ['https://example.com/guide'],
  },
  {
    name: 'a menu that a script clones, and empties where it was',
    html: page(
      `<nav id="n">${OWN}${MENU}</nav><div id="m"></div>${script('m.innerHTML = n.innerHTML; n.replaceChildren()')}`,
    ),
    gone: [],
  },
];
