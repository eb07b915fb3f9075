import { beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { choiceFor, choose } from '../../../../../entrypoints/background/highlight/choice.ts';
import { listenForHighlighting } from '../../../../../entrypoints/background/highlight/index.ts';
import {
  highlightState,
  switchAlways,
  switchHighlighting,
} from '../../../../../entrypoints/background/highlight/switch.ts';
import { DEFAULT_STYLE } from '../../../../../utils/highlight/style.ts';
import { addDomains } from '../../../../../utils/settings/domains.ts';
import { alwaysSites, saveStyle, setAlways } from '../../../../../utils/settings/highlight.ts';
import { own } from '../../../build.ts';
import { soon } from '../../../soon.ts';
import { openTab, originOf, stubBrowser } from './fake-tab.ts';

let browser: ReturnType<typeof stubBrowser>;
let tab: Browser.tabs.Tab;
let tabId: number;

beforeEach(async () => {
  browser = stubBrowser();
  tabId = await openTab('https://blog.test/post');
  tab = await fakeBrowser.tabs.get(tabId);
  listenForHighlighting();
});

/** The browser tells of the tab, as it does when a page loads. */
const tells = (status: 'loading' | 'complete') => browser.events.onUpdated(tabId, { status }, tab);
const isRegistered = () => browser.registered.has('highlight');
const told = () => browser.sendMessage.mock.calls.map(([id, message]) => [id, message]);

const UPDATED = { reason: 'update', previousVersion: '0.0.1' } as const;

/** Whatever was begun is done. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function always(): Promise<void> {
  browser.access.add(originOf('blog.test'));
  await setAlways('blog.test', true);
}

describe('when it is installed', () => {
  it('the menu has its entry once, on pages of the web', async () => {
    await fakeBrowser.runtime.onInstalled.trigger(UPDATED);
    await soon(() => expect(browser.createMenu).toHaveBeenCalledOnce());
    expect(browser.removeMenus).toHaveBeenCalledOnce();
    expect(browser.createMenu).toHaveBeenCalledWith(
      expect.objectContaining({ title: 'Highlight links', documentUrlPatterns: ['*://*/*'] }),
    );
  });

  it('an update finds the sites again where it is always on', async () => {
    await always();
    browser.registered.clear();
    await fakeBrowser.runtime.onInstalled.trigger(UPDATED);
    await soon(() => expect(isRegistered()).toBe(true));
  });
});

describe('the user', () => {
  it('switches by the menu', async () => {
    const click = { menuItemId: 'highlight', editable: false, pageUrl: '' };
    browser.events.onClicked(click, tab);
    await soon(async () => expect(await choiceFor(tabId)).toBe('on'));
    browser.events.onClicked(click, tab);
    await soon(async () => expect(await choiceFor(tabId)).toBeNull());
  });

  it('switches by the shortcut', async () => {
    browser.events.onCommand('highlight', tab);
    await soon(async () => expect(await choiceFor(tabId)).toBe('on'));
  });

  it('switches nothing by what is not ours, or in no tab', async () => {
    browser.events.onCommand('other', tab);
    browser.events.onCommand('highlight');
    browser.events.onClicked({ menuItemId: 'other', editable: false, pageUrl: '' }, tab);
    browser.events.onClicked({ menuItemId: 'highlight', editable: false, pageUrl: '' });
    await settled();
    expect(browser.executeScript).not.toHaveBeenCalled();
  });
});

describe('a tab that loads anew', () => {
  it('is highlighted again where it was on', async () => {
    await choose(tabId, 'on');
    tells('loading');
    await soon(() => expect(browser.executeScript).toHaveBeenCalledOnce());
    tells('complete');
    await soon(() => expect(browser.executeScript).toHaveBeenCalledTimes(2));
    await settled();
    expect(await choiceFor(tabId)).toBe('on');
  });

  it.each([null, 'off'] as const)('is left alone where its choice is %s', async (choice) => {
    await choose(tabId, choice);
    tells('loading');
    tells('complete');
    await settled();
    expect(browser.executeScript).not.toHaveBeenCalled();
    expect(await choiceFor(tabId)).toBe(choice);
  });

  it('is no more on where the permission ended, once it has loaded', async () => {
    await choose(tabId, 'on');
    browser.executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
    tells('loading');
    await settled();
    expect(await choiceFor(tabId)).toBe('on');
    tells('complete');
    await soon(async () => expect(await choiceFor(tabId)).toBeNull());
  });

  // By then, one that the back/forward cache has brought back may have asked already, and been told to go on.
  it('has its page told when it is no more on', async () => {
    await choose(tabId, 'on');
    browser.executeScript.mockRejectedValue(new Error('Missing host permission for the tab'));
    tells('complete');
    await soon(() => expect(told()).toEqual([[tabId, { type: 'highlight-off' }]]));
    expect(await choiceFor(tabId)).toBeNull();
  });

  it('is left alone by news of its title or its sound', async () => {
    await choose(tabId, 'on');
    browser.events.onUpdated(tabId, { title: 'Anew' }, tab);
    await settled();
    expect(browser.executeScript).not.toHaveBeenCalled();
  });

  it('is forgotten once it is closed', async () => {
    await choose(tabId, 'on');
    await fakeBrowser.tabs.onRemoved.trigger(tabId, { windowId: 0, isWindowClosing: false });
    await soon(async () => expect(await choiceFor(tabId)).toBeNull());
  });
});

describe('access to a site', () => {
  it('that is given makes it always on, where the user had wished it', async () => {
    await switchHighlighting(tabId, true);
    await switchAlways(tabId, true);
    expect(isRegistered()).toBe(false);
    browser.access.add(originOf('blog.test'));
    browser.events.onAdded({ origins: [originOf('blog.test')] });
    await soon(() => expect(isRegistered()).toBe(true));
    await soon(async () => expect(await highlightState(tabId)).toMatchObject({ on: true, always: true }));
  });

  it('that is given for another thing, after the wish was taken back, changes nothing', async () => {
    await switchAlways(tabId, true);
    await switchAlways(tabId, false);
    browser.access.add(originOf('blog.test'));
    browser.events.onAdded({ origins: [originOf('blog.test')] });
    await settled();
    await settled();
    expect(await alwaysSites()).toEqual([]);
  });

  it('that is given for another thing changes nothing', async () => {
    browser.access.add(originOf('blog.test'));
    browser.events.onAdded({ origins: [originOf('blog.test')] });
    await settled();
    expect(isRegistered()).toBe(false);
  });

  it('that is taken back ends it', async () => {
    await always();
    await soon(() => expect(isRegistered()).toBe(true));
    browser.access.clear();
    browser.events.onRemoved({ origins: [originOf('blog.test')] });
    await soon(() => expect(isRegistered()).toBe(false));
    await soon(async () => expect(await alwaysSites()).toEqual([]));
  });
});

describe('documents ask anew', () => {
  it.each([
    ['the look', () => saveStyle({ ...DEFAULT_STYLE, legend: false }, 1000)],
    ['the domains', () => addDomains(own('example.com'), 1000)],
    ['the sites where it is always on', always],
  ])('when %s changed, in every tab', async (_, change) => {
    const other = await openTab('https://other.example/');
    await change();
    await soon(() => {
      expect(told()).toContainEqual([tabId, { type: 'highlight-anew' }]);
      expect(told()).toContainEqual([other, { type: 'highlight-anew' }]);
    });
  });

  it('not when anything else changed', async () => {
    await fakeBrowser.storage.local.set({ anything: 1 });
    await settled();
    expect(told()).toEqual([]);
  });
});
