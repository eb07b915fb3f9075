import { browser } from 'wxt/browser';
import type { BackgroundToOffscreen } from '../../utils/message/background-to-offscreen.ts';
import { type Look, lookAt } from '../../utils/net/look-at.ts';

const GONE: Look = { kind: 'failed', why: 'refused' };

/**
 * Fetches a page without cookies and reads it. Access to its site is needed.
 *
 * @param url a web address, absolute
 */
export async function lookAtAddress(url: string): Promise<Look> {
  if (import.meta.env.FIREFOX) return lookAt(url);
  await openOffscreen();
  const message: BackgroundToOffscreen = { to: 'offscreen', type: 'look', url };
  const look: Look | null = await browser.runtime.sendMessage(message).catch(() => null);
  return look ?? GONE;
}

/** One at a time: a second document is an error. */
let opening: Promise<void> | undefined;

function openOffscreen(): Promise<void> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<void> {
  const contextTypes = [browser.runtime.ContextType.OFFSCREEN_DOCUMENT];
  const [there] = await browser.runtime.getContexts({ contextTypes });
  if (there) return;
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: [browser.offscreen.Reason.DOM_PARSER],
    justification: 'Parses the pages whose links are checked, as a browser would.',
  });
}
