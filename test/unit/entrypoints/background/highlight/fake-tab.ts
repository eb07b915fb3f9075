import { vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What WXT's fake browser lacks, as the browsers have it: tabs into which scripts go, access to sites, menus. */
export function stubBrowser() {
  const access = new Set<string>();
  const registered = new Map<string, Browser.scripting.RegisteredContentScript>();
  const { scripting, permissions, contextMenus, commands, tabs } = fakeBrowser;

  const allOrNone = (ids: readonly string[]) => {
    for (const id of ids) if (!registered.has(id)) throw new Error(`Nonexistent script ID '${id}'`);
  };
  vi.spyOn(permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every((origin) => access.has(origin)),
  );
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async ({ ids } = {}) =>
    [...registered.values()].filter(({ id }) => !ids || ids.includes(id)),
  );
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async (scripts) => {
    for (const script of scripts) {
      if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      registered.set(script.id, script);
    }
  });
  vi.spyOn(scripting, 'updateContentScripts').mockImplementation(async (scripts) => {
    allOrNone(scripts.map(({ id }) => id));
    for (const script of scripts) registered.set(script.id, script);
  });
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(
    async ({ ids = [...registered.keys()] } = {}) => {
      allOrNone(ids);
      for (const id of ids) registered.delete(id);
    },
  );
  const events = {
    onClicked: fakeEvent(contextMenus.onClicked),
    onCommand: fakeEvent(commands.onCommand),
    onAdded: fakeEvent(permissions.onAdded),
    onRemoved: fakeEvent(permissions.onRemoved),
    onUpdated: fakeEvent(tabs.onUpdated),
  };
  return {
    /** Sites that the user has given access to, as `*://example.com/*`. */
    access,
    /** The scripts that run by themselves. */
    registered,
    events,
    executeScript: vi.spyOn(scripting, 'executeScript').mockImplementation(async () => []),
    insertCSS: vi.spyOn(scripting, 'insertCSS').mockImplementation(async () => undefined),
    removeCSS: vi.spyOn(scripting, 'removeCSS').mockImplementation(async () => undefined),
    sendMessage: vi.spyOn(tabs, 'sendMessage').mockResolvedValue(undefined),
    removeMenus: vi.spyOn(contextMenus, 'removeAll').mockImplementation(async () => undefined),
    createMenu: vi.spyOn(contextMenus, 'create').mockReturnValue('highlight'),
  };
}

/** Opens a tab and gives its id. */
export async function openTab(url: string): Promise<number> {
  const { id = -1 } = await fakeBrowser.tabs.create({ url });
  return id;
}

/** The user gives access to a host. */
export const originOf = (host: string) => `*://${host}/*`;

interface Listened<A extends unknown[]> {
  addListener(listener: (...args: A) => void): void;
}

/** Catches the listeners of an event, which is fired by hand. */
function fakeEvent<A extends unknown[]>(event: Listened<A>): (...args: A) => void {
  const listeners: ((...args: A) => void)[] = [];
  vi.spyOn(event, 'addListener').mockImplementation((listener) => void listeners.push(listener));
  return (...args) => {
    for (const listener of listeners) listener(...args);
  };
}
