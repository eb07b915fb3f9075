import type { HiddenPage } from './hidden-pages.ts';

const a = (path: string, style = '', attributes = '') =>
  `<a style="${style}" ${attributes} href="https://example.com/${path}">words of a link</a>`;
const box = (style: string, path: string, attributes = '') =>
  `<div style="${style}" ${attributes}>${a(path)}</div>`;
const far = 'position: absolute; left: -9999px';

export const HIDDEN_MENUS: readonly HiddenPage[] = [
  {
    name: 'revealed by clipping',
    body: [
      `<nav style="position: fixed; inset: 0; clip-path: circle(0 at 100% 0); transition: clip-path .5s">${a('notnow/circle')}</nav>`,
      box('clip-path: inset(0 0 100% 0); transition: clip-path .3s; position: absolute', 'notnow/drop-down'),
      box('clip-path: polygon(0 0, 0 0, 0 0); will-change: clip-path', 'notnow/polygon'),
      `<p>${a('notnow/itself', 'display: inline-block; clip-path: inset(0 100% 0 0); transition: clip-path 1s')}</p>`,
      `<button>Menu</button>${box('clip-path: inset(0 0 100% 0); position: absolute', 'notnow/after-a-button')}`,
      box('clip-path: inset(50%)', 'spam/inset'),
      `<p>${a('spam/link', 'clip-path: circle(0)')}</p>`,
      `<p>${a('spam/rect', 'position: absolute; clip: rect(0 0 0 0)')}</p>`,
    ].join(''),
  },
  {
    name: 'mega menus',
    body: [
      `<ul><li>Shop${box(far, 'notnow/left')}</li><li>More${box('position: absolute; opacity: 0', 'notnow/clear')}</li></ul>`,
      `<ul><li><a href="#">Shop</a><div style="position: absolute; left: -999em"><div>${a('notnow/deep')}</div></div></li></ul>`,
      `<nav>${box('position: absolute; opacity: 0; pointer-events: none', 'notnow/nav')}</nav>`,
      `<div><button aria-expanded="false">Shop</button>${box(far, 'notnow/button')}</div>`,
      `<div><a href="#menu">Shop</a><section><section id="menu" style="${far}">${a('notnow/named')}</section></section></div>`,
      `<p><input type="checkbox" id="t"><label for="t">Menu</label></p>${box('transform: scaleY(0); position: absolute', 'notnow/scale')}`,
      `<div style="${far}"><a href="/one">One</a> <a href="/two">Two</a> ${a('notnow/inside')}</div>`,
      `<div style="${far}"><button>×</button>${a('notnow/closes')}</div>`,
    ].join(''),
  },
  {
    name: 'drawers and panels',
    body: [
      box('position: absolute; left: -280px; width: 280px; top: 0; height: 200px', 'notnow/at-edge'),
      box('position: fixed; transform: translateX(100%); right: 0; width: 300px', 'notnow/right'),
      box(far, 'notnow/inert', 'inert'),
      box(far, 'notnow/aria-hidden', 'aria-hidden="true"'),
      `<div role="dialog">${box(far, 'notnow/dialog')}</div>`,
      box(far, 'notnow/tab', 'role="tabpanel"'),
      `<h3 style="cursor: pointer">Question</h3>${box('max-height: 0; overflow: hidden; opacity: 0', 'notnow/accordion')}`,
      box('max-height: 0; overflow: hidden; opacity: 0', 'notnow/accordion-alone'),
      box('height: 0; overflow: hidden; visibility: hidden', 'notnow/accordion-invisible'),
      box('display: grid; grid-template-rows: 0fr', 'notnow/hidden', 'hidden="until-found"'),
      '<details><summary>More</summary><a href="https://example.com/notnow/details">words</a></details>',
      box(
        'position: absolute; width: 0; overflow: hidden; transition: width .3s; height: 100px',
        'notnow/width',
      ),
    ].join(''),
  },
  {
    name: 'slides and what appears on scrolling',
    body: [
      `<div style="position: relative; height: 40px"><div style="position: absolute; inset: 0">One</div>${box('position: absolute; inset: 0; opacity: 0', 'notnow/slide')}</div>`,
      `<div style="display: flex; width: 200px; overflow: hidden"><div style="flex: 0 0 200px">One</div>${box('flex: 0 0 200px', 'notnow/next')}</div>`,
      box('opacity: 0; transition-property: opacity; transition-duration: 0s', 'notnow/swiper'),
      box('opacity: 0; transform: translateY(30px)', 'notnow/tween'),
      box('opacity: 0; translate: 0 30px', 'notnow/translate'),
      box('opacity: 0; will-change: opacity', 'notnow/will-change'),
      `<p>${a('notnow/button', 'display: inline-block; opacity: 0; transform: translateY(20px)')}</p>`,
      `<h2><span style="display: inline-block; opacity: 0; transform: translateY(1em)">${a('notnow/split')}</span></h2>`,
      box('opacity: 0; animation: none 1s', 'notnow/animation', 'id="animated"'),
    ].join(''),
    head: '<style>@keyframes up { from { opacity: 0 } } #animated { animation: up 1s paused !important }</style>',
  },
  {
    name: 'what the style sheet tells of its opening',
    head: `<style>
      .drawer { position: absolute; left: -5000px } .menu-open .drawer { left: 0 }
      .panel { opacity: 0 } .panel.is-active { opacity: 1 }
      .reveal:not(.seen) { opacity: 0 }
      .card .more { opacity: 0 } .card:hover .more { opacity: 1 }
      .jump { position: absolute; top: -900px } .jump:focus { top: 0 }
      .stuck { position: absolute; left: -5000px } .gone { opacity: 0 } .none { clip-path: inset(50%) }
      .other:hover { color: red } p:hover { margin-left: 4px }
      @media screen { .sheet { opacity: 0 } .sheet[data-open] { opacity: 1 } }
    </style>`,
    body: [
      `<div class="drawer">${a('notnow/drawer')}</div>`,
      `<div class="panel">${a('notnow/panel')}</div>`,
      `<div class="reveal">${a('notnow/reveal')}</div>`,
      `<div class="card">Card <div class="more">${a('notnow/more')}</div></div>`,
      a('notnow/jump', '', 'class="jump"'),
      `<div class="sheet">${a('notnow/sheet')}</div>`,
      `<div class="stuck other">${a('spam/stuck')}</div>`,
      `<div class="gone other">${a('spam/gone')}</div>`,
      `<div class="none">${a('spam/none')}</div>`,
    ].join(''),
  },
  {
    name: 'for screen readers',
    body: [
      `<p>${a('notnow/dot', 'position: absolute; width: 1px; height: 1px; overflow: hidden')}</p>`,
      `<p>${a('notnow/clipped', 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)')}</p>`,
    ].join(''),
  },
  {
    name: 'hidden for good',
    body: [
      box('position: absolute; left: -5000px', 'spam/left'),
      box('position: absolute; top: -3000px', 'spam/top'),
      box('margin-left: -6000px; width: 200px', 'spam/margin'),
      box('opacity: 0', 'spam/clear'),
      box('opacity: .01', 'spam/faint'),
      box('width: 0; height: 0; overflow: hidden', 'spam/no-size'),
      box('width: 1px; height: 1px; overflow: hidden', 'spam/dot'),
      `<p>${a('spam/itself', 'opacity: 0')}</p>`,
      `<p>${a('spam/off', far)}</p>`,
      `<p>${a('spam/indent', 'display: block; text-indent: -9999px')}</p>`,
      `<p>${a('spam/zero', 'font-size: 0')}</p>`,
      `<p>${a('spam/one', 'font-size: 1px')}</p>`,
      `<p>Text <span style="${far}">${a('spam/span')}</span> goes on.</p>`,
      `<ul><li>Text <span style="${far}">${a('spam/in-an-item')}</span> goes on.</li></ul>`,
      `<p>${a('spam/scale', 'display: inline-block; transform: scale(0)')}</p>`,
    ].join(''),
  },
];
