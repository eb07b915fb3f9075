import './prototypes.ts';
import { expect, it } from 'vitest';
import { pageSignals } from '../../../../utils/read/page-signals.ts';

function textOf(body: string): string {
  return pageSignals(new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html')).text;
}

it.each([
  ['all words, blanks collapsed', '<p>An\n <b>article</b></p> <div>on  boats</div>', 'An article on boats'],
  ['no scripts and styles', 'A<script>let b;</script><style>p{}</style>C', 'A C'],
  ['nothing at any depth of what is there without scripts', 'A<noscript><p><b>B</b></p></noscript>C', 'A C'],
  ['no template', 'A<template><p>B</p></template>C', 'A C'],
  ['what stands beside them in an element', '<p>A<script>1</script><i>C</i></p>', 'A C'],
])('the text of a page has %s', (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

it.each([
  ['a refresh', '<meta http-equiv="refresh" content="0; url=/new">', '0; url=/new'],
  [
    'none for those alone who run no scripts',
    '<noscript><meta http-equiv="refresh" content="0; url=/plain"></noscript>',
    null,
  ],
  ['none that is only kept to be used', '<template><meta http-equiv="refresh" content="0"></template>', null],
])('a page has %s', (_, html, refresh) => {
  expect(pageSignals(new DOMParser().parseFromString(`<head>${html}</head>`, 'text/html')).refresh).toBe(
    refresh,
  );
});

const signalsOf = (html: string) => pageSignals(new DOMParser().parseFromString(html, 'text/html'));

it.each<[string, string, number]>([
  ['its paragraphs', '<p>An <b>article</b></p><p>on boats</p>', 19],
  ['no menu', '<nav><p>Home</p></nav><p>Boats</p>', 5],
  ['nothing around it', '<header>A</header><aside>B</aside><footer>C</footer><p>Boats</p>', 5],
  [
    'nothing that is around it by its role',
    '<div role="navigation"><p>A</p></div><div role="dialog">B</div>Boats',
    5,
  ],
  ['no link', '<p>Boats <a href="/">and <b>more</b></a></p>', 5],
  [
    'no control',
    '<form>Boats <label>A</label><button>B</button><select><option>C</option></select></form>',
    5,
  ],
  ['nothing that is not shown', '<p hidden>A</p><dialog>B</dialog>Boats', 5],
])('the running text of a page has %s', (_, body, length) => {
  expect(signalsOf(`<body>${body}</body>`).prose).toBe(length);
});

it.each<[string, string, number]>([
  [
    'paragraphs of one element',
    '<div><h1>AA</h1><p>AA<b>AA</b></p><ul><li>A</li></ul></div><div><p>BBB</p></div>',
    6,
  ],
  ['text between breaks', '<div>AA<br>A<br>A</div><div>BBB</div>', 4],
  ['one of several boxes', '<div><p>AA</p></div><div><p>BBB</p></div><div><p>A</p></div>', 3],
  ['nothing', '', 0],
])('the main text of a page is that of %s', (_, body, main) => {
  expect(signalsOf(`<body>${body}</body>`).main).toBe(main);
});

it.each<[string, string, boolean]>([
  ['JSON-LD', '<script type="application/ld+json">{"isAccessibleForFree" : false}</script>', true],
  ['JSON-LD, as text', '<script type="application/ld+json">{"isAccessibleForFree":"False"}</script>', true],
  ['microdata', '<meta itemprop="isAccessibleForFree" content="false">', true],
  [
    'JSON-LD that says otherwise',
    '<script type="application/ld+json">{"isAccessibleForFree":true}</script>',
    false,
  ],
  ['a script that is none', '<script>x = {"isAccessibleForFree":false}</script>', false],
])('a page says that it is to be paid for, by %s: %s', (_, head, isPaid) => {
  expect(signalsOf(`<head>${head}</head>`).isPaid).toBe(isPaid);
});

it.each<[string, string, string[]]>([
  ['a script', '<script>fetch("https://own.test/a")</script>', ['own.test']],
  ['a module', '<script type="module">import "https://own.test/a.js"</script>', ['own.test']],
  ['structured data', '<script type="application/ld+json">{"sameAs":"https://own.test/"}</script>', []],
  ['an import map', '<script type="importmap">{"imports":{"a":"https://own.test/a.js"}}</script>', []],
  [
    'rules for speculation',
    '<script type="speculationrules">{"prefetch":["https://own.test/"]}</script>',
    [],
  ],
  ['other data', '<script type="application/json">{"url":"https://own.test/"}</script>', []],
])('a host is named by %s: %s', (_, html, hosts) => {
  expect(signalsOf(html).scriptHosts).toEqual(hosts);
});
