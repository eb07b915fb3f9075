import { type Browser, browser } from 'wxt/browser';
import { orElse } from '../../../utils/errors.ts';
import { pageKey } from '../../../utils/link/url.ts';
import { readPopupTab } from '../../../utils/message/ui-to-background.ts';
import { atMost } from '../../../utils/net/limit.ts';
import { isSettled, isUnseen } from '../../../utils/posts/walk.ts';
import { queueWalk, saveQueueWalk, WALK_AT_MOST } from '../../../utils/settings/queue-walk.ts';
import { postOf } from '../../../utils/store/posts/posts.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { normalWindow } from './check/own-tab.ts';

/** Two steps at once would leave one page out. */
const inTurn = atMost(1);
/** The popups that are open, and of which tab: while the user reads an answer, no page takes the place of what it is about. */
const popups = new Map<Browser.runtime.Port, number>();

/**
 * Leads the user through guest posts that could not be seen: opens the first in a new tab.
 *
 * @param ids in their order; those that a look has settled meanwhile are left out
 * @throws Error where the browser opens no tab
 */
export function startWalk(ids: readonly string[]): Promise<void> {
  return inTurn(() => openNext(ids.slice(0, WALK_AT_MOST), null));
}

/**
 * Opens the next one, whatever came of the one that is open: in the same tab, or in a new one where the user has closed it.
 *
 * @throws Error where the browser opens no tab
 */
export function goOnWalk(): Promise<void> {
  return inTurn(async () => {
    const walk = await queueWalk();
    if (walk) await openNext(walk.left, walk.tabId);
  });
}

/** The user has had enough: nothing is opened any more. The tab stays. */
export function stopWalk(): Promise<void> {
  return inTurn(() => saveQueueWalk(null));
}

/** Takes the port of a popup, which says its tab: once none of that tab is open any more, the next page comes if this one is settled. */
export function holdWalk(port: Browser.runtime.Port): void {
  port.onMessage.addListener((raw: unknown) => {
    const tabId = readPopupTab(raw);
    if (tabId !== null) popups.set(port, tabId);
  });
  port.onDisconnect.addListener(() => {
    const tabId = popups.get(port);
    popups.delete(port);
    if (tabId !== undefined) void goOnIfSettled(tabId).catch(orElse('go on with the queue', undefined));
  });
}

/**
 * Opens the next one where the user has settled the one that is open, its popup is closed, and they are still at that
 * page. Each step takes a click of theirs on the button of the page before: it never runs ahead.
 *
 * @param tabId where a popup was closed, or a reading has ended
 * @throws DOMException where the store fails
 */
export function goOnIfSettled(tabId: number): Promise<void> {
  return inTurn(async () => {
    const walk = await queueWalk();
    if (walk?.tabId !== tabId || [...popups.values()].includes(tabId)) return;
    const tab = await tabOf(tabId);
    // A user who has closed it has left, and one who has gone to another tab may come back.
    if (!tab) return saveQueueWalk(null);
    const record = await postOf(walk.opened);
    if (!tab.active || !record || !isAt(tab, record) || !isSettled(record, walk.at, Date.now())) return;
    await openNext(walk.left, tabId);
  });
}

/** Whether a tab is at a guest post, or at where the last look was led from there: a user who has gone on may be filling in a form. */
function isAt({ url }: Browser.tabs.Tab, { url: own, state }: PostRecord): boolean {
  // The click that settled it lets its address be known, until the tab is on another site.
  return url !== undefined && [own, state.last?.finalUrl].includes(pageKey(url));
}

async function openNext(ids: readonly string[], tabId: number | null): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const record = await postOf(id);
    if (!record || !isUnseen(record, Date.now())) continue;
    const at = Date.now();
    const shownIn = await showPage(record.url, tabId);
    return saveQueueWalk({ tabId: shownIn, opened: id, at, left: ids.slice(index + 1) });
  }
  await saveQueueWalk(null);
}

/** Shows a page in a tab, or in a new one where that is gone, and gives the tab. */
async function showPage(url: string, tabId: number | null): Promise<number> {
  if (tabId !== null && (await tabOf(tabId))) {
    await browser.tabs.update(tabId, { url, active: true });
    return tabId;
  }
  const { id } = await browser.tabs.create({ url, active: true, windowId: await normalWindow() });
  if (id === undefined) throw new Error('The browser opened no tab');
  return id;
}

function tabOf(id: number): Promise<Browser.tabs.Tab | null> {
  return browser.tabs.get(id).catch(orElse('tab of the queue', null));
}
