import { browser } from '@wxt-dev/browser';
import type { UiToBackground } from '../../utils/message/ui-to-background.ts';

const PLAIN = { origin: 'USER', css: 'a { outline: 2px solid red !important }' } as const;
const now = () => performance.timeOrigin + performance.now();

/** Puts something over the links of a tab; part of what runs in the extension's own page. */
export const highlighting = (tabAt: (url: string) => Promise<number>) => ({
  /** Highlights the tab's links as the popup's switch does. @returns when it was asked, in ms since 1970 */
  async highlight(url: string, on: boolean): Promise<number> {
    const message: UiToBackground = { type: 'highlight', tabId: await tabAt(url), on };
    const asked = now();
    await browser.runtime.sendMessage(message);
    return asked;
  },

  /** The floor: one plain rule, by the same way into the page. @returns when it was asked, in ms since 1970 */
  async outline(url: string, on: boolean): Promise<number> {
    const target = { tabId: await tabAt(url) };
    const asked = now();
    if (on) await browser.scripting.insertCSS({ ...PLAIN, target });
    else await browser.scripting.removeCSS({ ...PLAIN, target });
    return asked;
  },
});
