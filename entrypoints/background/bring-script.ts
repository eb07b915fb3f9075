import { type Browser, browser } from 'wxt/browser';
import { orElse } from '../../utils/errors.ts';

/** Scripts that come into a document that has one of ours already, each when it is wanted. */
type LaterScript = '/answers.js' | '/hiding.js' | '/served.js' | '/mentions.js' | '/legend.js';

/** What is asked for at the same time comes in one go, by document. */
const gathered = new Map<
  string,
  { readonly scripts: Set<LaterScript>; readonly brought: Promise<boolean> }
>();

/**
 * Brings scripts into a document, one after the other. What several ask for at the same time comes in one go, and what they
 * share comes once: each script would be compiled and run again, and each injection is a way to another process and back.
 *
 * @returns false where the document is gone, or the access to it
 */
export function bringScript(
  target: Browser.scripting.InjectionTarget,
  ...scripts: readonly LaterScript[]
): Promise<boolean> {
  const document = JSON.stringify(target);
  const together = gathered.get(document) ?? gather(document, target);
  for (const script of scripts) together.scripts.add(script);
  return together.brought;
}

function gather(document: string, target: Browser.scripting.InjectionTarget) {
  const scripts = new Set<LaterScript>();
  // Whoever asks does so before anything is waited for.
  const brought = Promise.resolve().then(() => {
    gathered.delete(document);
    return bring(target, [...scripts]);
  });
  const together = { scripts, brought };
  gathered.set(document, together);
  return together;
}

async function bring(target: Browser.scripting.InjectionTarget, files: LaterScript[]): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files, injectImmediately: true });
    return true;
  } catch (error) {
    return orElse(`bring ${files.join(', ')}`, false)(error);
  }
}
