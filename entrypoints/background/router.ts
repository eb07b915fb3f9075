import { browser } from 'wxt/browser';
import type { UiAnswers } from '../../utils/message/background-to-ui.ts';
import { readHighlightToBackground } from '../../utils/message/highlight-to-background.ts';
import { type Handlers, listen } from '../../utils/message/listen.ts';
import { toFailed } from '../../utils/message/outcome.ts';
import { uiReceiver } from '../../utils/message/ui-receiver.ts';
import type { UiToBackground } from '../../utils/message/ui-to-background.ts';
import { clearRequestLog } from '../../utils/settings/request-log.ts';
import { afterRestore } from './backup/restored.ts';
import { tableHandlers } from './exchange/commands.ts';
import { checkTarget } from './fetch/check-target.ts';
import { fetchAddress } from './fetch/fetch-page.ts';
import { documentHandlers } from './highlight/documents.ts';
import { highlightState, switchAlways, switchHighlighting } from './highlight/switch.ts';
import { htmlOfLink, showLinkInTab } from './page/one-link.ts';
import { judgeRecordedPage } from './page/recorded-page.ts';
import { linksOfTab } from './page/tab-links.ts';
import { wantTargets } from './page/wanted-targets.ts';
import { checkOnce } from './posts/check/check-once.ts';
import { postHandlers } from './posts/commands.ts';
import { markSeen } from './posts/notify/mark-seen.ts';

/** What answers the pages of our own. */
const uiHandlers: Handlers<UiToBackground, UiAnswers> = {
  ...postHandlers,
  ...tableHandlers,
  markSeen: ({ ids }) => markSeen(ids),
  clearRequests: clearRequestLog,
  restored: afterRestore,
  showLink: showLinkInTab,
  linkHtml: htmlOfLink,
  tabLinks: linksOfTab,
  judgeRecord: judgeRecordedPage,
  checkTarget,
  checkOnce,
  wantTargets,
  fetchPage: async ({ url }) => (await fetchAddress(url)).result,
  highlighting: ({ tabId }) => highlightState(tabId),
  highlight: ({ tabId, on }) => switchHighlighting(tabId, on),
  always: ({ tabId, on }) => switchAlways(tabId, on),
};

/** Answers messages: a content script gets no say in what the user's own pages may ask. */
export function listenForMessages(): void {
  listen(browser.runtime, uiReceiver(uiHandlers));
  listen(browser.runtime, {
    from: 'contentScript',
    read: readHighlightToBackground,
    handlers: documentHandlers,
    failed: toFailed,
  });
}
