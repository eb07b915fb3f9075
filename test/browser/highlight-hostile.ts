/**
 * A page that makes trouble while its links are highlighted. How each link is to
 * be drawn is its class: `none`, `thin`, `solid`, `dashed`, `dotted`, `double`, and `own`
 * and `bar` besides, with `example.com` as own domain.
 */
interface Odd {
  readonly name: string;
  readonly about: string;
  readonly body: () => string;
  /** It takes seconds: `npm run test:all` alone opens it. */
  readonly slow?: boolean;
  /** Where it is no HTML, or is not to be wrapped as a page. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const OTHER = 'https://other.example/';
/** The more it is, the longer it takes; it fails for the same reasons. */
const [MANY, MANY_HOSTS, MANY_FRAMES] = process.env['TEST_ALL'] ? [30_000, 3000, 80] : [6000, 600, 20];

const SVG = 'http://www.w3.org/2000/svg';
const link = (look: string, href: string, rel = '') =>
  `<a class="${look}" href="${href}" rel="${rel}">x</a>\n`;
/** One of each kind. */
const LINKS = [
  link('none', '/inside'),
  link('thin', OTHER),
  link('dashed own', 'https://deep.example.com/', 'nofollow'),
  link('dotted', OTHER, 'ugc'),
  link('double bar', OTHER, 'sponsored,dofollow'),
].join('');
const script = (code: string) => `<script>${code}</script>`;
const times = (count: number, one: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join('');

/** Served at `/NAME`. */
export const ODD: readonly Odd[] = [
  {
    name: 'overrides',
    about: 'a page that has replaced what the DOM and arrays can do',
    body: () =>
      LINKS +
      script(`
        const mine = () => { throw new Error('mine') };
        for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll', 'attachShadow', 'append', 'remove', 'getAttributeNS'])
          Element.prototype[name] = mine;
        for (const name of ['querySelector', 'querySelectorAll', 'createElement', 'createElementNS']) Document.prototype[name] = mine;
        for (const name of ['map', 'filter', 'find', 'flatMap', 'forEach', 'includes', 'join', 'push', 'some']) Array.prototype[name] = mine;
        EventTarget.prototype.addEventListener = mine;
        MutationObserver.prototype.observe = () => {};
        requestIdleCallback = ResizeObserver = AbortController = CSSStyleSheet = mine;`),
  },
  {
    name: 'names',
    about: 'elements named as what scripts look for',
    body: () =>
      [
        'links',
        'documentElement',
        'querySelectorAll',
        'querySelector',
        'getElementById',
        'body',
        'head',
        'URL',
        'baseURI',
        'defaultView',
        'adoptedStyleSheets',
        'readyState',
        'hidden',
      ]
        .map((name) => `<img name="${name}" alt="">`)
        .join('') +
      ['backlightHighlighting', 'chrome', 'browser', 'getComputedStyle', 'top', 'scheduler']
        .map((name) => `<b id="${name}"></b>`)
        .join('') +
      '<form><input name="attributes"><input name="localName"><input name="parentNode"><input name="getAttribute"></form>' +
      LINKS,
  },
  {
    name: 'events',
    about: 'a page that stops every event before anybody hears it',
    body: () =>
      script(`
        for (const type of ['load', 'pageshow', 'pagehide', 'DOMContentLoaded', 'readystatechange', 'scroll', 'keydown', 'pointerover', 'focusin', 'message'])
          window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);`) + LINKS,
  },
  {
    name: 'last-word',
    about: 'style sheets that want the last word',
    body: () => `<style>
        @layer first { * { all: revert !important } .dashed, .dotted, .own { outline: 9px solid red !important; box-shadow: none !important } }
        html { transform: rotate(1deg); contain: strict; filter: invert(1) }
        * { all: revert !important; outline: 0 !important; transition: all 9s !important; animation: none !important }
        backlight-legend { display: none !important }
      </style>${LINKS}`,
  },
  {
    name: 'not-shown',
    about: 'a document that is not rendered',
    body: () => `<style>html { display: none }</style>${LINKS}`,
  },
  {
    name: 'written',
    about: 'addresses and rel that no hand would write',
    body: () =>
      LINKS +
      link('thin', `https://${'x'.repeat(1_000_000)}@other.example/`) +
      link('solid own', `https://example.com/${'x'.repeat(1_000_000)}`) +
      link('none', `data:text/plain,${'x'.repeat(1_000_000)}`) +
      link('dashed', OTHER, `${'x'.repeat(100_000)} nofollow`) +
      times(2000, (i) => link('dotted bar', OTHER, `ugc nofollow;${i}`)) +
      script(`
        const add = (look, href, rel) => {
          const link = document.createElement('a');
          link.className = look;
          link.setAttribute('href', href);
          if (rel !== undefined) link.setAttribute('rel', rel);
          link.textContent = 'x';
          document.body.append(link);
        };
        for (const odd of ['"', "'", '\\\\', ']', '}', '{', '*/', '/*', '<!--', '\\n', '\\r\\n', '\\f', '\\x7f', '\\u2028', '\\u{1f600}', 'é', '\\\\22 ', '"]{}*{outline:0}']) {
          add('solid own', 'https://deep.example.com/' + odd + '?');
          add('dashed bar', '${OTHER}', 'nofollow "nofollow"' + odd);
        }
        // CSS has no way to write these two: only the links beside them are certain.
        for (const odd of ['\\0', '\\ud800', '\\udfff\\ud800']) {
          add('', 'https://deep.example.com/' + odd);
          add('thin', '${OTHER}' + odd);
          add('dashed', '${OTHER}', 'nofollow nofollow;' + odd);
        }`),
  },
  {
    name: 'own-links',
    about: `${MANY_HOSTS} links to a domain of ours, each on a host of its own`,
    body: () =>
      LINKS + times(MANY_HOSTS, (i) => link('solid own', `https://host-${i}.example.com/page?id=${i}`)),
  },
  {
    name: 'many',
    about: `${MANY} links`,
    slow: true,
    body: () => LINKS + times(MANY, (i) => `<a href="${OTHER}page/${i}">x</a> `) + LINKS,
  },
  {
    name: 'frames',
    about: `${MANY_FRAMES} frames`,
    body: () =>
      LINKS + times(MANY_FRAMES, () => `<iframe srcdoc='<a href="${OTHER}" rel="nofollow">x</a>'></iframe>`),
  },
  {
    name: 'xhtml',
    about: 'XHTML',
    type: 'application/xhtml+xml',
    body: () =>
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>${LINKS}<svg xmlns="${SVG}" xmlns:xlink="http://www.w3.org/1999/xlink"><a class="solid own" xlink:href="https://example.com/"><text>x</text></a></svg></body></html>`,
  },
  {
    name: 'svg',
    about: 'SVG',
    type: 'image/svg+xml',
    body: () =>
      `<svg xmlns="${SVG}" xmlns:xlink="http://www.w3.org/1999/xlink"><a class="dashed own" href="https://deep.example.com/" rel="nofollow"><text>x</text></a><a class="thin" xlink:href="${OTHER}"><text>x</text></a></svg>`,
  },
  {
    name: 'xml',
    about: 'XML without any style',
    type: 'text/xml',
    body: () => '<root xmlns="urn:x"><a href="https://other.example/">x</a></root>',
  },
  { name: 'text', about: 'plain text', type: 'text/plain', body: () => `See ${OTHER}` },
  {
    name: 'frameset',
    about: 'a frameset',
    type: 'text/html',
    body: () =>
      `<!doctype html><title>t</title><frameset cols="*,*"><frame src="/xhtml"><frame src="/not-shown"></frameset>`,
  },
  {
    name: 'sandbox',
    about: 'a page without an origin, in a sandbox',
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
    body: () => LINKS + link('none', '#here'),
  },
];

/** Tells its parent how its own link is drawn: nobody else may look into it. */
const TELLING = `${link('dashed', OTHER, 'nofollow')}${script("setInterval(() => parent.postMessage(getComputedStyle(document.links[0]).outlineStyle, '*'), 50)")}`;

const OTHERS: readonly Odd[] = [
  { name: 'base', about: 'a base without an address', body: () => `${link('none', '/path')}<base>` },
  {
    name: 'removing',
    about: 'a page that takes our element out whenever it comes',
    body: () =>
      LINKS +
      script(`
        globalThis.removed = 0;
        new MutationObserver(() => {
          const ours = document.querySelector('backlight-legend');
          if (ours) removed++;
          ours?.remove();
        }).observe(document, { childList: true, subtree: true });`),
  },
  { name: 'telling', about: 'what is framed', body: () => TELLING },
  {
    name: 'sandboxed',
    about: 'frames without an origin',
    body: () =>
      `<iframe sandbox="allow-scripts" src="/telling"></iframe><iframe sandbox="allow-scripts" srcdoc="${TELLING.replaceAll('"', '&quot;')}"></iframe>` +
      script(`
        globalThis.told = [];
        addEventListener('message', ({ source, data }) => { told[source === frames[0] ? 0 : 1] = data });`),
  },
];

/** The page's markup and headers; null where there is none of that name. */
export function oddPage(
  name: string,
): { readonly body: string; readonly headers: Record<string, string> } | null {
  const page = [...ODD, ...OTHERS].find((page) => page.name === name);
  if (!page) return null;
  const { type = 'text/html', headers = {} } = page;
  const head = `<!doctype html><html lang="en"><head><title>t</title>${script(`
    globalThis.errors = [];
    for (const type of ['error', 'unhandledrejection'])
      addEventListener(type, (event) => { errors[errors.length] = event.message ?? String(event.reason) }, true);`)}</head><body>`;
  return {
    body: page.type ? page.body() : head + page.body(),
    headers: { 'content-type': `${type}; charset=utf-8`, ...headers },
  };
}
