import { browser } from '@wxt-dev/browser';
import type { UiToBackground } from '../../utils/message/ui-to-background.ts';
import type { Instant } from '../../utils/time.ts';

const PLAIN_RULE = { origin: 'USER', css: 'a { outline: 2px solid red !important }' } as const;
const now = () => performance.timeOrigin + performance.now();

/** The part of `own-bench.ts` that draws around a tab's links. */
export const highlighting = (tabAt: (url: string) => Promise<number>) => ({
  /** Switches highlighting as the popup does. @returns when it was asked for */
  async highlight(url: string, on: boolean): Promise<Instant> {
    const message: UiToBackground = { type: 'highlight', tabId: await tabAt(url), on };
    const asked = now();
    await browser.runtime.sendMessage(message);
    return asked;
  },

  /** The floor: inserts or removes one plain rule in the same way. @returns when it was asked for */
  async outline(url: string, on: boolean): Promise<Instant> {
    const target = { tabId: await tabAt(url) };
    const asked = now();
    if (on) await browser.scripting.insertCSS({ ...PLAIN_RULE, target });
    else await browser.scripting.removeCSS({ ...PLAIN_RULE, target });
    return asked;
  },
});
