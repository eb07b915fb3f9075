import { expect } from 'vitest';
import type { Browser, Tab } from '../../utils/drive/driver.ts';
import { type Box, type Seen, within } from './overlay-within.ts';

/** Looks into our closed root, as the page cannot: from the extension's own world. */
export interface Overlay {
  /** Each document of the tab that has our element, the page first. */
  seen(tab: Tab): Promise<readonly Seen[]>;
  /** The page's, once it is as `wanted`; what is not named does not matter. */
  waitFor(tab: Tab, wanted: Readonly<Record<string, unknown>>): Promise<Seen>;
  /** The same for the first framed document. */
  waitForFramed(tab: Tab, wanted: Readonly<Record<string, unknown>>): Promise<Seen>;
  /**
   * The mouse goes to the middle of an element of ours; pointer events of the mouse on the way, and a click.
   *
   * @returns what is there at once: the spotlight goes out by itself
   */
  press(tab: Tab, selector: string, shift?: boolean): Promise<Seen>;
  /** Drags an element of ours by so many px. */
  drag(tab: Tab, selector: string, x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

export async function lookInto(browser: Browser): Promise<Overlay> {
  const view = await browser.openOwnPage('popup.html');
  const seen = async (tab: Tab) => {
    const all = await within(view, await tab.url(), null);
    return all.filter((one) => one !== null);
  };
  const waitFor = async (tab: Tab, at: number, wanted: Readonly<Record<string, unknown>>) => {
    const look = async () => (await seen(tab))[at];
    await expect.poll(look).toMatchObject(wanted);
    const one = await look();
    if (!one) throw new Error('Our element is gone');
    return one;
  };
  return {
    seen,
    waitFor: (tab, wanted) => waitFor(tab, 0, wanted),
    waitForFramed: (tab, wanted) => waitFor(tab, 1, wanted),
    async press(tab, selector, shift = false) {
      const [page] = await within(view, await tab.url(), ['press', selector, shift]);
      if (!page) throw new Error(`Nothing of ours is there to press: ${selector}`);
      return page;
    },
    drag: async (tab, selector, x, y) => void (await within(view, await tab.url(), ['drag', selector, x, y])),
    close: () => view.close(),
  };
}

/** True where two boxes have a point in common. */
export function isOver(a: Box | null, b: Box | null): boolean {
  if (!a || !b) return false;
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
