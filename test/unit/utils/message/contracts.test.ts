import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackgroundToOffscreen } from '../../../../utils/message/background-to-offscreen.ts';
import { readBackgroundToPage } from '../../../../utils/message/background-to-page.ts';
import { requestPage } from '../../../../utils/message/request-page.ts';
import { isUiToBackground, readAsk, readUiToBackground } from '../../../../utils/message/ui-to-background.ts';
import { aPost } from '../../a-post.ts';

describe('an address that is to be fetched', () => {
  it.each([
    ['https://blog.test/', true],
    ['http://192.0.2.1:8080/a?b#c', true],
    ['data:text/html,<a href="https://example.com/">', false],
    ['blob:https://blog.test/1', false],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['chrome-extension://ours/popup.html', false],
    ['about:blank', false],
    ['/post', false],
    ['', false],
  ])('%s is taken: %s', (url, isTaken) => {
    const asked = [
      readBackgroundToOffscreen({ to: 'offscreen', type: 'askPage', url, ms: 1 }),
      readUiToBackground({ type: 'fetchPage', url }),
      readUiToBackground({ type: 'checkTarget', tabId: 1, url }),
    ];
    expect(asked.map((one) => one !== null)).toEqual([isTaken, isTaken, isTaken]);
  });
});

describe('what the background asks a page', () => {
  it.each([
    { type: 'findHidden', links: [0, 7] },
    { type: 'findHidden', links: [] },
    { type: 'showLink', link: 3 },
    { type: 'served', html: null },
    { type: 'served', html: '<a href="/">' },
    { type: 'linkHtml', link: 3 },
  ])('%j', (message) => {
    expect(readBackgroundToPage(message)).toEqual(message);
  });

  it.each([
    null,
    {},
    { type: 'findHidden' },
    { type: 'findHidden', links: 1 },
    { type: 'findHidden', links: ['0'] },
    { type: 'showLink' },
  ])('%j is no question', (message) => {
    expect(readBackgroundToPage(message)).toBeNull();
  });
});

/** What the background takes of an answer that a page gives; null where it takes none. */
async function taken(type: 'findHidden' | 'showLink' | 'served', answer: unknown): Promise<unknown> {
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => ({ ok: true, value: answer }));
  const link = { links: [], link: 1, html: null };
  const outcome = await requestPage(5, 0, { type, ...link });
  return outcome.ok ? outcome.value : null;
}

describe('what a page answers', () => {
  it.each([
    [
      ['off-screen', false, null],
      ['off-screen', false, null],
    ],
    [[], []],
    [[true], null],
    [['shy'], null],
    [undefined, null],
    ['shown', null],
    [{ 0: true, length: 1 }, null],
  ])('to findHidden: %j is %j', async (answer, hidden) => {
    expect(await taken('findHidden', answer)).toEqual(hidden);
  });

  it.each([
    [{ jsOnly: [0, 7], robots: [{ name: 'robots', content: 'none', place: 'head' }] }, true],
    [{ jsOnly: [], robots: [] }, true],
    [null, false],
    [undefined, false],
    [[0, 7], false],
    [{ jsOnly: ['0'], robots: [] }, false],
    [{ jsOnly: [0] }, false],
  ])('to served: %j is one: %s', async (answer, isOne) => {
    expect(await taken('served', answer)).toEqual(isOne ? answer : null);
  });

  it.each([
    ['shown', 'shown'],
    ['hidden', 'hidden'],
    ['gone', 'gone'],
    [null, null],
    [undefined, null],
    ['visible', null],
    [true, null],
  ])('to showLink: %j is %j', async (answer, shown) => {
    expect(await taken('showLink', answer)).toBe(shown);
  });
});

describe('what the popup says', () => {
  it('is to read a tab, over its port', () => {
    const asks = [false, true].map((check) => ({ type: 'read', tabId: 5, check }));
    expect(asks.map(readAsk)).toEqual(asks);
  });

  it.each([
    null,
    {},
    { type: 'read' },
    { type: 'read', tabId: 5 },
    { type: 'read', tabId: '5', check: false },
  ])('%j is no reading', (message) => {
    expect(readAsk(message)).toBeNull();
  });

  it('is to show a link', () => {
    const message = { type: 'showLink', tabId: 5, frameId: 0, index: 2 };
    expect(readUiToBackground(message)).toEqual(message);
  });

  it.each([
    null,
    {},
    { type: 'showLink' },
    { type: 'showLink', tabId: 5, frameId: 0 },
    { type: 'read', tabId: 5 },
  ])('%j is no command', (message) => {
    expect(readUiToBackground(message)).toBeNull();
  });
});

it('no reader throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      expect([readBackgroundToPage(message), readAsk(message), readUiToBackground(message)]).toEqual([
        null,
        null,
        null,
      ]);
    }),
  );
});

it('a message that is too long is one of the contract all the same', () => {
  const message = { type: 'addPosts', posts: [aPost({ cost: 'x'.repeat(101) })] };
  expect([readUiToBackground(message), isUiToBackground(message)]).toEqual([null, true]);
  expect(isUiToBackground({ type: 'nothing' })).toBe(false);
});
