import type { Browser, Tab, View } from '../../utils/drive/driver.ts';
import { pressSwitch, waitForHighlight } from '../../utils/drive/highlight.ts';
import { clickAndRead } from '../../utils/drive/session.ts';
import { inkOn } from '../../utils/highlight/color.ts';
import { DEFAULT_STYLE, type HighlightKind } from '../../utils/highlight/style.ts';

/**
 * Switches highlighting on or off by the keyboard command, and waits until the page
 * shows it. That grants activeTab as the popup does, and is quicker.
 */
export async function switchHighlight(browser: Browser, tab: Tab, on = true): Promise<void> {
  await browser.pressShortcut(tab, 'highlight');
  await waitForHighlight(tab, on);
}

/** The same by the popup. */
export async function switchByPopup(browser: Browser, tab: Tab, on = true): Promise<void> {
  // A popup that still reads grows, and the switch moves away under the mouse.
  await pressSwitch(await clickAndRead(browser, tab), on);
  await tab.front();
  await waitForHighlight(tab, on);
}

/** How a link is drawn. */
export interface Drawn {
  /** `2px dashed rgb(179, 38, 30)`, or empty where there is no outline. */
  readonly outline: string;
  readonly bar: boolean;
  readonly own: boolean;
  /** Colours of the ticks, each for a further kind. */
  readonly ticks: readonly string[];
}

/** How the links that a selector finds are drawn, as the page's own computed styles say. */
export function drawnLinks(view: View, selector = 'a, area'): Promise<Drawn[]> {
  return view.evaluate((find) => {
    const drawn = (link: Element) => {
      const style = getComputedStyle(link);
      const part = (name: string) => style.getPropertyValue(`--backlight-${name}`).trim();
      const { outlineStyle, outlineWidth, outlineColor } = style;
      return {
        outline: outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineStyle} ${outlineColor}`,
        bar: part('bar') !== '',
        own: part('own') !== '',
        // Their shadows alone are smaller than the link; the last is what makes them a pair of light and dark.
        ticks: style.boxShadow
          .split(/,(?![^(]*\))/)
          .filter((shadow) => / -[\d.]+px$/.test(shadow))
          .map((shadow) => /rgba?\(.*\)/.exec(shadow)?.[0] ?? shadow)
          .slice(0, -1),
      };
    };
    return Array.from(document.querySelectorAll(find), drawn);
  }, selector);
}

/** The colour of a line on a light page, as a browser writes it, for one that was chosen as `#rrggbb`. */
export function inkOnLight(color: string): string {
  const ink = inkOn('light', color);
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(ink.slice(at, at + 2), 16)).join(', ')})`;
}

const rgbOf = (kind: HighlightKind) => inkOnLight(DEFAULT_STYLE.color[kind]);

/** Outlines by kind, as a browser writes them, with the default look on a light page; `mine` is followed, to the user. */
export const LINE = {
  none: '',
  followed: `1px dotted ${rgbOf('followed')}`,
  mine: `1px solid ${rgbOf('followed')}`,
  nofollow: `2px dashed ${rgbOf('nofollow')}`,
  ugc: `2px dotted ${rgbOf('ugc')}`,
  sponsored: `3px double ${rgbOf('sponsored')}`,
} as const;

/** Ticks by kind, likewise. */
export const TICK = { ugc: rgbOf('ugc'), sponsored: rgbOf('sponsored') } as const;
