import { type Browser, browser } from 'wxt/browser';
import { orElse } from '../../../utils/errors.ts';
import { atMost } from '../../../utils/net/limit.ts';
import { isSettled, isUnseen } from '../../../utils/posts/walk.ts';
import { queueWalk, saveQueueWalk, WALK_AT_MOST } from '../../../utils/settings/queue-walk.ts';
import { postOf } from '../../../utils/store/posts/posts.ts';
import { normalWindow } from './check/own-tab.ts';

/** Two steps at once would leave one page out. */
const inTurn = atMost(1);
/** The popups that are open: while the user reads an answer, no page takes the place of what it is about. */
const popups = new Set<Browser.runtime.Port>();

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

/** Takes the port of a popup: once none is open any more, the next page comes if this one is settled. */
export function holdWalk(port: Browser.runtime.Port): void {
  popups.add(port);
  port.onDisconnect.addListener(() => {
    popups.delete(port);
    void goOnIfSettled().catch(orElse('go on with the queue', undefined));
  });
}

/**
 * Opens the next one where a look has settled the one that is open, no popup is, and the user is still at its tab. Each
 * step takes a click of theirs on the button of the page before: it never runs ahead.
 *
 * @throws DOMException where the store fails
 */
export function goOnIfSettled(): Promise<void> {
  return inTurn(async () => {
    const walk = await queueWalk();
    if (!walk || popups.size > 0) return;
    const tab = await tabOf(walk.tabId);
    // A user who has closed it has left, and one who has gone to another tab may come back.
    if (!tab) return saveQueueWalk(null);
    if (!tab.active || !isSettled(await postOf(walk.opened), walk.at, Date.now())) return;
    await openNext(walk.left, walk.tabId);
  });
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
