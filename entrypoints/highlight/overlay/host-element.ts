import { pageText } from '../../../utils/in-page/text.ts';
import { rootElementOf } from '../../../utils/read/dom.ts';
import { OVERLAY_CSS } from './css.ts';

/** The only element that we ever add to a page: after the body, with a shadow root that is closed to the page. */
export interface HostElement {
  /** Holds what is drawn. */
  readonly inside: ShadowRoot;
  /** An invisible box as large as the window without its scroll bars: panels stay inside it. */
  readonly room: HTMLElement;
  /** Adds the element to the page, also where the page has removed it. Does nothing in a document that is not HTML. */
  attach(): void;
  remove(): void;
}

const NAME = 'backlight-legend';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A page that removes it this often does not want it. */
const MAX_ATTACHES = 20;

/** Events in the overlay that the page must not get: its shortcuts, scroll handlers and focus traps would react. */
const KEPT_EVENTS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'wheel', 'focusin', 'focusout'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout'],
  ...['touchstart', 'touchmove', 'touchend', 'keydown', 'keypress', 'keyup'],
];

/** Makes the element, not yet in the page. */
export function hostElement(): HostElement {
  const element = document.createElementNS(XHTML, NAME);
  const inside = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(OVERLAY_CSS);
  inside.adoptedStyleSheets.push(sheet);
  const room = make('div', 'room');
  inside.append(room);
  for (const type of KEPT_EVENTS) {
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  let attached = 0;
  return {
    inside,
    room,
    attach() {
      const html = rootElementOf(document);
      // An SVG or XML document has no place for HTML.
      if (element.isConnected || html?.namespaceURI !== XHTML || attached++ >= MAX_ATTACHES) return;
      html.append(element);
    },
    remove: () => element.remove(),
  };
}

/** Makes an element of the overlay. */
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

/**
 * Sets the user's language and its direction on an element, whatever the page around it has.
 *
 * @returns the same element
 */
export function inOwnLanguage<E extends HTMLElement>(element: E): E {
  element.lang = pageText('language');
  element.dir = 'auto';
  return element;
}
