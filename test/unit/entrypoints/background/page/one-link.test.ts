import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { htmlOfLink, showLinkInTab } from '../../../../../entrypoints/background/page/one-link.ts';

const LINK = { tabId: 5, frameId: 2, index: 7 };

/** A document that answers so, once what answers has come into it. */
const page = (answer: () => Promise<unknown>) => {
  const injected = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue();
  const asked = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(answer);
  return { injected, asked };
};

const gone = () => Promise.reject(new Error('Receiving end does not exist'));

describe('a link that is to be shown', () => {
  it('is asked of the document that it is in', async () => {
    const { injected, asked } = page(async () => ({ ok: true, value: 'hidden' }));
    expect(await showLinkInTab(LINK)).toBe('hidden');
    expect(injected).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: { tabId: 5, frameIds: [2] }, files: ['/answers.js'] }),
    );
    expect(injected).toHaveBeenCalledBefore(asked);
    expect(asked).toHaveBeenCalledExactlyOnceWith(5, { type: 'showLink', link: 7 }, { frameId: 2 });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['is gone', gone],
    ['answers something else', async () => ({ ok: true, value: { shown: true } })],
  ])('is gone where its document %s', async (_, answer) => {
    page(answer);
    expect(await showLinkInTab(LINK)).toBe('gone');
  });
});

describe('a link’s HTML', () => {
  it('is asked of the document that it is in', async () => {
    const { asked } = page(async () => ({ ok: true, value: '<a href="/">home</a>' }));
    expect(await htmlOfLink(LINK)).toBe('<a href="/">home</a>');
    expect(asked).toHaveBeenCalledExactlyOnceWith(5, { type: 'linkHtml', link: 7 }, { frameId: 2 });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['is gone', gone],
    ['does not have the link any more', async () => ({ ok: true, value: null })],
    ['answers something else', async () => ({ ok: true, value: 7 })],
  ])('is not known where its document %s', async (_, answer) => {
    page(answer);
    expect(await htmlOfLink(LINK)).toBeNull();
  });
});
