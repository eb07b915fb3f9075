import { HIDDEN_COLOURS } from './hidden-colours.ts';
import { HIDDEN_MENUS } from './hidden-menus.ts';
import { HIDDEN_THEMES } from './hidden-themes.ts';

/** A page whose links name in their address what is right; see `wronglyJudged`. */
export interface HiddenPage {
  readonly name: string;
  readonly head?: string;
  readonly body: string;
  /** Of the root element. */
  readonly attributes?: string;
}

const DARK = '<div style="position: fixed; inset: 0; z-index: -1; background: #123"></div>';
const white = (path: string) =>
  `<p><a style="color: #fff" href="https://example.com/${path}">white words</a></p>`;
const far = '<p style="margin-top: 1500px"></p>';

/** Each is about the page as a whole: its ground, its scheme, its way of writing. */
const PAGES: readonly HiddenPage[] = [
  {
    name: 'a fixed backdrop behind the page',
    body: `${DARK}${white('seen/here')}${far}${white('seen/below')}`,
  },
  {
    name: 'a fixed video and a canvas without a negative z-index, and text in front of them',
    body: `<canvas style="position: fixed; inset: 0; width: 100%; height: 100%"></canvas><main style="position: relative">${white('seen/front')}</main>`,
  },
  {
    name: 'a fixed bar over white text is no ground',
    body: `<header style="position: fixed; top: 0; left: 0; right: 0; height: 60px; z-index: 9; background: #123">Bar</header>${white('spam/under-bar')}${far}${white('spam/below')}`,
  },
  {
    name: 'a fixed backdrop that an opaque section hides',
    body: `${DARK}<section style="background: #fff">${white('seen/doubt')}</section>${white('seen/on-backdrop')}`,
  },
  {
    name: 'a white fixed backdrop on a white page',
    body: `<div style="position: fixed; inset: 0; z-index: -1; background: #fff"></div>${white('spam/white-on-white')}`,
  },
  {
    name: 'white text in a bar that sticks, over whatever scrolls by',
    body: `<header style="position: fixed; top: 0; left: 0; right: 0">${white('seen/bar')}</header><nav style="position: sticky; top: 0">${white('seen/sticky')}</nav><div style="height: 2000px; background: #222"></div>`,
  },
  {
    name: 'a section whose ground is a far shadow',
    body: `<div style="height: 40px; box-shadow: 0 0 0 100vmax #123; clip-path: inset(0 -100vmax); background: #123"></div>${white('seen/on-shadow')}`,
  },
  {
    name: 'dark by a meta',
    head: '<meta name="Color-Scheme" content="only dark">',
    body: `${white('seen/meta')}<p><a style="color: CanvasText" href="https://example.com/seen/canvastext">words</a></p>`,
  },
  {
    name: 'light by a meta that allows both',
    head: '<meta name="color-scheme" content="light">',
    body: white('spam/light'),
  },
  {
    name: 'a dark page by the background of its body',
    head: '<style>body { background: #111; height: 20px }</style>',
    body: `${far}${white('seen/canvas')}<p><a style="color: #111" href="https://example.com/spam/dark">words</a></p>`,
  },
  {
    name: 'written from top to bottom, lines from right to left',
    attributes: 'style="writing-mode: vertical-rl"',
    body: `${'<p>words</p>'.repeat(100)}<p><a href="https://example.com/seen/end">the end</a></p><a style="position: absolute; left: 9999px" href="https://example.com/spam/right">far to the right</a>`,
  },
  {
    name: 'lines from left to right, by the body',
    head: '<style>body { writing-mode: vertical-lr }</style>',
    body: `${'<p>words</p>'.repeat(100)}<p><a href="https://example.com/seen/end">the end</a></p><a style="position: absolute; left: -9999px" href="https://example.com/spam/left">far to the left</a>`,
  },
  {
    name: 'a page that fades in as a whole',
    head: '<style>body { opacity: 0 }</style>',
    body: '<p><a href="https://example.com/notnow/body">words</a></p>',
  },
  {
    name: 'one character',
    body: `<p>a hyphen <a href="https://example.com/spam/hyphen">-</a> in a text</p><p>wo<a href="https://example.com/spam/in-a-word">r</a>ds</p><p>see <a href="https://example.com/seen/letter">A</a> and <a href="https://example.com/seen/digit">1</a></p><p>我<a href="https://example.com/seen/cjk">水</a>喝</p><p>note<sup><a href="https://example.com/seen/note">a</a></sup></p><p style="font-size: 32px"><a href="https://example.com/seen/arrow">→</a></p><p><a href="https://example.com/seen/icon">&#xf167;</a></p><p><a href="https://example.com/spam/filler">&#12644;&#8203;</a></p>`,
  },
];

export const HIDDEN_PAGES: readonly HiddenPage[] = [
  ...PAGES,
  ...HIDDEN_COLOURS,
  ...HIDDEN_MENUS,
  ...HIDDEN_THEMES,
];
