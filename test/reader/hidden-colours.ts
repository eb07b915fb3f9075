import type { HiddenPage } from './hidden-pages.ts';

const a = (path: string, style = '', attributes = '') =>
  `<a style="${style}" ${attributes} href="https://example.com/${path}">words</a>`;
const on = (ground: string, link: string, attributes = '') =>
  `<div style="${ground}" ${attributes}>${link}</div>`;
const all = (...rows: readonly string[]) =>
  rows.map((row) => `<div style="margin: 4px">${row}</div>`).join('');
const PICTURE = (fill: string, style: string) =>
  `<img alt="" style="${style}" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='200' height='60'>${fill}</svg>">`;
const RED = "<rect width='200' height='60' fill='red'/>";
const HALF = "<rect width='100' height='60' fill='red'/>";

export const HIDDEN_COLOURS: readonly HiddenPage[] = [
  {
    name: 'white on white, however it is written',
    body: all(
      ...[
        'white',
        '#fffe',
        'hsl(0 0% 100%)',
        'hwb(0 100% 0%)',
        'lab(100 0 0)',
        'lch(100 0 0)',
        'oklab(1 0 0)',
        'oklch(1 0 0)',
        'oklch(99% 0 0)',
        'color(srgb 1 1 1)',
        'color(display-p3 1 1 1)',
        'color(srgb-linear 1 1 1)',
        'color(rec2020 1 1 1)',
        'color(xyz 0.95 1 1.089)',
        'color-mix(in oklch, white, white)',
        'color-mix(in lab, white 99%, black)',
        'rgb(from black 255 255 255)',
        'oklch(from white l c h)',
        'light-dark(white, black)',
        'Canvas',
        'transparent',
        'oklch(0 0 0 / 0)',
        'rgb(0 0 0 / 1%)',
      ].map((colour, i) => a(`spam/white-${i}`, `color: ${colour}; text-decoration: none`)),
    ),
  },
  {
    name: 'colours that are told apart',
    body: all(
      ...[
        'black',
        'oklch(0.5 0.1 250)',
        'lab(50 40 0)',
        'color(display-p3 1 0 0)',
        'yellow',
        'color-mix(in oklch, white, black)',
        'CanvasText',
      ].map((colour, i) => a(`seen/other-${i}`, `color: ${colour}; text-decoration: none`)),
      on('background: #7f7f7f', a('seen/red-on-grey', 'color: #f00; text-decoration: none')),
    ),
  },
  {
    name: 'the same on grounds of many kinds',
    body: all(
      on('background: oklch(0.3 0.05 250)', a('spam/oklch', 'color: oklch(0.3 0.05 250)')),
      on('background: color(display-p3 0 1 0)', a('spam/p3', 'color: color(display-p3 0 1 0)')),
      on('background: lab(30 20 20)', a('seen/lab', 'color: lab(80 20 20)')),
      on('background: linear-gradient(#222, #222)', a('spam/gradient', 'color: #222')),
      on(
        'background: linear-gradient(90deg, #fff, oklch(0.99 0 0))',
        a('spam/faint-gradient', 'color: #fff'),
      ),
      on('background: linear-gradient(#fff, #000)', a('seen/gradient', 'color: #fff')),
      on('background: linear-gradient(#222, #222) no-repeat 0 0 / 10px 10px', a('seen/spot', 'color: #fff')),
      on('background: linear-gradient(rgb(0 0 0 / .8), rgb(0 0 0 / .8))', a('seen/veil', 'color: #fff')),
      on('background: linear-gradient(#fff, #fff), url(data:,)', a('seen/layers', 'color: #fff')),
      on('background: #222; display: contents', a('spam/no-box', 'color: #fff')),
      on('box-shadow: inset 0 0 0 99px #123', a('seen/inset-shadow', 'color: #fff')),
      on('box-shadow: 0 1px 3px #000', a('spam/shadow', 'color: #fff')),
      on('background: #222; background-clip: text', a('seen/clip-text', 'color: #fff')),
      on('mix-blend-mode: difference', a('seen/difference', 'color: #fff')),
      on('filter: invert(1)', a('seen/inverted', 'color: #fff')),
      on('border-image: linear-gradient(#123, #123) fill 0 / 1', a('seen/border-image', 'color: #fff')),
    ),
  },
  {
    name: 'text beside the ground of its parent',
    body: all(
      on(
        'position: relative; background: #222; width: 200px; height: 30px; margin-bottom: 40px',
        a('seen/below', 'position: absolute; top: 100%; color: #222'),
      ),
      on(
        'position: relative; background: #222; width: 200px; height: 30px; margin-bottom: 40px',
        a('spam/below', 'position: absolute; top: 120%; color: #fff'),
      ),
      on('background: #000', on('float: left', a('spam/float', 'color: #fff'))),
      '<br style="clear: both">',
      on(
        'background: #222 content-box; padding: 40px; width: 100px; height: 0; position: relative',
        a('spam/padding', 'position: absolute; top: 5px; left: 5px; color: #fff'),
      ),
      on(
        'background: #fff; padding: 5px',
        on(
          'background: #222; margin-left: 300px; height: 20px',
          a('seen/right', 'position: absolute; color: #fff'),
        ),
      ),
      '<span style="background: #222"><a style="color: #fff" href="https://example.com/seen/inline">words</a></span>',
    ),
  },
  {
    name: 'transparent in other ways',
    body: all(
      a('spam/filter', 'filter: opacity(0)'),
      a('spam/filter-percent', 'filter: opacity(1%)'),
      on('filter: opacity(0)', a('spam/filter-parent')),
      a('spam/mask', 'mask-image: linear-gradient(transparent, transparent)'),
      a('seen/mask', 'mask-image: linear-gradient(black, transparent)'),
      a('seen/filter', 'filter: opacity(.8) blur(0)'),
      a('spam/zoom', 'zoom: .05'),
      a('spam/scaled', 'display: inline-block; transform: scale(.1)'),
    ),
  },
  {
    name: 'what generated text draws',
    head: '<style>.dark::before { content: "\\2605"; color: #333 } .same::before { content: "\\2605" } .empty::after { content: "" }</style>',
    body: all(
      a('seen/icon', 'color: transparent', 'class="dark"'),
      a('seen/icon-of-size', 'font-size: 0', 'class="dark" id="sized"'),
      a('spam/same', 'color: #fff', 'class="same"'),
      a('spam/empty', 'color: #fff', 'class="empty"'),
      '<style>#sized::before { font-size: 16px }</style>',
    ),
  },
  {
    name: 'on a backdrop',
    head: '<style>dialog { border: 0; background: none; color: #fff } #one::backdrop { background: #000 } #two::backdrop { background: #fff }</style>',
    body: `<dialog id="one">${a('seen/black', 'color: #fff')}</dialog><dialog id="two">${a('spam/white', 'color: #fff')}</dialog><div popover id="three" style="background: none">${a('seen/popover', 'color: #fff')}</div><script>one.showModal(); two.showModal(); three.showPopover()</script>`,
  },
  {
    name: 'put behind something',
    body: all(
      on(
        'position: relative; height: 60px; width: 200px',
        `${a('spam/picture', 'position: absolute; top: 10px; left: 10px')}${PICTURE(RED, 'position: absolute; inset: 0')}`,
      ),
      on(
        'position: relative; height: 60px; width: 200px',
        `${a('seen/half-transparent', 'position: absolute; top: 10px; left: 110px')}${PICTURE(HALF, 'position: absolute; inset: 0')}`,
      ),
      on(
        'position: relative; height: 60px; width: 200px',
        `${a('seen/in-front', 'position: absolute; top: 10px; left: 10px; z-index: 2')}${PICTURE(RED, 'position: absolute; inset: 0; z-index: 1')}`,
      ),
      on(
        'position: relative; height: 60px',
        `${a('seen/veil')}<div style="position: absolute; inset: 0; background: #eee">loading</div>`,
      ),
      on(
        'position: relative; z-index: 0',
        on('background: #fff', a('spam/parent', 'position: relative; z-index: -1')),
      ),
      on(
        'position: relative; z-index: 0; background: #eee',
        a('seen/own-context', 'position: relative; z-index: -1'),
      ),
      on(
        'position: relative; height: 60px',
        `${a('spam/box', 'position: absolute; top: 5px; left: 5px; z-index: 1')}<div style="position: absolute; inset: 0; z-index: 2; background: #ddd">box</div>`,
      ),
    ),
  },
  {
    name: 'over a card that is seen',
    body: all(
      on(
        'position: relative; height: 50px; width: 200px',
        `Visible card ${a('seen/clear', 'position: absolute; inset: 0; opacity: 0')}`,
      ),
      on(
        'position: relative; height: 50px; width: 200px',
        `${PICTURE(RED, 'width: 200px')}${a('seen/over-picture', 'position: absolute; inset: 0; opacity: 0')}`,
      ),
      on(
        'position: relative; height: 50px; width: 200px',
        `Visible card ${a('seen/indented', 'position: absolute; inset: 0; text-indent: -9999px; overflow: hidden')}`,
      ),
      on(
        'position: relative; height: 50px; width: 200px',
        a('spam/no-card', 'position: absolute; inset: 0; opacity: 0'),
      ),
    ),
  },
];
