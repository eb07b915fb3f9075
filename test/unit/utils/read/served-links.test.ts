import './prototypes.ts';
import { describe, expect, it } from 'vitest';
import { servedLinks } from '../../../../utils/read/served-links.ts';

const URL_HERE = 'https://blog.test/posts/1';

function served(body: string, head = '') {
  const html = `<html><head>${head}</head><body>${body}</body></html>`;
  return servedLinks(new DOMParser().parseFromString(html, 'text/html'), URL_HERE);
}

const hrefs = (body: string) => served(body).map(({ rawHref }) => rawHref);

describe('the links of HTML as it was served', () => {
  it.each<[string, string, readonly string[]]>([
    ['links', '<a href="/1">1</a><a href="/1">1</a>', ['/1', '/1']],
    ['as written', '<a href=" HTTP://a.test/%zz ">1</a>', [' HTTP://a.test/%zz ']],
    ['an empty address', '<a href="">1</a>', ['']],
    ['areas', '<map><area href="/1"></map>', ['/1']],
    ['no anchors without an address', '<a>1</a><a name="x">2</a>', []],
    ['not in noscript', '<noscript><p><a href="/1">1</a></p></noscript>', []],
    ['not in a template', '<template><a href="/1">1</a></template>', []],
    ['in a shadow root', '<div><template shadowrootmode="open"><a href="/1">1</a></template></div>', ['/1']],
    ['in a closed one', '<div><template shadowrootmode="Closed"><a href="/1">1</a></template></div>', ['/1']],
    [
      'not in a root of no mode',
      '<div><template shadowrootmode="no"><a href="/1">1</a></template></div>',
      [],
    ],
    [
      'in a root in a root',
      '<div><template shadowrootmode="open"><p><template shadowrootmode="open"><a href="/1">1</a></template></p></template></div>',
      ['/1'],
    ],
    [
      'not in a template in a root',
      '<div><template shadowrootmode="open"><template><a href="/1">1</a></template></template></div>',
      [],
    ],
    [
      'not in a root in noscript',
      '<noscript><div><template shadowrootmode="open"><a href="/1">1</a></template></div></noscript>',
      [],
    ],
  ])('%s', (_, body, expected) => {
    expect(hrefs(body)).toEqual(expected);
  });

  it.each([
    ['where they came from', '', URL_HERE],
    ['the first base', '<base href="../b/"><base href="/c/">', 'https://blog.test/b/'],
    ['where they came from, if the base is none', '<base href="https://[">', URL_HERE],
  ])('resolve against %s', (_, head, base) => {
    expect(served('<a href="x">x</a>', head)[0]?.base).toBe(base);
  });
});
