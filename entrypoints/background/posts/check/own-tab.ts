import { type Browser, browser } from 'wxt/browser';
import { orElse } from '../../../../utils/errors.ts';
import { atMost } from '../../../../utils/net/limit.ts';
import { noteRequest } from '../../../../utils/settings/request-log.ts';
import { SECOND } from '../../../../utils/time.ts';

/** A page that takes longer to load is read as it is then. */
const LOADING_AT_MOST = 30 * SECOND;
/** Session storage: ids of the tabs that this background or an earlier one has opened. */
const KEY = 'own-tabs';

/** Tabs that this background has opened and not closed. */
const mine = new Set<number>();
const oneAtATime = atMost(1);

/**
 * Opens an address in a tab of our own, in the background and muted, and closes it afterwards,
 * unless the user has gone to it. One tab at a time.
 *
 * @param use is called when the page has loaded, or takes too long
 * @returns what `use` gave; null where it failed, no tab could be opened, or the user closed it
 */
export function inOwnTab<T>(url: string, use: (tabId: number) => Promise<T>): Promise<T | null> {
  return oneAtATime(() => inTab(url, use)).catch(orElse('own tab', null));
}

/** Closes the tabs that an earlier background opened and could not close before it ended. */
export async function closeLeftTabs(): Promise<void> {
  const left = (await ownTabs()).filter((id) => !mine.has(id));
  for (const id of left) await closeTab(id);
  if (left.length > 0) await remember();
}

async function inTab<T>(url: string, use: (tabId: number) => Promise<T>): Promise<T> {
  const windowId = await normalWindow();
  void noteRequest('tab', url, Date.now());
  const { id } = await browser.tabs.create({ url, active: false, windowId });
  if (id === undefined) throw new Error('The browser opened no tab');
  mine.add(id);
  try {
    await remember();
    await browser.tabs.update(id, { muted: true });
    await loaded(id);
    return await use(id);
  } finally {
    await closeTab(id);
    mine.delete(id);
    await remember();
  }
}

/**
 * A window that is not private: a private one would give the page other cookies, and the browser
 * opens tabs where the user is.
 *
 * @throws Error where there is none
 */
export async function normalWindow(): Promise<number> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const open = windows.filter(({ incognito }) => !incognito);
  const { id } = open.find(({ focused }) => focused) ?? open[0] ?? {};
  if (id === undefined) throw new DOMException('Only private windows are open', 'AbortError');
  return id;
}

/** Resolves when a tab has loaded, or after {@link LOADING_AT_MOST}; rejects when it is closed. */
async function loaded(tabId: number): Promise<void> {
  const { onUpdated, onRemoved } = browser.tabs;
  let stop = (): void => undefined;
  const done = new Promise<void>((resolve, reject) => {
    const updated = (id: number, { status }: Browser.tabs.OnUpdatedInfo) => {
      if (id === tabId && status === 'complete') resolve();
    };
    const removed = (id: number) => {
      if (id === tabId) reject(new Error('The tab was closed'));
    };
    const timer = setTimeout(resolve, LOADING_AT_MOST);
    onUpdated.addListener(updated);
    onRemoved.addListener(removed);
    stop = () => {
      clearTimeout(timer);
      onUpdated.removeListener(updated);
      onRemoved.removeListener(removed);
    };
    // It may have loaded before we listened; a tab with a pending address has not begun to load it.
    browser.tabs.get(tabId).then(({ status, pendingUrl }) => {
      if (status === 'complete' && !pendingUrl) resolve();
    }, reject);
  });
  await done.finally(stop);
}

async function closeTab(id: number): Promise<void> {
  const tab = await browser.tabs.get(id).catch(orElse('own tab', null));
  // A user who has gone to it keeps it.
  if (tab && !tab.active) await browser.tabs.remove(id).catch(orElse('own tab', undefined));
}

async function ownTabs(): Promise<readonly number[]> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : [];
}

async function remember(): Promise<void> {
  await browser.storage.session.set({ [KEY]: [...mine] });
}
