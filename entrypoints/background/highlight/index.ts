import { browser } from 'wxt/browser';
import { HIGHLIGHT_COMMAND } from '../../../utils/highlight/command.ts';
import { sendToHighlight } from '../../../utils/message/request-page.ts';
import { onDomainsChanged } from '../../../utils/settings/domains.ts';
import { onHighlightSettingsChanged } from '../../../utils/settings/highlight.ts';
import { forgetForbidden, fulfilAlwaysRequest, registerAlways } from './always.ts';
import { choiceFor, choose } from './choice.ts';
import { addMenu, MENU_ENTRY } from './menu.ts';
import { enter, toggleHighlighting } from './switch.ts';
import { keepView } from './view.ts';

/** Adds the listeners of highlighting; at once, so that a worker that was ended is woken by them. */
export function listenForHighlighting(): void {
  browser.runtime.onInstalled.addListener(() => {
    void addMenu();
    void registerAlways();
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_ENTRY && tab?.id !== undefined) void toggleHighlighting(tab.id);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === HIGHLIGHT_COMMAND && tab?.id !== undefined) void toggleHighlighting(tab.id);
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status) void follow(tabId, status === 'complete');
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void choose(tabId, null);
    void keepView(tabId, null);
  });
  browser.permissions.onAdded.addListener(() => void fulfilAlwaysRequest().then(registerAlways));
  browser.permissions.onRemoved.addListener(() => void forgetForbidden().then(registerAlways));
  onHighlightSettingsChanged(() => void registerAlways().then(tellAll, tellAll));
  onDomainsChanged(() => void tellAll());
}

/** A tab where it is on has loaded anew, or gone on within what the click allowed; beyond that, it ends. */
async function follow(tabId: number, complete: boolean): Promise<void> {
  if ((await choiceFor(tabId)) !== 'on') return;
  const failed = await enter(tabId);
  if (!failed || !complete) return;
  await choose(tabId, null);
  // Its page may be another by now: one from the back/forward cache, which has asked and was told to go on.
  await sendToHighlight(tabId, { type: 'highlight-off' });
}

/** Documents that are highlighted ask anew; the others do not listen. */
async function tellAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => id !== undefined && sendToHighlight(id, { type: 'highlight-anew' })),
  );
}
