import { browser } from '@wxt-dev/browser';
import { cachedHeaders, headersNow } from '../../utils/in-page/cached-response.ts';
import type { ReadingHere } from '../../utils/in-page/reading-here.ts';
import { shadowRootOf } from '../../utils/in-page/shadow-root.ts';
import type { PageToBackground } from '../../utils/message/page-to-background.ts';
import { READING_PORT } from '../../utils/message/reading-port.ts';
import { pacedLimit } from '../../utils/pace.ts';
import { readyStateOf } from '../../utils/read/dom.ts';
import { readLinks } from '../../utils/read/links.ts';
import { readPage } from '../../utils/read/page.ts';
import { slicer } from '../../utils/read/slicer.ts';

/** A page that is still being parsed gets this long; then what is there is read. */
const PARSING_AT_MOST_MS = pacedLimit(2000);

/**
 * Reads this document and sends its facts over a port of its own.
 *
 * @returns when the last piece has been sent
 */
export async function readDocument(): Promise<boolean> {
  const came = cachedHeaders();
  await parsed();
  const port = browser.runtime.connect({ name: READING_PORT });
  const say = (message: PageToBackground) => port.postMessage(message);
  const slice = slicer();
  const reading: ReadingHere = { elements: [], roots: [], mentions: [], isAnswered: false };
  globalThis.readingHere = reading;
  const { elements, roots } = reading;
  const pieces = readLinks(document, shadowRootOf, slice, elements, roots);
  for (;;) {
    const piece = await pieces.next();
    if (piece.done) {
      if (slice.over()) await slice.next();
      say({ type: 'page', page: readPage(document, roots, headersNow(await came)) });
      say({ type: 'end', gone: piece.value });
      return true;
    }
    say({ type: 'links', columns: piece.value });
  }
}

function parsed(): Promise<void> {
  if (readyStateOf(document) !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), {
      once: true,
    });
    setTimeout(resolve, PARSING_AT_MOST_MS);
  });
}
