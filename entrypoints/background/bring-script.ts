import { type Browser, browser } from 'wxt/browser';
import { orElse } from '../../utils/errors.ts';

/** Scripts that come into a document that has one of ours already, each when it is wanted. */
type LaterScript = '/hiding.js' | '/served.js' | '/mentions.js' | '/legend.js';

/**
 * Brings a script into a document.
 *
 * @returns false where the document is gone, or the access to it
 */
export async function bringScript(
  target: Browser.scripting.InjectionTarget,
  script: LaterScript,
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files: [script], injectImmediately: true });
    return true;
  } catch (error) {
    return orElse(`bring ${script}`, false)(error);
  }
}
