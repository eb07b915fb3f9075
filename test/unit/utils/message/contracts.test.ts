import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readBackgroundToPage,
  readHiddenAnswer,
  readServedAnswer,
  readShowAnswer,
} from '../../../../utils/message/background-to-page.ts';
import { readAsk, readUiToBackground } from '../../../../utils/message/ui-to-background.ts';

describe('what the background asks a page', () => {
  it.each([
    { type: 'look', links: [0, 7] },
    { type: 'look', links: [] },
    { type: 'show', link: 3 },
    { type: 'served', html: null },
    { type: 'served', html: '<a href="/">' },
    { type: 'html', link: 3 },
  ])('%j', (message) => {
    expect(readBackgroundToPage(message)).toEqual(message);
  });

  it.each([
    null,
    {},
    { type: 'look' },
    { type: 'look', links: 1 },
    { type: 'look', links: ['0'] },
    { type: 'show' },
  ])('%j is no question', (message) => {
    expect(readBackgroundToPage(message)).toBeNull();
  });
});

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
  ])('to style: %j is %j', (answer, looked) => {
    expect(readHiddenAnswer(answer)).toEqual(looked);
  });

  it.each([
    [{ jsOnly: [0, 7], robots: [{ name: 'robots', content: 'none', place: 'head' }] }, true],
    [{ jsOnly: [], robots: [] }, true],
    [null, false],
    [undefined, false],
    [[0, 7], false],
    [{ jsOnly: ['0'], robots: [] }, false],
    [{ jsOnly: [0] }, false],
  ])('to served: %j is one: %s', (answer, isOne) => {
    expect(readServedAnswer(answer)).toEqual(isOne ? answer : null);
  });

  it.each([
    ['shown', 'shown'],
    ['hidden', 'hidden'],
    ['gone', 'gone'],
    [null, 'gone'],
    [undefined, 'gone'],
    ['visible', 'gone'],
    [true, 'gone'],
  ])('to show: %j is %j', (answer, shown) => {
    expect(readShowAnswer(answer)).toBe(shown);
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
    const message = { type: 'show', tabId: 5, frameId: 0, index: 2 };
    expect(readUiToBackground(message)).toEqual(message);
  });

  it.each([null, {}, { type: 'show' }, { type: 'show', tabId: 5, frameId: 0 }, { type: 'read', tabId: 5 }])(
    '%j is no command',
    (message) => {
      expect(readUiToBackground(message)).toBeNull();
    },
  );
});

it('no reader throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      expect([readBackgroundToPage(message), readAsk(message), readUiToBackground(message)]).toEqual([
        null,
        null,
        null,
      ]);
      expect(readShowAnswer(message)).toBe('gone');
    }),
  );
});
