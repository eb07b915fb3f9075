import { type Browser, browser } from 'wxt/browser';
import { orElse } from '../../utils/errors.ts';

/** Scripts that come into a document that has one of ours already, each when it is wanted. */
type LaterScript = '/answers.js' | '/hiding.js' | '/served.js' | '/mentions.js' | '/legend.js';

/**
 * Brings scripts into a document, one after the other.
 *
 * @returns false where the document is gone, or the access to it
 */
export async function bringScript(
  target: Browser.scripting.InjectionTarget,
  ...scripts: readonly LaterScript[]
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files: [...scripts], injectImmediately: true });
    return true;
  } catch (error) {
    return orElse(`bring ${scripts.join(', ')}`, false)(error);
  }
}
