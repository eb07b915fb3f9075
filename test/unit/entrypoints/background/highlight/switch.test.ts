import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerAlways } from '../../../../../entrypoints/background/highlight/always.ts';
import { type Choice, choiceFor, choose } from '../../../../../entrypoints/background/highlight/choice.ts';
import {
  highlightState,
  hostIn,
  isExcluded,
  switchAlways,
  switchHighlighting,
  toggleHighlighting,
} from '../../../../../entrypoints/background/highlight/switch.ts';
import { DEFAULT_STYLE } from '../../../../../utils/highlight/style.ts';
import {
  alwaysSites,
  saveExcludedSites,
  saveStyle,
  setAlways,
} from '../../../../../utils/settings/highlight.ts';
import { openTab, originOf, stubBrowser } from './fake-tab.ts';

let browser: ReturnType<typeof stubBrowser>;
let tabId: number;

beforeEach(async () => {
  browser = stubBrowser();
  tabId = await openTab('https://www.blog.test/post');
});

/** The user has it always on for the tab's site. */
async function always(): Promise<void> {
  browser.access.add(originOf('www.blog.test'));
  await setAlways('www.blog.test', true);
}

const OFF = {
  on: false,
  host: 'www.blog.test',
  always: false,
  excluded: false,
  failed: null,
  style: DEFAULT_STYLE,
};
const INJECTED = { target: { allFrames: true }, files: ['/highlight.js'], injectImmediately: true };

describe('the state of a tab', () => {
  it('is off at first, and bears the look', async () => {
    const style = { ...DEFAULT_STYLE, legend: false };
    await saveStyle(style, 1000);
    expect(await highlightState(tabId)).toEqual({ ...OFF, style });
  });

  it('is on where it is always on', async () => {
    await always();
    expect(await highlightState(tabId)).toEqual({ ...OFF, on: true, always: true });
  });

  it('is off where it is always on, but switched off for this tab', async () => {
    await always();
    await choose(tabId, 'off');
    expect(await highlightState(tabId)).toEqual({ ...OFF, always: true });
  });

  it.each([
    ['chosen', choose],
    ['always', always],
  ])('is off where the settings leave the site out, though it is %s', async (_, wish) => {
    await wish(tabId, 'on');
    await saveExcludedSites(['blog.test'], 1000);
    expect(await highlightState(tabId)).toMatchObject({ on: false, excluded: true });
  });

  it.each([
    ['a page of the browser', 'chrome://extensions'],
    ['a file', 'file:///page.html'],
    ['a page whose address we may not see', ''],
  ])('of %s knows no host', async (_, url) => {
    expect(await highlightState(await openTab(url))).toEqual({ ...OFF, host: null });
  });

  it('of a tab that is closed is off', async () => {
    expect(await highlightState(999)).toEqual({ ...OFF, host: null });
  });
});

describe('switched on', () => {
  it('it is on, and the script runs in all documents of the tab', async () => {
    expect(await switchHighlighting(tabId, true)).toEqual({ ...OFF, on: true });
    expect(browser.executeScript).toHaveBeenCalledExactlyOnceWith({
      ...INJECTED,
      target: { tabId, allFrames: true },
    });
    expect(await choiceFor(tabId)).toBe('on');
    expect(await highlightState(tabId)).toEqual({ ...OFF, on: true });
  });

  it('the choice is there before the script asks for it', async () => {
    let known: Choice | null = null;
    browser.executeScript.mockImplementation(async () => {
      known = await choiceFor(tabId);
      return [];
    });
    await switchHighlighting(tabId, true);
    expect(known).toBe('on');
  });

  it('where it is always on, it is what the site says again', async () => {
    await always();
    await choose(tabId, 'off');
    expect(await switchHighlighting(tabId, true)).toMatchObject({ on: true, always: true });
    expect(await choiceFor(tabId)).toBeNull();
    expect(browser.executeScript).toHaveBeenCalledOnce();
  });

  it('where the settings leave the site out, nothing is', async () => {
    await saveExcludedSites(['blog.test'], 1000);
    expect(await switchHighlighting(tabId, true)).toEqual({ ...OFF, excluded: true });
    expect(browser.executeScript).not.toHaveBeenCalled();
    expect(await choiceFor(tabId)).toBeNull();
  });

  it.each([
    ['chrome://extensions', 'Cannot access a chrome:// URL', 'browserPage'],
    ['https://chromewebstore.google.com/', 'The extensions gallery cannot be scripted.', 'store'],
    ['https://blog.test/', 'Missing host permission for the tab', 'noAccess'],
  ])(
    'where the browser does not let us in, the state of %s says why, and the choice is not kept',
    async (url, words, why) => {
      const id = await openTab(url);
      browser.executeScript.mockRejectedValue(new Error(words));
      expect(await switchHighlighting(id, true)).toMatchObject({ on: false, failed: why });
      expect(await choiceFor(id)).toBeNull();
      expect(await highlightState(id)).toMatchObject({ on: false, failed: null });
    },
  );

  it('for a tab that is gone meanwhile, it is said', async () => {
    browser.executeScript.mockRejectedValue(new Error('No tab with id: 999'));
    expect(await switchHighlighting(999, true)).toMatchObject({ on: false, failed: 'gone' });
  });
});

describe('switched off', () => {
  it('all documents are told, and the tab has no choice any more', async () => {
    await switchHighlighting(tabId, true);
    expect(await switchHighlighting(tabId, false)).toEqual(OFF);
    expect(browser.sendMessage).toHaveBeenCalledExactlyOnceWith(tabId, { type: 'highlight-off' }, {});
    expect(await choiceFor(tabId)).toBeNull();
  });

  it('where it is always on, it is off for this tab alone', async () => {
    await always();
    expect(await switchHighlighting(tabId, false)).toEqual({ ...OFF, always: true });
    expect(await choiceFor(tabId)).toBe('off');
    expect(await highlightState(await openTab('https://www.blog.test/other'))).toMatchObject({ on: true });
  });

  it('where no document listens, it is off all the same', async () => {
    browser.sendMessage.mockRejectedValue(
      new Error('Could not establish connection. Receiving end does not exist.'),
    );
    await switchHighlighting(tabId, true);
    expect(await switchHighlighting(tabId, false)).toEqual(OFF);
  });
});

it('by the menu or the shortcut it changes to what it was not', async () => {
  expect(await toggleHighlighting(tabId)).toMatchObject({ on: true });
  expect(await toggleHighlighting(tabId)).toMatchObject({ on: false });
  await always();
  expect(await toggleHighlighting(tabId)).toMatchObject({ on: false });
  expect(await toggleHighlighting(tabId)).toMatchObject({ on: true });
});

describe('always on', () => {
  it('is for the very host of the tab, of which the browser is told', async () => {
    browser.access.add(originOf('www.blog.test'));
    await switchHighlighting(tabId, true);
    expect(await switchAlways(tabId, true)).toEqual({ ...OFF, on: true, always: true });
    expect(await alwaysSites()).toEqual(['www.blog.test']);
    expect(browser.registered.get('highlight')?.matches).toEqual(['*://www.blog.test/*']);
  });

  it('does not hold until access is given', async () => {
    await switchHighlighting(tabId, true);
    expect(await switchAlways(tabId, true)).toEqual({ ...OFF, on: true });
    expect(browser.registered.size).toBe(0);
  });

  it.each([
    ['on', true],
    ['on', false],
    ['off', true],
    ['off', false],
  ])('leaves a tab that is %s as it is, switched to %s', async (was, now) => {
    if (now) browser.access.add(originOf('www.blog.test'));
    else await always();
    await switchHighlighting(tabId, was === 'on');
    expect(await switchAlways(tabId, now)).toEqual({ ...OFF, on: was === 'on', always: now });
  });

  it('no longer, it leaves no trace', async () => {
    await always();
    await registerAlways();
    await switchHighlighting(tabId, false);
    await switchAlways(tabId, false);
    expect(await alwaysSites()).toEqual([]);
    expect(browser.registered.size).toBe(0);
    expect(await choiceFor(tabId)).toBeNull();
  });

  it('is for no page without a host', async () => {
    const id = await openTab('chrome://extensions');
    expect(await switchAlways(id, true)).toEqual({ ...OFF, host: null });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

describe('the host', () => {
  it.each([
    ['https://Example.com:8080/a', 'example.com'],
    ['https://example.com./', 'example.com'],
    ['file:///a', null],
    ['about:blank', null],
    ['', null],
    [undefined, null],
  ])('of %s is %s', (address, host) => {
    expect(hostIn(address)).toBe(host);
  });

  it('may be hidden by the settings, with its subdomains', async () => {
    await saveExcludedSites(['blog.test'], 1000);
    expect(
      await Promise.all(['blog.test', 'a.blog.test', 'test', null].map((host) => isExcluded(host))),
    ).toEqual([true, true, false, false]);
  });
});
