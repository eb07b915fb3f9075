import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetForbidden,
  isAlways,
  registerAlways,
} from '../../../../../entrypoints/background/highlight/always.ts';
import { alwaysSites, setAlways } from '../../../../../utils/settings/highlight.ts';
import { originOf, stubBrowser } from './fake-tab.ts';

let browser: ReturnType<typeof stubBrowser>;

beforeEach(() => {
  browser = stubBrowser();
});

async function wish(host: string, { access = true } = {}): Promise<void> {
  await setAlways(host, true);
  if (access) browser.access.add(originOf(host));
}

const matches = () => browser.registered.get('highlight')?.matches ?? [];

describe('highlighting is always on', () => {
  it('where the user wants it and has given access', async () => {
    await wish('a.test');
    await wish('b.test', { access: false });
    browser.access.add(originOf('c.test'));
    expect(await Promise.all(['a.test', 'b.test', 'c.test', 'www.a.test'].map(isAlways))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the browser runs the highlighting by itself', () => {
  it('in all frames of those sites, from the first moment', async () => {
    await wish('a.test');
    await wish('b.test', { access: false });
    await wish('c.test');
    await registerAlways();
    expect([...browser.registered.values()]).toEqual([
      {
        id: 'highlight',
        matches: ['*://a.test/*', '*://c.test/*'],
        js: ['/highlight.js'],
        allFrames: true,
        runAt: 'document_start',
      },
    ]);
  });

  it('nowhere, where there is none of those sites', async () => {
    await registerAlways();
    expect(browser.registered.size).toBe(0);
  });

  it('where it should, however often that is said, also at once', async () => {
    await wish('a.test');
    await Promise.all([registerAlways(), registerAlways(), registerAlways()]);
    await registerAlways();
    expect(matches()).toEqual(['*://a.test/*']);
  });

  it('where it should now, whatever was before', async () => {
    await wish('a.test');
    await registerAlways();
    await wish('b.test');
    await setAlways('a.test', false);
    await registerAlways();
    expect(matches()).toEqual(['*://b.test/*']);
    await setAlways('b.test', false);
    await registerAlways();
    expect(browser.registered.size).toBe(0);
  });

  it('once access is given', async () => {
    await wish('a.test', { access: false });
    await registerAlways();
    expect(matches()).toEqual([]);
    browser.access.add(originOf('a.test'));
    await registerAlways();
    expect(matches()).toEqual(['*://a.test/*']);
  });

  it('the next time, where it failed', async () => {
    await wish('a.test');
    vi.mocked(fakeBrowser.scripting.registerContentScripts).mockRejectedValueOnce(
      new Error('The disk is full'),
    );
    await expect(registerAlways()).rejects.toThrow('The disk is full');
    await registerAlways();
    expect(matches()).toEqual(['*://a.test/*']);
  });
});

it('access that was taken back ends it for good', async () => {
  await wish('a.test');
  await wish('b.test');
  browser.access.delete(originOf('a.test'));
  await forgetForbidden();
  browser.access.add(originOf('a.test'));
  expect(await alwaysSites()).toEqual(['b.test']);
});
