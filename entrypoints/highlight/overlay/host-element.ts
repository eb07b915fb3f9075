import { pageText } from '../../../utils/in-page/text.ts';
import { rootElementOf } from '../../../utils/read/dom.ts';
import { OVERLAY_CSS } from './css.ts';

/** The only element that we ever put into a page: behind the body, closed to the page. */
export interface HostElement {
  /** What is drawn in it. */
  readonly inside: ShadowRoot;
  /** As large as the window, without its scroll bars. */
  readonly room: HTMLElement;
  /** Puts it into the page, also where the page has taken it out. */
  attach(): void;
  remove(): void;
}

const NAME = 'backlight-legend';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A page that takes it out so often does not want it. */
const ATTACH_AT_MOST = 20;

/** What happens in the legend is none of the page's business: its shortcuts, its scrolling, its trap of the focus. */
const OURS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'wheel', 'focusin', 'focusout'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout'],
  ...['touchstart', 'touchmove', 'touchend', 'keydown', 'keypress', 'keyup'],
];

export function hostElement(): HostElement {
  const element = document.createElementNS(XHTML, NAME);
  const inside = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(OVERLAY_CSS);
  inside.adoptedStyleSheets.push(sheet);
  const room = make('div', 'room');
  inside.append(room);
  for (const type of OURS) {
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  let attached = 0;
  return {
    inside,
    room,
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

/** One that speaks the user's language, and reads in its direction, whatever the page around it does. */
export function inOwnLanguage<E extends HTMLElement>(element: E): E {
  element.lang = pageText('language');
  element.dir = 'auto';
  return element;
}
