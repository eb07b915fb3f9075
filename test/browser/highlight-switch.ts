import type { Browser, Tab, View } from '../../utils/drive/driver.ts';
import { replaceDomains } from '../../utils/drive/session.ts';

/** Switches highlighting as the popup does, without the popup: quicker where the click itself is not what is tested. */
export interface HighlightSwitch {
  set(tab: Tab, on: boolean): Promise<void>;
  /** Puts these domains into the extension's list in place of all others. */
  setDomains(names: readonly string[]): Promise<void>;
}

/** Gives the extension access to all sites, since nobody clicks. */
export async function highlightSwitch(browser: Browser): Promise<HighlightSwitch> {
  await browser.grant(['*://*/*']);
  const own: View = await browser.openOwnPage('dashboard.html');
  return {
    async set(tab, on) {
      const failed = await own.evaluate(
        async (url, on) => {
          const tab = (await chrome.tabs.query({})).find((tab) => tab.url === url);
          if (tab?.id === undefined) return `No tab has ${url}`;
          const answer = await chrome.runtime.sendMessage({ type: 'highlight', tabId: tab.id, on });
          return answer?.value?.on === on ? null : JSON.stringify(answer);
        },
        await tab.url(),
        on,
      );
      if (failed !== null) throw new Error(failed);
    },
    setDomains: (names) => replaceDomains(own, names),
  };
}
