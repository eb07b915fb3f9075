import { browser } from '@wxt-dev/browser';
import { askFindHidden } from '../../utils/in-page/hidden-here.ts';
import { askFindMentions } from '../../utils/in-page/mentions-here.ts';
import { ownGlobal } from '../../utils/in-page/own-global.ts';
import type { ReadingHere } from '../../utils/in-page/reading-here.ts';
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
  /** Ends the listener from before: a document may be read, and this script injected, many times. */
  var stopAnswering: AbortController | undefined;
}

/** Answers what the background asks about the links of a reading, until this is called again. */
export function answerQuestions({ elements, roots, mentions }: ReadingHere): void {
  ownGlobal('stopAnswering')?.abort();
  const stop = new AbortController();
  const elementAt = (place: number) => elements[place] ?? mentions[place - elements.length];
  globalThis.stopAnswering = stop;
  const stopListening = listen<BackgroundToPage, PageAnswers>(browser.runtime, {
    from: 'own',
    read: readBackgroundToPage,
    handlers: {
      findHidden: ({ links }) => askFindHidden(links.map(elementAt)),
      showLink: ({ link }) => showLink(elementAt(link)),
      mentions: async ({ hosts }) =>
        (await askFindMentions(roots, hosts)).map(({ written, element }) => ({
          written,
          place: elements.length + mentions.push(element) - 1,
        })),
      linkHtml: ({ link }) => htmlOf(elementAt(link)),
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
