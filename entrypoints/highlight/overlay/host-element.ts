import type { HostElement } from '../../../utils/in-page/overlay/host-element.ts';
import { make } from '../../../utils/in-page/overlay/make.ts';
import { rootElementOf } from '../../../utils/read/dom.ts';
import { OVERLAY_CSS } from './css.ts';

const NAME = 'backlight-legend';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A page that removes it this often does not want it. */
const MAX_ATTACHES = 20;

/** Events in the overlay that the page must not get: its shortcuts, scroll handlers and focus traps would react. */
const KEPT_EVENTS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'wheel', 'focusin', 'focusout', 'input', 'change'],
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
