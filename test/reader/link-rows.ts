import type { ServerResponse } from 'node:http';
import { page } from '../../utils/drive/site.ts';
import { html } from '../browser/verdict-suite.ts';

/** What a link says of itself: its name, its HTML, the verdict, and the evidence where it matters. */
export type LinkRow = readonly [name: string, html: string, verdict: string, ...evidence: string[]];

const a = (attributes: string, text = 'words') => `<a href="https://example.com/" ${attributes}>${text}</a>`;
const rel = (value: string) => a(`rel="${value}"`);
const inside = (style: string, attributes = '') => `<div style="${style}">${a(attributes)}</div>`;
const script = (code: string) => `<script>${code}</script>`;

/** On a page that nothing speaks against, in document order. */
export const LINK_ROWS: readonly LinkRow[] = [
  ['without rel', a(''), 'true'],
  ['with an empty rel', rel(''), 'true'],
  ['with values that say nothing of following', rel('noopener noreferrer external'), 'true'],
  ['nofollow', rel('nofollow'), 'false: rel-nofollow', 'rel="nofollow"'],
  ['upper case', rel('NOFOLLOW'), 'false: rel-nofollow', 'rel="NOFOLLOW"'],
  ['among others', rel('noopener nofollow'), 'false: rel-nofollow'],
  ['after a line break', rel('noopener\n\tnofollow'), 'false: rel-nofollow'],
  ['not separated from another', rel('noopener-nofollow'), 'true: suspicious-rel'],
  ['ugc', rel('ugc'), 'false: rel-ugc', 'rel="ugc"'],
  ['sponsored', rel('sponsored'), 'false: rel-sponsored'],
  [
    'two, by comma',
    rel('ugc,nofollow'),
    'false: rel-nofollow, rel-ugc',
    ...Array(2).fill('rel="ugc,nofollow"'),
  ],
  ['all three', rel('Sponsored, UGC nofollow'), 'false: rel-nofollow, rel-ugc, rel-sponsored'],
  ['dofollow, which does nothing', rel('dofollow'), 'true: suspicious-rel', 'rel="dofollow"'],
  ['follow, which does nothing', rel('follow'), 'true: suspicious-rel'],
  ['misspelt', rel('no-follow'), 'true: suspicious-rel'],
  ['in two words', rel('no follow'), 'true: suspicious-rel'],
  ['with a semicolon', rel('nofollow;'), 'true: suspicious-rel'],
  ['misspelt beside the right one', rel('sponsor sponsored'), 'false: rel-sponsored, suspicious-rel'],
  ['in another attribute', a('rev="nofollow" data-rel="nofollow"'), 'true'],
  ['rel set by a script', `${a('id="late"')}${script('late.rel = "ugc"')}`, 'false: rel-ugc'],

  [
    'an area of an image map',
    '<img usemap="#m" alt="" width="9" height="9" src="data:,"><map name="m"><area href="https://example.com/" alt="words"></map>',
    'null: may-not-count',
    '<area>',
  ],
  [
    'in an SVG',
    '<svg width="99" height="20"><a href="https://example.com/"><text y="15">words</text></a></svg>',
    'null: may-not-count',
    '<svg> <a>',
  ],
  [
    'in an SVG, the old way, and nofollow',
    '<svg width="99" height="20"><a xlink:href="https://example.com/" rel="nofollow"><text y="15">w</text></a></svg>',
    'false: rel-nofollow, may-not-count',
  ],
  ['HTML in an SVG', `<svg><foreignObject width="99" height="30">${a('')}</foreignObject></svg>`, 'true'],
  [
    'through a redirect',
    '<a href="https://www.google.com/url?q=https://example.com/">words</a>',
    'null: via-redirect',
    'www.google.com',
  ],
  [
    'through a redirect, and ugc',
    '<a href="https://www.google.com/url?q=https://example.com/" rel="ugc">words</a>',
    'false: rel-ugc, via-redirect',
  ],
  ['with the address in its own query', '<a href="https://example.com/?u=https://a.test/">words</a>', 'true'],

  [
    'in a closed accordion',
    `<details><summary>s</summary>${a('')}</details>`,
    'true: hidden',
    'not-rendered',
  ],
  ['in an open one', `<details open><summary>s</summary>${a('')}</details>`, 'true'],
  ['of no box', inside('display:none'), 'true: hidden', 'not-rendered'],
  ['transparent', inside('opacity:0'), 'true: hidden', 'transparent'],
  ['hardly to be seen', inside('opacity:.3'), 'true'],
  ['in the colour of the page', inside('color:#fff', 'style="color:#fff"'), 'true: hidden', 'same-colour'],
  ['in letters of no size', inside('font-size:0'), 'true: hidden'],
  ['left of the page', inside('position:absolute;left:-9999px'), 'true: hidden', 'off-screen'],
  [
    'for screen readers',
    inside('position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'),
    'true: hidden',
    'screen-reader',
  ],
  ['hidden and nofollow', inside('opacity:0', 'rel="nofollow"'), 'false: rel-nofollow, hidden'],
  ['of one sign', a('', '.'), 'true: hidden', '.'],
  ['of one letter', a('', 'x'), 'true'],
  ['of two signs', a('', '→→'), 'true'],
  ['of a picture', a('', '<img alt="." width="20" height="20" src="data:,">'), 'true'],

  [
    'put there by a script',
    script(`document.write('<a href="https://example.com/js">made</a>')`),
    'true: js-only',
    'not in the HTML as served',
  ],
  [
    'put there by a script, nofollow',
    script(`document.write('<a href="https://example.com/js2" rel="nofollow">made</a>')`),
    'false: rel-nofollow, js-only',
  ],
  [
    'moved by a script',
    `<p>${a('id="moved"', 'moved')}</p>${script('const m = moved; m.remove(); document.currentScript.before(m)')}`,
    'true',
  ],

  ['in a frame', '<iframe src="/framed"></iframe>', 'false: in-frame', '{origin}/framed'],
  [
    'in a frame of no address, and ugc',
    `<iframe srcdoc='<a rel="ugc" href="https://example.com/">words</a>'></iframe>`,
    'false: rel-ugc, in-frame',
  ],
  [
    'in a frame whose document says noindex',
    '<iframe src="/framed-noindex"></iframe>',
    'false: page-noindex, in-frame',
  ],
];

/** Serves the rows as one page, and what it frames; its robots.txt is not there. */
export function answerLinkRows(path: string, response: ServerResponse): void {
  if (path === '/robots.txt') response.writeHead(404).end();
  else if (path === '/framed') html(response, page(a('')));
  else if (path === '/framed-noindex') html(response, page(a(''), '<meta name="robots" content="noindex">'));
  else html(response, page(LINK_ROWS.map(([, link]) => `<section>${link}</section>`).join('\n')));
}

/** The verdicts on the same page as it is fetched: without what only shows when it is open. */
export function fetchedVerdicts(): [name: string, verdict: string][] {
  const served = LINK_ROWS.filter(([, link]) => !/<iframe|document\.write/.test(link));
  return served.map(([name, , verdict]) => {
    if (name === 'rel set by a script') return [name, 'true'];
    return [name, name === 'of one sign' ? verdict : verdict.replace(/(: |, )hidden$/, '')];
  });
}
