import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { documentHandlers } from '../../../../../entrypoints/background/highlight/documents.ts';
import { viewIn } from '../../../../../entrypoints/background/highlight/view.ts';
import { WHOLE_VIEW } from '../../../../../utils/highlight/view.ts';
import { readHighlightToBackground } from '../../../../../utils/message/highlight-to-background.ts';
import { toFailed } from '../../../../../utils/message/outcome.ts';
import { CONTENT_SCRIPT, sayTo } from '../../../hear.ts';
import { openTab, stubBrowser } from './fake-tab.ts';

let browser: ReturnType<typeof stubBrowser>;
let tabId: number;

beforeEach(async () => {
  browser = stubBrowser();
  tabId = await openTab('https://blog.test/post');
});

/** What a document of the tab is answered: the page itself, unless it is said otherwise. */
async function answer(raw: unknown, sender: Partial<Browser.runtime.MessageSender> = {}): Promise<unknown> {
  const tab = await fakeBrowser.tabs.get(tabId);
  const outcome = await sayTo(
    { from: 'contentScript', read: readHighlightToBackground, handlers: documentHandlers, failed: toFailed },
    raw,
    { ...CONTENT_SCRIPT, tab, frameId: 0, url: 'https://blog.test/post', ...sender },
  );
  return v.parse(v.object({ ok: v.literal(true), value: v.unknown() }), outcome).value;
}

describe('a document that wants the legend', () => {
  const INTO = { files: ['/legend.js'], injectImmediately: true };

  it('gets it, and no other document does', async () => {
    expect(await answer({ type: 'legend' }, { documentId: 'D1' })).toBe(true);
    expect(browser.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId, documentIds: ['D1'] },
      ...INTO,
    });
  });

  it('is told where it cannot have it', async () => {
    browser.executeScript.mockRejectedValue(new Error('No document with id D1 in tab with id 5'));
    expect(await answer({ type: 'legend' })).toBe(false);
  });
});

describe('a view that is chosen in the legend', () => {
  const view = { only: 'problems', hidden: [] } as const;

  it('is kept for the tab, and told to all its documents', async () => {
    expect(await answer({ type: 'view', view })).toBeUndefined();
    expect(await viewIn(tabId)).toEqual(view);
    expect(browser.sendMessage).toHaveBeenCalledExactlyOnceWith(tabId, { type: 'highlight-view', view }, {});
  });

  it('is none of a frame, which has no legend', async () => {
    await answer({ type: 'view', view }, { frameId: 3, url: 'https://frame.test/' });
    expect(await viewIn(tabId)).toEqual(WHOLE_VIEW);
    expect(browser.sendMessage).not.toHaveBeenCalled();
  });
});
