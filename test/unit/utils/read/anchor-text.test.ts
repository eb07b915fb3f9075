import './prototypes.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { anchorsWithNoscript, anchorText, TEXT_AT_MOST } from '../../../../utils/read/anchor-text.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

function textOf(html: string): readonly [string, string] {
  document.body.innerHTML = html;
  const link = document.querySelector('a, area');
  return link ? anchorText(link, anchorsWithNoscript(document)) : ['no link', 'none'];
}

describe('the anchor text', () => {
  it.each([
    ['words', '<a>Some words</a>', ['Some words', 'text']],
    ['words in elements', '<a>Some <b>bold</b><i> words</i></a>', ['Some bold words', 'text']],
    ['blanks collapsed', '<a>\n  Some\t\n words \f</a>', ['Some words', 'text']],
    ['NBSP, a blank to the reader', '<a title="T">\u00a0</a>', ['T', 'title']],
    ['words over alt and title', '<a title="T">Words<img alt="A"></a>', ['Words', 'text']],
    ['an image', '<a title="T"><img alt=" A\n logo "></a>', ['A logo', 'alt']],
    ['two images', '<a><img alt="A"><img alt="B"></a>', ['A B', 'alt']],
    ['an image without alt', '<a title="T"><img></a>', ['T', 'title']],
    ['an image with an empty alt', '<a title=" T "><img alt=""></a>', ['T', 'title']],
    ['a title alone', '<a title="T"> </a>', ['T', 'title']],
    ['nothing', '<a></a>', ['', 'none']],
    ['an area’s alt', '<map><area alt="A" title="T"></map>', ['A', 'alt']],
    ['an area’s title', '<map><area title="T"></map>', ['T', 'title']],
  ])('%s', (_, html, expected) => {
    expect(textOf(html)).toEqual(expected);
  });

  it('leaves out noscript, whose content is markup where scripts run', () => {
    expect(textOf('<a>Words<noscript>&lt;img&gt;</noscript></a>')).toEqual(['Words', 'text']);
    expect(textOf('<a title="T"><noscript><img alt="A"></noscript></a>')).toEqual(['T', 'title']);
  });

  it('is cut where it never ends', () => {
    expect(textOf(`<a>${'x'.repeat(TEXT_AT_MOST + 5)}</a>`)[0].length).toBe(TEXT_AT_MOST);
  });
});
