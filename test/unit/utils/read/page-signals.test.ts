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
