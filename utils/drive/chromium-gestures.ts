import type { Extension, Page as Puppet, WebWorker } from 'puppeteer-core';
import type { Background } from './chromium-worker.ts';
import { WAIT_MS } from './expression.ts';

/**
 * What the user does to the extension beside its toolbar button. Headless
 * Chromium takes no accelerators and shows no menus, and its DevTools protocol
 * has neither: so the listeners in the background are called with what Chromium
 * would give them. A true command or entry grants activeTab as well; a true
 * click on the toolbar button does that here, while the tab has no popup to open.
 * What is not shown by this: that the key is free, that the entry is visible.
 */
export interface Gestures {
  pressShortcut(puppet: Puppet, command: string): Promise<void>;
  clickMenuEntry(puppet: Puppet, id: string): Promise<void>;
  clickNotification(id: string): Promise<void>;
  zoom(puppet: Puppet, factor: number): Promise<void>;
}

/** An event of the extension's API, with what Chromium's bindings leave open beside what is documented. */
interface Listened {
  hasListeners(): boolean;
  dispatch(...args: readonly unknown[]): void;
}

/** The extension's part of a gesture on the tab in front. */
export function gesturesOf(extension: Extension, background: Background): Gestures {
  /** Gives the extension activeTab for the tab, and its background the listener's time to be there. */
  const grant = async (puppet: Puppet): Promise<WebWorker> => {
    const worker = await background.awake();
    await puppet.bringToFront();
    const popup = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const before = await chrome.action.getPopup({ tabId: tab?.id });
      await chrome.action.setPopup({ tabId: tab?.id, popup: '' });
      return before;
    });
    await extension.triggerAction(puppet);
    await worker.evaluate(async (before) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.action.setPopup({ tabId: tab?.id, popup: before });
    }, popup);
    await worker.evaluate(accessGiven, WAIT_MS);
    return worker;
  };

  return {
    async pressShortcut(puppet, command) {
      const worker = await grant(puppet);
      await worker.evaluate(async (name) => {
        const all = await chrome.commands.getAll();
        if (!all.some((one) => one.name === name)) throw new Error(`There is no command ${name}`);
      }, command);
      await dispatch(worker, 'commands', command);
    },
    async clickMenuEntry(puppet, id) {
      const worker = await grant(puppet);
      // Fails where there is no such entry, and changes nothing.
      await worker.evaluate((entry) => chrome.contextMenus.update(entry, {}), id);
      await dispatch(worker, 'contextMenus', { menuItemId: id, pageUrl: puppet.url(), editable: false });
    },
    async clickNotification(id) {
      await dispatch(await background.awake(), 'notifications', id);
    },
    async zoom(puppet, factor) {
      const worker = await background.awake();
      await puppet.bringToFront();
      const ratio = await puppet.evaluate(() => devicePixelRatio);
      const before = await worker.evaluate(async (wanted) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        if (tab?.id === undefined) throw new Error('There is no tab to zoom');
        const old = await chrome.tabs.getZoom(tab.id);
        await chrome.tabs.setZoom(tab.id, wanted);
        return old;
      }, factor);
      const wanted = (ratio / before) * factor;
      await puppet.waitForFunction((to) => Math.abs(devicePixelRatio / to - 1) < 0.01, {}, wanted);
    },
  };
}

/**
 * Waits until the tab in front can be written into. The page's process learns of
 * activeTab after the browser's own: on a busy machine a listener would come
 * before that, and be refused. Some pages are never given, those of the browser and
 * its error pages: the listener is refused there, as it would be. Runs in the background.
 *
 * @param ms how long a page that could be given may take
 * @throws where it was not given in that time
 */
async function accessGiven(ms: number): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const test = { target: { tabId: tab?.id ?? -1 }, func: () => true };
  for (const end = Date.now() + ms; ; ) {
    const refused = await chrome.scripting.executeScript(test).then(() => null, String);
    // What Chromium says of pages that activeTab gives; of all others it says what they are.
    if (!refused?.includes('must request permission')) return;
    if (Date.now() > end) throw new Error(`No access to ${tab?.url}: ${refused}`);
  }
}

/** Calls the listeners, once a background that has just been woken has put them there. */
async function dispatch(
  worker: WebWorker,
  api: 'commands' | 'contextMenus' | 'notifications',
  first: unknown,
): Promise<void> {
  await worker.evaluate(
    async (name, given) => {
      const event: unknown =
        name === 'commands'
          ? chrome.commands.onCommand
          : name === 'contextMenus'
            ? chrome.contextMenus.onClicked
            : chrome.notifications.onClicked;
      const listened = event as Listened;
      // A background that has just been woken adds them within its first task; each answer of the browser is another.
      for (let turns = 0; !listened.hasListeners(); turns++) {
        if (turns > 1000) throw new Error(`The background listens to no ${name}`);
        await chrome.commands.getAll();
      }
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      listened.dispatch(given, tab);
    },
    api,
    first,
  );
}
