import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { READING_PORT } from '../../utils/message/page-to-background.ts';
import { ANSWER_PORT, readUiToBackground } from '../../utils/message/ui-to-background.ts';
import { giveAnswers } from './answer.ts';
import { fetchAddress } from './fetch/fetch-page.ts';
import { answerDocument } from './highlight/documents.ts';
import { listenForHighlighting } from './highlight/index.ts';
import { highlightState, switchAlways, switchHighlighting } from './highlight/switch.ts';
import { listenForJobs } from './jobs.ts';
import { takeReadingPort } from './page/collect.ts';
import { htmlOfLink, showLinkInTab } from './page/one-link.ts';
import { commandPosts } from './posts/commands.ts';
import { listenForPosts } from './posts/index.ts';
import { markSeen } from './posts/notify/mark-seen.ts';
import { postsJob } from './posts/queue/run.ts';

/**
 * The only writer of the store. Listeners are added at once, so that a worker
 * that was ended is woken by any of these events.
 */
export default defineBackground(() => {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === READING_PORT) takeReadingPort(port);
    if (port.name === ANSWER_PORT) giveAnswers(port);
  });

  browser.runtime.onMessage.addListener((raw: unknown, sender, respond) => {
    const answer = isOwnPage(sender) ? hearUi(raw) : answerDocument(raw, sender);
    if (!answer) return undefined;
    // Whoever asked is not left waiting.
    answer.then(respond, () => respond(null));
    return true;
  });

  listenForHighlighting();
  listenForPosts();
  listenForJobs([postsJob]);
});

/** A content script shares its process with the page: it gets no say in what the user's own views may ask. */
function isOwnPage({ url }: Browser.runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

function hearUi(raw: unknown): Promise<unknown> | undefined {
  const message = readUiToBackground(raw);
  switch (message?.type) {
    case 'show':
      return showLinkInTab(message);
    case 'html':
      return htmlOfLink(message);
    case 'lookAt':
      return fetchAddress(message.url);
    case 'addPosts':
    case 'editPosts':
    case 'removePosts':
    case 'checkPosts':
    case 'stopRun':
      return commandPosts(message);
    case 'seePosts':
      return markSeen(message.ids);
    case 'highlighting':
      return highlightState(message.tabId);
    case 'highlight':
      return switchHighlighting(message.tabId, message.on);
    case 'always':
      return switchAlways(message.tabId, message.on);
    case undefined:
      return undefined;
  }
}
