import type { HiddenPage } from './hidden-pages.ts';

const a = (path: string, style = '', attributes = '') =>
  `<a style="${style}" ${attributes} href="https://example.com/${path}">words of a link</a>`;
const css = (rules: string) => `<style>${rules}</style>`;
/** Constructions of widely used themes, frameworks and libraries. */
export const HIDDEN_THEMES: readonly HiddenPage[] = [
  {
    name: 'Bootstrap',
    head: css(
      `.collapse:not(.show){display:none}.collapsing{height:0;overflow:hidden;transition:height .35s}.fade{transition:opacity .15s linear}.fade:not(.show){opacity:0}.carousel-inner{position:relative;width:100%;overflow:hidden}.carousel-item{position:relative;display:none;float:left;width:100%;margin-right:-100%}.carousel-item.active{display:block}.carousel-fade .carousel-item{opacity:0;transition-property:opacity;transform:none;display:block}.carousel-fade .carousel-item.active{opacity:1}.offcanvas{position:fixed;visibility:hidden;transform:translateX(-100%)}.tooltip{position:absolute;opacity:0}.tooltip.show{opacity:.9}.dropdown-menu{position:absolute;display:none}`,
    ),
    body: `<div class="collapse">${a('notnow/collapse')}</div><div class="collapsing">${a('notnow/collapsing')}</div><div class="fade">${a('notnow/fade')}</div><div class="carousel-fade"><div class="carousel-inner"><div class="carousel-item active">One</div><div class="carousel-item">${a('notnow/carousel')}</div></div></div><div class="offcanvas">${a('notnow/offcanvas')}</div><div class="tooltip">${a('notnow/tooltip')}</div>`,
  },
  {
    name: 'themes and builders of WordPress',
    head: css(
      `.main-nav ul ul{position:absolute;left:-999em;opacity:0}.main-nav li:hover > ul{left:auto;opacity:1}.sub-menu{position:absolute;top:-9999px}.menu-item:hover .sub-menu{top:100%}.et-waypoint{opacity:0}.et-waypoint.et-animated{opacity:1}.elementor-invisible{visibility:hidden}.mega{position:absolute;left:-9999px;visibility:visible}`,
    ),
    body: `<div class="main-nav"><ul><li><a href="/p">P</a><ul><li>${a('notnow/ulul')}</li></ul></li></ul></div><div><span class="menu-item">M<span class="sub-menu">${a('notnow/span-menu')}</span></span></div><div class="et-waypoint">${a('notnow/divi')}</div><div class="elementor-invisible">${a('notnow/elementor')}</div><ul><li class="has-children"><a href="/x">X</a><div class="mega"><div class="row"><div class="col"><ul><li>${a('notnow/mega-deep')}</li></ul></div></div></div></li></ul>`,
  },
  {
    name: 'drawers of shops',
    head: css(
      `.drawer{position:fixed;right:-400px;width:400px;top:0;height:100%}.drawer.is-open{right:0}.cart{position:fixed;inset:0;opacity:0;pointer-events:none}.menu-drawer{position:absolute;transform:translateX(-100%);top:0;left:0;width:320px;height:300px}`,
    ),
    body: `<div class="drawer">${a('notnow/drawer')}</div><div class="cart">${a('notnow/cart')}</div><div class="menu-drawer">${a('notnow/menu-drawer')}</div>`,
  },
  {
    name: 'slick and Swiper',
    head: css(
      `.slick-list{overflow:hidden;width:600px}.slick-track{position:relative;display:block;width:2400px}.slick-slide{float:left;height:50px;width:600px}.swiper{overflow:hidden;width:600px}.swiper-wrapper{display:flex;transform:translate3d(-600px,0,0)}.swiper-slide{flex-shrink:0;width:600px}.clone{}`,
    ),
    body: `<div class="slick-list"><div class="slick-track"><div class="slick-slide" style="position:relative;left:0;opacity:1;z-index:999">One</div><div class="slick-slide" aria-hidden="true" style="position:relative;left:-600px;opacity:0;z-index:998">${a('notnow/slick-fade')}</div></div></div><div class="slick-list"><div class="slick-track"><div class="slick-slide">One</div><div class="slick-slide">${a('notnow/slick')}</div></div></div><div class="swiper"><div class="swiper-wrapper"><div class="swiper-slide">${a('notnow/before')}</div><div class="swiper-slide">${a('seen/swiper')}</div><div class="swiper-slide">${a('notnow/after')}</div></div></div>`,
  },
  {
    name: 'AOS, GSAP, Framer',
    head: css(
      `[data-aos^=fade]{opacity:0;transition-property:opacity,transform}[data-aos^=fade].aos-animate{opacity:1}[data-aos=flip]{backface-visibility:hidden;transition-property:transform;transform:perspective(2500px) rotateY(-100deg)}.gs{opacity:0}.js .fade-up{opacity:0;transform:translateY(1em)}`,
    ),
    body: `<div data-aos="fade-up">${a('notnow/aos')}</div><div class="gs" style="opacity:0;transform:translate(0px, 50px)">${a('notnow/gsap')}</div><section style="opacity:0;transform:none;will-change:transform">${a('notnow/framer-none')}</section><div style="opacity:0;visibility:hidden">${a('notnow/autoalpha')}</div><div style="opacity:0;scale:.9">${a('notnow/scale')}</div><div style="opacity:0;filter:blur(10px)">${a('notnow/blur')}</div><div style="opacity:0;rotate:5deg">${a('notnow/rotate')}</div>`,
  },
  {
    name: 'accordions and tabs',
    body: `<div class="faq"><button>Q</button><div style="opacity:0;height:0">${a('notnow/acc-button')}</div></div><div><h3 onclick="x()">Q</h3><div style="opacity:0">${a('notnow/acc-onclick')}</div></div><div><div role="button">Q</div><div style="max-height:0;opacity:0;overflow:hidden">${a('notnow/acc-role')}</div></div><dl><dt><button>Q</button></dt><dd style="opacity:0">${a('notnow/dd')}</dd></dl><div><ul role="tablist"><li role="tab">A</li></ul><div style="position:relative"><div style="position:absolute;left:-10000px" aria-labelledby="t1">${a('notnow/tab-labelled')}</div></div></div><div style="height:0;overflow:hidden;padding:0">${a('notnow/h0')}</div><div style="max-height:0;overflow:hidden;transition:max-height .3s">${a('notnow/mh0')}</div><div style="line-height:0;height:0;overflow:hidden">${a('notnow/lh0')}</div><div style="transform:scaleY(0)"><p>${a('notnow/sy')}</p></div><div style="display:grid;grid-template-rows:0fr"><div style="min-height:0;overflow:hidden">${a('notnow/fr')}</div></div><div style="height:0;overflow:hidden;interpolate-size:allow-keywords">${a('notnow/ia')}</div>`,
  },
  {
    name: 'dialogs and sheets',
    body: `<div class="modal" role="dialog" aria-modal="true" style="position:fixed;inset:0;opacity:0;pointer-events:none">${a('notnow/modal')}</div><div style="position:fixed;inset:0;z-index:-1;opacity:0">${a('notnow/modal-z')}</div><main inert>${a('seen/inert-main')}</main><div inert style="position:absolute;left:-9999px"><div>${a('notnow/inert')}</div></div><div style="content-visibility:hidden">${a('notnow/cv')}</div><div style="position:fixed;bottom:-100%;left:0;width:100%;height:300px">${a('notnow/sheet')}</div><div style="position:fixed;top:100%">${a('notnow/toast')}</div>`,
  },
  {
    name: 'menus from right to left',
    attributes: 'dir="rtl" lang="ar"',
    body: `<ul><li>x<div style="position:absolute;right:-9999px">${a('notnow/rtl-mega')}</div></li></ul><div style="position:absolute;right:-300px;width:300px;height:200px;top:0">${a('notnow/rtl-drawer')}</div><div style="position:absolute;right:-9999px">${a('spam/rtl')}</div><p>${a('seen/rtl')}</p>`,
  },
  {
    name: 'grounds of all kinds',
    body: `<div style="position:relative"><div style="position:absolute;inset:0;background:#123"></div><p style="position:relative">${a('seen/abs-ground', 'color:#fff')}</p></div><div style="background:#123;display:inline-block;padding:4px">${a('seen/inline-block', 'color:#fff')}</div><div style="background-image:image-set(url(x.png) 1x);">${a('seen/image-set', 'color:#fff')}</div><div style="background:conic-gradient(#123,#345)">${a('seen/conic', 'color:#fff')}</div><div style="background:repeating-linear-gradient(45deg,#222 0 10px,#333 10px 20px)">${a('seen/repeating', 'color:#fff')}</div><div style="background:radial-gradient(circle at 50% 50%,rgb(255 255 255) 0%,#fff 100%)">${a('spam/radial', 'color:#fff')}</div><div style="display:grid"><div style="grid-area:1/1;background:#123;height:40px"></div><div style="grid-area:1/1;">${a('seen/grid-stack', 'color:#fff')}</div></div><div style="background:#222"><div style="margin-top:-1px;position:relative;top:100px">${a('seen/rel-out', 'color:#222')}</div></div><div style="height:100px"></div><table style="background:#222"><tr><td>${a('seen/table', 'color:#fff')}</td></tr></table><fieldset style="background:#222"><legend>${a('seen/legend', 'color:#fff')}</legend></fieldset><button style="background:#fff"><span style="color:#fff">x</span></button><svg width="200" height="30"><rect width="200" height="30" fill="#123"/><foreignObject width="200" height="30">${a('seen/foreign', 'color:#fff')}</foreignObject></svg>`,
  },
  {
    name: 'dark by its style',
    head: css(':root{color-scheme:dark}'),
    body: `${a('seen/dark', 'color:#fff')}`,
  },
  {
    name: 'light by its style, whatever its meta says',
    head: `<meta name="color-scheme" content="dark light">${css('html{color-scheme:light}')}`,
    body: `${a('spam/light-by-css', 'color:#fff')}`,
  },
  {
    name: 'the same in system colours and spaces',
    body: `<p style="background:CanvasText">${a('spam/sys', 'color:CanvasText')}</p><p style="background:color-mix(in oklab, red, blue)">${a('spam/mix', 'color:color-mix(in oklab, red, blue)')}</p><p style="color:oklch(.4 .2 30);background:currentColor">${a('spam/current', 'color:inherit')}</p><p style="--c:lch(52 60 20);background:var(--c)">${a('spam/var', 'color:var(--c)')}</p><p style="background:color(rec2020 .2 .3 .4)">${a('seen/rec', 'color:white')}</p><p style="background:color(a98-rgb 1 1 1)">${a('spam/a98', 'color:color(prophoto-rgb 1 1 1)')}</p><p>${a('spam/rel', 'color:hsl(from white h s l)')}</p><p>${a('spam/almost', 'color:oklch(.985 .002 250)')}</p>`,
  },
  {
    name: 'a part written from top to bottom',
    head: css('main{writing-mode:vertical-rl;height:80vh}'),
    body: `<main>${'<p>words words</p>'.repeat(5)}<p>${a('seen/vertical-main')}</p></main>`,
  },
  {
    name: 'lines from left to right',
    attributes: 'style="writing-mode:vertical-lr"',
    body: `${'<p>words</p>'.repeat(120)}${a('seen/v-lr')}`,
  },
  {
    name: 'sideways',
    attributes: 'style="writing-mode:sideways-rl"',
    body: `${'<p>words</p>'.repeat(120)}${a('seen/s-rl')}`,
  },
  {
    name: 'a box that scrolls sideways',
    body: `<div style="writing-mode:vertical-rl;overflow:auto;width:300px;height:100px">${'<p>words</p>'.repeat(40)}${a('seen/box-v')}</div>`,
  },
  {
    name: 'elements without a box',
    body: `<div style="display:contents"><p style="display:contents">${a('seen/c', 'display:contents')}</p></div><div style="display:contents;background:#222">${a('seen/c2', 'color:#222')}</div><div style="opacity:0;display:contents">${a('seen/c3')}</div><div style="overflow:hidden;height:0;display:contents">${a('seen/c4')}</div>`,
  },
  {
    name: 'icons',
    head: css(
      `@font-face{font-family:no;src:url(data:,)} .fa::before{content:"\\f09a"} .i{font-size:0} .i::before{font-size:20px;content:"\\f167"} .m{display:inline-block;width:20px;height:20px;background:#333;-webkit-mask:url(data:image/svg+xml,x);mask:url(data:image/svg+xml,x)}`,
    ),
    body: `<a href="https://example.com/seen/fa"><i class="fa"></i></a><a class="i" href="https://example.com/seen/i">Facebook</a><a href="https://example.com/seen/m"><span class="m"></span></a><a href="https://example.com/seen/ti" style="text-indent:-9999px;display:block;width:30px;height:30px;background:url(x.png)">Facebook</a><a href="https://example.com/seen/hide-span"><span style="position:absolute;left:-9999px">Facebook</span><i class="fa"></i></a><a href="https://example.com/seen/svgi"><svg width="16" height="16"><use href="#x"/></svg></a>`,
  },
  {
    name: 'hidden for good, by classes',
    head: css(
      `.hide{position:absolute;left:-9999px}.h2{opacity:0}.h3{height:0;width:0;overflow:hidden}.h4{color:#fff;text-decoration:none}.h5{font-size:0}.h6{text-indent:-9999px;display:block}a:hover{text-decoration:underline}.nav li:hover ul{left:0}`,
    ),
    body: `<nav class="nav"><ul><li>x</li></ul></nav><div class="hide">${a('spam/hide')}</div><div class="h2">${a('spam/h2')}</div><div class="h3">${a('spam/h3')}</div>${a('spam/h4', '', 'class="h4"')}<div class="h5">${a('spam/h5')}</div>${a('spam/h6', '', 'class="h6"')}<div style="overflow:hidden;width:1px;height:1px">${a('spam/1px')}</div><div style="position:absolute;top:-10000px"><p>Buy ${a('spam/p1')} and ${a('spam/p2')}</p></div><p style="position:relative;left:-5000px">${a('spam/rel')}</p><marquee width="1" height="1" style="display:block">${a('spam/marquee')}</marquee><div style="transform:translateX(-9999px)">${a('spam/tx')}</div><div style="position:fixed;left:-9999px">${a('spam/fx')}</div><div style="text-indent:-9999px">${a('spam/tii')}</div><div style="opacity:0;position:absolute;top:0;left:0">${a('spam/abs-clear')}</div><div style="filter:opacity(0%)">${a('spam/f')}</div><div style="color:transparent">${a('spam/tr', 'color:inherit')}</div><div style="font-size:1px;color:#fff">${a('spam/fs', 'color:inherit')}</div><p style="clip-path:polygon(0 0,0 0,0 0)">${a('spam/poly')}</p>`,
  },

  {
    name: 'pictures that are still to come',
    head: css('.hero{background-image:url(hero.jpg)} .hero:not(.loaded){background-image:none !important}'),
    body: `<div data-bg="/hero.webp">${a('seen/data-bg', 'color:#fff')}</div><div class="hero">${a('seen/kept-back', 'color:#fff')}</div><div data-id="7">${a('spam/plain', 'color:#fff')}</div>`,
  },
  {
    name: 'a page whose colour goes over into another',
    head: css('body{transition:background-color 1s}'),
    body: a('seen/body-transition', 'color:#fff'),
  },
  {
    name: 'a colour that is animated',
    head: css('@keyframes c{from{color:transparent}to{color:#000}} .c{animation:c 3s paused;color:#fff}'),
    body: a('seen/animated', '', 'class="c"'),
  },
  {
    name: 'slides upon each other',
    body: `<ul style="position:relative;height:40px;padding:0"><li style="position:absolute;inset:0;opacity:1">One</li><li style="position:absolute;inset:0;opacity:0">${a('notnow/li-slide')}</li></ul><div style="position:relative;height:40px"><div style="position:absolute;inset:0;background:#eee;z-index:1">One</div><div style="position:absolute;inset:0;background:#eee;z-index:-1">${a('notnow/z-slide')}</div></div>`,
  },
  {
    name: 'items of lists',
    body: `<nav><ul><li><a href="/a">A</a></li><li style="position:absolute;left:-9999px">${a('notnow/nav-li')}</li></ul></nav><ul><li style="opacity:0">${a('spam/li')}</li></ul><footer><p style="opacity:0">${a('spam/footer')}</p></footer>`,
  },
  {
    name: 'dialogs that are parked',
    body: `<div aria-modal="true" role="dialog" style="position:absolute;left:-9999px"><h2>x</h2>${a('notnow/dlg')}</div><div style="position:absolute;left:-9999px" aria-hidden="false">${a('notnow/aria-false')}</div><a aria-hidden="true" tabindex="-1" style="position:absolute;left:-9999px" href="https://example.com/spam/honey">words</a>`,
  },
  {
    name: 'details that unfold',
    head: css('details::details-content{height:0;overflow:clip;transition:height .3s}'),
    body: `<details><summary>s</summary>${a('notnow/details')}</details><details open><summary>s</summary>${a('seen/details-open', '', '')}</details>`.replace(
      'details::',
      'details::',
    ),
  },
];
