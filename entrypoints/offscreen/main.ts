import { browser } from '@wxt-dev/browser';
import { readBackgroundToOffscreen } from '../../utils/message/background-to-offscreen.ts';
import { fetchPage } from '../../utils/net/fetch-page.ts';

/**
 * Chromium's worker has no document to parse pages into: this one has. It does
 * what the background asks and keeps nothing.
 */
browser.runtime.onMessage.addListener((raw: unknown, _sender: unknown, answer: (answer: unknown) => void) => {
  const message = readBackgroundToOffscreen(raw);
  if (!message) return false;
  fetchPage(message.url).then(answer, () => answer(null));
  return true;
});
