import { browser } from 'wxt/browser';
import type { FetchedPage } from '../../../utils/message/fetched-page.ts';
import type { Failed } from '../../../utils/message/outcome.ts';
import { requestOffscreen } from '../../../utils/message/request-offscreen.ts';
import { fetchPage } from '../../../utils/net/fetch-page.ts';

/** An earlier background may have ended while it opened the document: then it is there in a moment. */
const TRIES = 20;
const BETWEEN_TRIES_MS = 100;

/**
 * Fetches a page without cookies and reads it. Access to its site is needed.
 *
 * @param url a web address, absolute
 * @throws Error where the reader failed, which says nothing of the page
 */
export async function fetchAddress(url: string): Promise<FetchedPage> {
  if (import.meta.env.FIREFOX) return fetchPage(url);
  for (let tries = 0; tries < TRIES; tries++) {
    // It stays there: it is looked for again only where nothing answers.
    const ready = isMine && tries === 0 ? Promise.resolve() : openOffscreen();
    const fetched = await ready.then(
      () => requestOffscreen({ to: 'offscreen', type: 'fetchPage', url }),
      // An earlier background is opening it this very moment.
      (): Failed => ({ ok: false, why: 'gone' }),
    );
    if (fetched.ok) return fetched.value;
    // It was there, and it failed.
    if (fetched.why !== 'gone') break;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
  }
  throw new Error('A fetched page could not be read');
}

/** One at a time: a second document is an error. */
let opening: Promise<void> | undefined;

function openOffscreen(): Promise<void> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

/** This background has opened it. */
let isMine = false;

async function open(): Promise<void> {
  const contextTypes = [browser.runtime.ContextType.OFFSCREEN_DOCUMENT];
  const [there] = await browser.runtime.getContexts({ contextTypes });
  if (there && isMine) return;
  // What a background that has ended wanted fetched is fetched for nobody.
  if (there) await browser.offscreen.closeDocument();
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: [browser.offscreen.Reason.DOM_PARSER],
    justification: 'Parses the pages whose links are checked, as a browser would.',
  });
  isMine = true;
}
