import type { View } from '../../utils/drive/driver.ts';

/** A box in a window, in whole px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What lies over a document: what is in our closed root. */
export interface Seen {
  /** What the legend stands on, as a colour. */
  readonly ground: string;
  readonly direction: string;
  /** `nofollow: 3`; `(ugc: 0)` where it is disabled. */
  readonly rows: readonly string[];
  readonly rowBoxes: readonly Box[];
  readonly said: string;
  readonly notes: readonly string[];
  readonly label: readonly string[];
  readonly legend: Box | null;
  readonly labelBox: Box | null;
  readonly spotlight: Box | null;
  /** Whether the spotlight moves. */
  readonly moves: boolean;
  /** Class of the element with the focus, with the text of a row. */
  readonly focused: string;
  readonly html: string;
}

/** What the mouse is to do in the page's overlay: what, with which element, and with Shift, or how far. */
export type Act = readonly ['press', string, boolean] | readonly ['drag', string, number, number];

/**
 * What lies over each document of the tab in front; null where there is nothing.
 *
 * @param view a page of the extension
 * @param url the tab's
 */
export function within(view: View, url: string, act: Act | null): Promise<readonly (Seen | null)[]> {
  return view.evaluate(
    async (address, wanted) => {
      const tab = (await chrome.tabs.query({ active: true })).find(({ url }) => url === address);
      const results = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1, allFrames: true },
        args: [wanted],
        // What Firefox gives each element of a page, Chromium gives by a function.
        func: (todo: Act | null): Seen | null => {
          interface FirefoxElement extends HTMLElement {
            readonly openOrClosedShadowRoot?: ShadowRoot | null;
          }
          const element = document.querySelector<FirefoxElement>('html > backlight-legend');
          const root =
            element && (chrome.dom?.openOrClosedShadowRoot(element) ?? element.openOrClosedShadowRoot);
          if (!root) return null;
          const boxOf = (rect: DOMRect) => {
            const [left, top, right, bottom] = [rect.left, rect.top, rect.right, rect.bottom].map(Math.round);
            return { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 };
          };
          const box = (selector: string) => {
            const found = root.querySelector(selector);
            return found && boxOf(found.getBoundingClientRect());
          };
          const texts = (selector: string) =>
            Array.from(root.querySelectorAll(selector), ({ textContent }) => textContent ?? '');
          const [what, selector = '', x = 0, y = 0] = todo ?? [];
          const target = selector ? root.querySelector<HTMLElement>(selector) : null;
          if (what && window === top) {
            const at = target?.getBoundingClientRect() ?? new DOMRect();
            const point = { x: at.left + at.width / 2, y: at.top + at.height / 2 };
            const send = (type: string, dx: number, dy: number) =>
              target?.dispatchEvent(
                new PointerEvent(type, {
                  bubbles: true,
                  composed: true,
                  cancelable: true,
                  shiftKey: x === true,
                  pointerId: chrome.dom ? 1 : 0,
                  clientX: point.x + dx,
                  clientY: point.y + dy,
                }),
              );
            const [dx, dy] = what === 'drag' ? [Number(x), Number(y)] : [0, 0];
            send('pointerdown', 0, 0);
            if (what === 'drag') send('pointermove', dx, dy);
            send('pointerup', dx, dy);
            send('click', dx, dy);
          }
          const focused = root.activeElement;
          const legend = root.querySelector('.legend');
          const style = legend && getComputedStyle(legend);
          return {
            ground: style?.backgroundColor ?? '',
            direction: style?.direction ?? '',
            rows: Array.from(root.querySelectorAll<HTMLButtonElement>('.group'), (row) => {
              const text = `${row.querySelector('.word')?.textContent}: ${row.querySelector('.count')?.textContent}`;
              return row.disabled ? `(${text})` : text;
            }),
            rowBoxes: Array.from(root.querySelectorAll('.group'), (row) =>
              boxOf(row.getBoundingClientRect()),
            ),
            said: texts('.said').join(),
            notes: texts('.notes p'),
            label: texts('.label p'),
            legend: box('.legend'),
            labelBox: box('.label'),
            spotlight: box('.spotlight'),
            moves: root
              .getAnimations()
              .some(
                ({ effect }) =>
                  effect instanceof KeyframeEffect && 'transform' in (effect.getKeyframes()[0] ?? {}),
              ),
            focused: focused
              ? `${focused.className} ${focused.querySelector('.word')?.textContent ?? ''}`.trim()
              : '',
            html: root.innerHTML,
          };
        },
      });
      return results.map(({ result }) => result ?? null);
    },
    url,
    act,
  );
}
