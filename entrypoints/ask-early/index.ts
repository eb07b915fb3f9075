import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ANSWER_PORT } from '../../utils/message/answer-port.ts';
import type { BackgroundToUi } from '../../utils/message/background-to-ui.ts';
import type { EarlyAsk } from '../../utils/message/early-ask.ts';

/**
 * Runs in the popup before its other scripts are loaded: the background begins to read the tab meanwhile. What it says
 * is kept until the popup takes it over.
 */
export default defineUnlistedScript(() => {
  const early: EarlyAsk = { tab: ask(), open: null };
  globalThis.earlyAsk = early;

  async function ask(): Promise<number | null> {
    // Before the tab is known: a background that was ended starts meanwhile.
    const port = browser.runtime.connect({ name: ANSWER_PORT });
    let isClosed = false;
    port.onDisconnect.addListener(() => {
      isClosed = true;
      early.open = null;
    });
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) {
      port.disconnect();
      return null;
    }
    // A background that died is asked anew by whoever takes over.
    if (isClosed) return tab.id;
    const heard: BackgroundToUi[] = [];
    const hear = (message: BackgroundToUi) => void heard.push(message);
    port.onMessage.addListener(hear);
    early.open = { port, heard, release: () => port.onMessage.removeListener(hear) };
    port.postMessage({ type: 'read', tabId: tab.id, check: false });
    return tab.id;
  }
});
