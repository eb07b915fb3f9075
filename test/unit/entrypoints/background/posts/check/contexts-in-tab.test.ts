import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contextsInTab } from '../../../../../../entrypoints/background/posts/check/contexts-in-tab.ts';

const context = (text: string) => ({ rawHref: 'https://example.com/', text, html: '', sentence: '' });

it('what a page has around its links comes first, then what its frames have; what is none of ours is left out', async () => {
  const read = [
    { frameId: 9, documentId: 'c', result: 'a page’s own words' },
    { frameId: 7, documentId: 'b', result: [context('in a frame')] },
    { frameId: 0, documentId: 'a', result: [context('in the page')] },
  ];
  fakeBrowser.scripting.executeScript = vi.fn(async () => [...read]);
  const contexts = await contextsInTab(5, ['example.com']);
  expect(contexts.map(({ text }) => text)).toEqual(['in the page', 'in a frame']);
  expect(fakeBrowser.scripting.executeScript).toHaveBeenLastCalledWith({
    target: { tabId: 5, allFrames: true },
    files: ['/contexts.js'],
  });
});
