import type { Browser, Tab, View } from '../../utils/drive/driver.ts';
import { pressSwitch, waitForHighlight } from '../../utils/drive/highlight.ts';
import { clickAndRead } from '../../utils/drive/session.ts';

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
  readonly rings: number;
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
        // The colours of the last four depend on what else the link is.
        rings: Math.max(0, style.boxShadow.split(/,(?![^(]*\))/).length - 4),
      };
    };
    return Array.from(document.querySelectorAll(find), drawn);
  }, selector);
}

/** Outlines by kind, as a browser writes them, with the default look. */
export const LINE = {
  none: '',
  followed: '2px solid rgb(23, 105, 58)',
  nofollow: '2px dashed rgb(179, 38, 30)',
  ugc: '3px dotted rgb(107, 63, 181)',
  sponsored: '3px double rgb(11, 95, 138)',
} as const;
