import { browser } from '@wxt-dev/browser';
import { askFindHidden } from '../../utils/in-page/hidden-here.ts';
import { askCompareServed } from '../../utils/in-page/served-here.ts';
import {
  type BackgroundToPage,
  type LinkHtml,
  type PageAnswers,
  readBackgroundToPage,
} from '../../utils/message/background-to-page.ts';
import { listen } from '../../utils/message/listen.ts';
import { showLink } from './show-link.ts';

declare global {
  /** Ends the listener of the reading before: a document may be read, and this script injected, many times. */
  var stopAnswering: AbortController | undefined;
}

/**
 * Answers what the background asks about the links of a reading.
 *
 * @param elements the links, in document order; still growing while the page is read
 */
export function answerQuestions(elements: readonly Element[]): void {
  // Not an element of the page that has this name as its id (HTML, "named access on the Window object").
  if (Object.hasOwn(globalThis, 'stopAnswering')) globalThis.stopAnswering?.abort();
  const stop = new AbortController();
  globalThis.stopAnswering = stop;
  const stopListening = listen<BackgroundToPage, PageAnswers>(browser.runtime, {
    from: 'own',
    read: readBackgroundToPage,
    handlers: {
      findHidden: ({ links }) => askFindHidden(links.map((link) => elements[link])),
      showLink: ({ link }) => showLink(elements[link]),
      linkHtml: ({ link }) => htmlOf(elements[link]),
      served: ({ html }) => askCompareServed(elements, html),
    },
    // The page's own doing: the background goes on without.
    failed: () => ({ ok: false, why: 'broken' }),
  });
  stop.signal.addEventListener('abort', stopListening);
}

/** More is no evidence that anyone reads. */
const HTML_AT_MOST = 2000;

function htmlOf(link: Element | undefined): LinkHtml {
  return link?.isConnected ? link.outerHTML.slice(0, HTML_AT_MOST) : null;
}
