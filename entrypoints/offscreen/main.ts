import { browser } from '@wxt-dev/browser';
import { readBackgroundToOffscreen } from '../../utils/message/background-to-offscreen.ts';
import { listen } from '../../utils/message/listen.ts';
import { toFailed } from '../../utils/message/outcome.ts';
import { fetchPage } from '../../utils/net/fetch-page.ts';

/**
 * Chromium's worker has no document to parse pages into: this one has. It does
 * what the background asks and keeps nothing. Content scripts reach it, too, and are not heard.
 */
listen(browser.runtime, {
  from: 'own',
  read: readBackgroundToOffscreen,
  handlers: { fetchPage: ({ url }) => fetchPage(url) },
  failed: toFailed,
});
