import { browser } from 'wxt/browser';
import { orElse } from '../../../../utils/errors.ts';
import type { LinkContext } from '../../../../utils/link/link-context.ts';
import { readLinkContexts } from '../../../../utils/message/link-contexts.ts';

/**
 * Reads in a tab what its page has around its links to some hosts, and what those of its frames have that it may read.
 *
 * @returns none where the page is gone, or gave none; never rejects
 */
export async function contextsInTab(
  tabId: number,
  hosts: readonly string[],
): Promise<readonly LinkContext[]> {
  try {
    const target = { tabId, allFrames: true };
    await browser.scripting.executeScript({
      target,
      func: (names: readonly string[]) => {
        globalThis.linkContextHosts = names;
      },
      args: [hosts],
    });
    const injected = await browser.scripting.executeScript({ target, files: ['/contexts.js'] });
    // The page's own first: frames answer when they will.
    injected.sort((a, b) => a.frameId - b.frameId);
    return injected.flatMap(({ result }) => readLinkContexts(result));
  } catch (error) {
    return orElse('contexts in tab', [])(error);
  }
}
