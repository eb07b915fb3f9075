import { browser } from '@wxt-dev/browser';
import { shadowRootOf } from '../../utils/in-page/shadow-root.ts';
import {
  type HiddenAnswer,
  type LinkHtml,
  readBackgroundToPage,
} from '../../utils/message/background-to-page.ts';
import { hidingReader } from '../../utils/read/hiding/why-hidden.ts';
import { compareServed } from './served-links.ts';
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
  const listener = (raw: unknown, _sender: unknown, answer: (answer: unknown) => void): boolean => {
    const message = readBackgroundToPage(raw);
    if (message?.type === 'look') answer(look(message.links.map((link) => elements[link])));
    if (message?.type === 'show') answer(showLink(elements[message.link]));
    if (message?.type === 'html') answer(htmlOf(elements[message.link]));
    if (message?.type !== 'served') return false;
    void compareServed(elements, message.html)
      .catch(() => null)
      .then(answer);
    // It answers later.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  stop.signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function look(links: readonly (Element | undefined)[]): HiddenAnswer {
  const hidingOf = hidingReader(shadowRootOf);
  return links.map((link) => (link?.isConnected ? (hidingOf(link) ?? false) : null));
}

/** More is no evidence that anyone reads. */
const HTML_AT_MOST = 2000;

function htmlOf(link: Element | undefined): LinkHtml {
  return link?.isConnected ? link.outerHTML.slice(0, HTML_AT_MOST) : null;
}
