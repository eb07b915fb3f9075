import { type Browser, browser } from 'wxt/browser';
import { atMost } from '../../../../utils/net/limit.ts';

/** As long may a page take to load; then what is there is read. */
const LOADING_AT_MOST_MS = 30_000;
/** Session storage: the tabs that this or an earlier background has opened. */
const KEY = 'own-tabs';

/** Tabs that this background has opened and not closed. */
const mine = new Set<number>();
const oneAtATime = atMost(1);

/**
 * Opens an address in a tab of our own, behind the others and without sound, and
 * closes it afterwards, unless the user has gone there. One at a time.
 *
 * @param use is called when the page has loaded, or takes too long
 * @returns what `use` gave; null where no tab could be opened, or the user closed it
 */
export function inOwnTab<T>(url: string, use: (tabId: number) => Promise<T>): Promise<T | null> {
  return oneAtATime(() => inTab(url, use)).catch(() => null);
}

/** Closes the tabs that an earlier background opened and had no time to close. */
export async function closeLeftTabs(): Promise<void> {
  const left = (await ownTabs()).filter((id) => !mine.has(id));
  for (const id of left) await closeTab(id);
  if (left.length > 0) await remember();
}

async function inTab<T>(url: string, use: (tabId: number) => Promise<T>): Promise<T> {
  const { id } = await browser.tabs.create({ url, active: false });
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

/** Resolves when a tab has loaded, or after a time; rejects when it is closed. */
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
    const timer = setTimeout(resolve, LOADING_AT_MOST_MS);
    onUpdated.addListener(updated);
    onRemoved.addListener(removed);
    stop = () => {
      clearTimeout(timer);
      onUpdated.removeListener(updated);
      onRemoved.removeListener(removed);
    };
    // It may have loaded before anyone listened; an empty tab has not begun.
    browser.tabs.get(tabId).then(({ status, pendingUrl }) => {
      if (status === 'complete' && !pendingUrl) resolve();
    }, reject);
  });
  await done.finally(stop);
}

async function closeTab(id: number): Promise<void> {
  const tab = await browser.tabs.get(id).catch(() => null);
  // Whoever is looking at it keeps it.
  if (tab && !tab.active) await browser.tabs.remove(id).catch(() => undefined);
}

async function ownTabs(): Promise<readonly number[]> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'number') : [];
}

async function remember(): Promise<void> {
  await browser.storage.session.set({ [KEY]: [...mine] });
}
