import './prototypes.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { TEXT_AT_MOST } from '../../../../utils/link/limits.ts';
import { anchorText } from '../../../../utils/read/anchor-text.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

function textOf(html: string): readonly [string, string] {
  document.body.innerHTML = html;
  const link = document.querySelector('a, area');
  const { text, from } = link ? anchorText(link, new Map()) : { text: 'no link', from: 'none' };
  return [text, from];
}

/** The readings of the only link. */
function readingsOf(html: string): readonly string[] | undefined {
  document.body.innerHTML = html;
  const link = document.querySelector('a');
  return link ? anchorText(link, new Map()).readings : ['no link'];
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
    [
      'an image for where an object cannot be shown',
      '<a title="T"><object data="logo.svg">No logo <img alt="A logo"></object></a>',
      ['A logo', 'alt'],
    ],
    ['words beside an object', '<a>Shop <object>old <img alt="A"></object>now</a>', ['Shop now', 'text']],
    ['a title alone', '<a title="T"> </a>', ['T', 'title']],
    ['nothing', '<a></a>', ['', 'none']],
    ['a break', '<a>One<br>Two</a>', ['One Two', 'text']],
    ['blocks', '<a><h3>One</h3><p>Two</p>three<div>four</div></a>', ['One Two three four', 'text']],
    ['no blank where none is seen', '<a>gar<b>den</b><wbr>s</a>', ['gardens', 'text']],
    [
      'no style sheet and no script',
      '<a><style>.a{}</style>Words<script>a()</script></a>',
      ['Words', 'text'],
    ],
    ['a logo with a style sheet', '<a><svg><style>.a{}</style><path/></svg></a>', ['', 'none']],
    ['a logo with a title', '<a title="T"><svg><title>Logo</title></svg></a>', ['Logo', 'alt']],
    ['words beside a titled logo', '<a>Words<svg><title>Logo</title></svg></a>', ['Words', 'text']],
    ['a picture and a style sheet', '<a><style>.a{}</style><img alt="A"></a>', ['A', 'alt']],
    ['words of a drawing', '<a><svg><text>One</text><text>Two</text></svg></a>', ['One Two', 'text']],
    ['no stand-in for a film', '<a title="T"><video>No films here</video></a>', ['T', 'title']],
    ['no brackets of ruby', '<a><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></a>', ['漢kan', 'text']],
    ['an area’s alt', '<map><area alt="A" title="T"></map>', ['A', 'alt']],
    ['an area’s title', '<map><area title="T"></map>', ['T', 'title']],
  ])('%s', (_, html, expected) => {
    expect(textOf(html)).toEqual(expected);
  });

  it.each<[string, string, readonly string[] | undefined]>([
    ['words', '<a>Some words</a>', undefined],
    ['words in an element', '<a> <b>Some words</b> </a>', undefined],
    ['lines', '<a><p>One</p><p>Two</p></a>', undefined],
    ['pieces that may be apart', '<a><span>One</span><span>Two</span></a>', ['OneTwo']],
    [
      'a note for screen readers',
      '<a>Words<span class="sr-only"> (opens in a new tab)</span></a>',
      ['Words', 'Words (opens in a new tab)'],
    ],
    [
      'a note in brackets',
      '<a>Words <span class="x1">(neues Fenster)</span></a>',
      ['Words', 'Words (neues Fenster)'],
    ],
    ['a note that is not shown', '<a>Words<i style="color:red;display:none">!</i></a>', ['Words', 'Words!']],
    [
      'an icon',
      '<a>Words <i aria-hidden="true" class="x">open_in_new</i></a>',
      ['Words', 'Words open_in_new'],
    ],
    [
      'an icon by its font',
      '<a>Words <i class="material-icons">open_in_new</i></a>',
      ['Words', 'Words open_in_new'],
    ],
    ['a picture', '<a>Words <img alt="🌱"></a>', ['Words', 'Words 🌱']],
    ['nothing but an icon', '<a><i aria-hidden="true">x</i></a>', ['x']],
  ])('has other readings: %s', (_, html, expected) => {
    expect(readingsOf(html)).toEqual(expected);
  });

  it('is that of the flattened tree', () => {
    const host = document.createElement('x-link');
    host.append('Slotted', Object.assign(document.createElement('b'), { textContent: ' words' }));
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<a>Before <slot>unseen</slot></a>';
    document.body.append(host);
    const link = root.querySelector('a');
    expect(link && anchorText(link, new Map([[host, root]])).text).toBe('Before Slotted words');
    // As it is written.
    expect(link && anchorText(link, null).text).toBe('Before unseen');
    host.replaceChildren();
    expect(link && anchorText(link, new Map([[host, root]])).text).toBe('Before unseen');
  });

  it('holds what a component shows, in place of what it was given', () => {
    document.body.innerHTML = '<a>Before <x-badge>given</x-badge></a>';
    const [badge, link] = [document.querySelector('x-badge'), document.querySelector('a')];
    const root = badge?.attachShadow({ mode: 'closed' });
    if (root) root.innerHTML = '<b>Badge</b>';
    expect(badge && root && link && anchorText(link, new Map([[badge, root]])).text).toBe('Before Badge');
  });

  it('ends where a hostile link never does', () => {
    document.body.innerHTML = `<a>${'<b>'.repeat(3000)}</a>`;
    const link = document.querySelector('a');
    for (let i = 0; i < 20_000; i++) link?.append(document.createElement('i'));
    link?.append('late');
    expect(link && anchorText(link, new Map()).text).toBe('');
  });

  it('leaves out noscript, whose content is markup where scripts run', () => {
    expect(textOf('<a>Words<noscript>&lt;img&gt;</noscript></a>')).toEqual(['Words', 'text']);
    expect(textOf('<a title="T"><noscript><img alt="A"></noscript></a>')).toEqual(['T', 'title']);
  });

  it('is cut where it never ends', () => {
    expect(textOf(`<a>${'x'.repeat(TEXT_AT_MOST + 5)}</a>`)[0].length).toBe(TEXT_AT_MOST);
  });
});
