import { browser } from 'wxt/browser';
import { orElse } from '../../../../utils/errors.ts';
import type { LinkContext } from '../../../../utils/link/link-context.ts';
import { readLinkContexts } from '../../../../utils/message/link-contexts.ts';

/**
 * Reads in a tab what its page has around its links to some hosts; frames are left out.
 *
 * @returns none where the page is gone, or gave none; never rejects
 */
export async function contextsInTab(
  tabId: number,
  hosts: readonly string[],
): Promise<readonly LinkContext[]> {
  try {
    const target = { tabId };
    await browser.scripting.executeScript({
      target,
      func: (names: readonly string[]) => {
        globalThis.linkContextHosts = names;
      },
      args: [hosts],
    });
    const [injected] = await browser.scripting.executeScript({ target, files: ['/contexts.js'] });
    return readLinkContexts(injected?.result);
  } catch (error) {
    return orElse('contexts in tab', [])(error);
  }
}
