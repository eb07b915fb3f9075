import { browser } from 'wxt/browser';
import { orElse } from '../../../utils/errors.ts';

/** Scripts that come into a document after it was read, each when it is wanted. */
type LaterScript = '/hiding.js' | '/served.js' | '/mentions.js';

/**
 * Brings a script into a document that was read.
 *
 * @returns false where the page is gone
 */
export async function bringScript(tabId: number, frameId: number, script: LaterScript): Promise<boolean> {
  try {
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: [script], injectImmediately: true });
    return true;
  } catch (error) {
    return orElse(`bring ${script}`, false)(error);
  }
}
