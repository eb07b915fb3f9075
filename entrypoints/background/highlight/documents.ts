import { type Browser, browser } from 'wxt/browser';
import { noteUnlessExpected } from '../../../utils/errors.ts';
import { judgeQuestion } from '../../../utils/highlight/judge-question.ts';
import type { Question } from '../../../utils/highlight/judgement.ts';
import type { HighlightAnswers, Judged } from '../../../utils/message/background-to-highlight.ts';
import type { HighlightToBackground } from '../../../utils/message/highlight-to-background.ts';
import type { Handlers } from '../../../utils/message/listen.ts';
import { sendToHighlight } from '../../../utils/message/request-page.ts';
import { addressOf } from '../../../utils/message/sender-address.ts';
import { ownDomains } from '../../../utils/settings/domains.ts';
import { highlightStyle } from '../../../utils/settings/highlight.ts';
import { bringScript } from '../bring-script.ts';
import { isAlways } from './always.ts';
import { choiceFor, choose, isChosen } from './choice.ts';
import { enter, hostIn, isExcluded } from './switch.ts';
import { keepView, viewIn } from './view.ts';

/** What answers the script in a document. */
export const documentHandlers: Handlers<HighlightToBackground, HighlightAnswers> = {
  judge: (question, sender) => {
    const tabId = sender.tab?.id;
    return tabId === undefined ? null : judge(question, tabId, sender);
  },
  paint: ({ add, remove }, sender) => {
    const tabId = sender.tab?.id;
    return tabId !== undefined && paint(add, remove, tabId, sender);
  },
  legend: (_, sender) => {
    const tabId = sender.tab?.id;
    // Only what is highlighted, and shows a legend, has to load it.
    return tabId !== undefined && bringScript(documentOf(tabId, sender), '/legend.js');
  },
  view: async ({ view }, { tab, frameId }) => {
    // The legend is in the page itself.
    if (tab?.id === undefined || frameId !== 0) return undefined;
    await keepView(tab.id, view);
    await sendToHighlight(tab.id, { type: 'highlight-view', view });
    return undefined;
  },
  // Nobody waits for it.
  frames: (_, { tab }) => {
    if (tab?.id !== undefined) void enter(tab.id);
    return undefined;
  },
  count: ({ links }, { tab, frameId = 0 }) => {
    if (tab?.id !== undefined) void sendToHighlight(tab.id, { type: 'highlight-count', frameId, links }, 0);
    return undefined;
  },
};

/** All that it takes is read at once: the page waits for the answer. */
async function judge(
  question: Question,
  tabId: number,
  { tab, frameId, url, origin }: Browser.runtime.MessageSender,
): Promise<Judged> {
  // Without access to the tab's own address, only the page itself can tell whose it is.
  const tabHost = hostIn(tab?.url ?? (frameId === 0 ? url : undefined));
  const [choice, always, hidden, style, view, domains] = await Promise.all([
    choiceFor(tabId),
    tabHost !== null && isAlways(tabHost),
    isExcluded(tabHost, hostIn(question.base)),
    highlightStyle(),
    viewIn(tabId),
    ownDomains(),
  ]);
  const wanted = isChosen(choice, always, hidden);
  // The settings leave the page out: it stays off when they no longer do.
  if (!wanted && frameId === 0 && choice === 'on') await choose(tabId, null);
  const address = addressOf(question.url, { url, origin });
  return wanted && address !== null
    ? { ...judgeQuestion({ ...question, url: address }, domains), style, view }
    : null;
}

/** As the user's style sheet: above all that a page may say, its `!important` too, and past its content security policy. */
async function paint(
  add: string | null,
  remove: readonly string[],
  tabId: number,
  sender: Browser.runtime.MessageSender,
): Promise<boolean> {
  const target = documentOf(tabId, sender);
  try {
    // Where the user wants to see nothing the style sheet is empty: that must not fail, and the others stay.
    if (add) await browser.scripting.insertCSS({ target, origin: 'USER', css: add });
    for (const css of remove) if (css) await browser.scripting.removeCSS({ target, origin: 'USER', css });
    return true;
  } catch (error) {
    // The document is gone, or lies in the browser's cache.
    noteUnlessExpected('paint', error);
    return false;
  }
}

/** The very document that speaks, where the browser names it. */
function documentOf(
  tabId: number,
  { frameId = 0, documentId }: Browser.runtime.MessageSender,
): Browser.scripting.InjectionTarget {
  return documentId ? { tabId, documentIds: [documentId] } : { tabId, frameIds: [frameId] };
}
