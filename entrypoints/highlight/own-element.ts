import { rootElementOf } from '../../utils/read/dom.ts';
import { OVERLAY_CSS } from './overlay-css.ts';

/** The only element that we ever put into a page: behind the body, closed to the page. */
export interface OwnElement {
  /** What is drawn in it. */
  readonly inside: ShadowRoot;
  /** Puts it into the page, also where the page has taken it out. */
  attach(): void;
  remove(): void;
}

const NAME = 'backlight-legend';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A page that takes it out so often does not want it. */
const ATTACH_AT_MOST = 20;

/** What a press or a key in the legend does is none of the page's business. */
const OURS = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup'];

export function ownElement(): OwnElement {
  const element = document.createElementNS(XHTML, NAME);
  const inside = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(OVERLAY_CSS);
  inside.adoptedStyleSheets.push(sheet);
  for (const type of OURS) element.addEventListener(type, (event) => event.stopPropagation());
  let attached = 0;
  return {
    inside,
    attach() {
      const html = rootElementOf(document);
      // In an SVG or XML document there is nowhere to draw.
      if (element.isConnected || html?.namespaceURI !== XHTML || attached++ >= ATTACH_AT_MOST) return;
      html.append(element);
    },
    remove: () => element.remove(),
  };
}

/** An element of the overlay, of this class. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}
