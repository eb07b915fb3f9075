import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASK_AT_MOST,
  isBackgroundToHighlight,
  WRITTEN_AT_MOST,
} from '../../../../utils/message/background-to-highlight.ts';
import { readHighlightToBackground } from '../../../../utils/message/highlight-to-background.ts';
import { readUiToBackground } from '../../../../utils/message/ui-to-background.ts';

const QUESTION = {
  type: 'judge',
  url: 'https://blog.test/',
  base: 'https://blog.test/',
  robots: [{ name: 'robots', content: 'nofollow', place: 'head' }],
  xRobotsTag: null,
  hrefs: ['/a'],
  rels: ['ugc'],
};
const long = (length: number) => 'x'.repeat(length);
const many = (length: number) => Array.from({ length }, (_, i) => `${i}`);

describe('what a document says to the background', () => {
  it.each([
    ['a question', QUESTION],
    ['a question about the page alone', { ...QUESTION, robots: [], hrefs: [], rels: [] }],
    ['a question of a page with a header', { ...QUESTION, xRobotsTag: 'nofollow' }],
    ['a question as large as may be', { ...QUESTION, hrefs: many(ASK_AT_MOST), rels: many(ASK_AT_MOST) }],
    ['an address as long as may be', { ...QUESTION, hrefs: [long(WRITTEN_AT_MOST)] }],
    ['a style sheet', { type: 'paint', add: 'a{}', remove: ['b{}'] }],
    ['to take style sheets off', { type: 'paint', add: null, remove: ['a{}', 'b{}'] }],
    ['that it wants the legend', { type: 'legend' }],
    ['which links to see', { type: 'view', view: { only: 'mine', hidden: ['ugc', 'own'] } }],
    ['to see all links', { type: 'view', view: { only: null, hidden: [] } }],
    ['new frames', { type: 'frames' }],
    ['how many links it has', { type: 'count', links: 12 }],
  ])('%s', (_, message) => {
    expect(readHighlightToBackground(message)).toEqual(message);
  });

  it.each([
    ['nothing', null],
    ['no object', 'judge'],
    ['no type', {}],
    ['a type of another contract', { type: 'highlight', tabId: 5, on: true }],
    ['a question without its page', { ...QUESTION, url: undefined }],
    ['a question without rel', { ...QUESTION, rels: undefined }],
    ['a question of a meta that is none', { ...QUESTION, robots: [{ name: 'robots' }] }],
    ['a question of what is no address', { ...QUESTION, hrefs: [null] }],
    ['too many addresses', { ...QUESTION, hrefs: many(ASK_AT_MOST + 1) }],
    ['too many rel', { ...QUESTION, rels: many(ASK_AT_MOST + 1) }],
    ['an address that is too long', { ...QUESTION, hrefs: [long(WRITTEN_AT_MOST + 1)] }],
    ['a rel that is too long', { ...QUESTION, rels: [long(WRITTEN_AT_MOST + 1)] }],
    ['a style sheet that is none', { type: 'paint', add: 5, remove: [] }],
    ['a style sheet in no place of another', { type: 'paint', add: 'a{}' }],
    ['a view that is none', { type: 'view', view: { only: 'yours', hidden: [] } }],
    ['a view without a kind that there is', { type: 'view', view: { only: null, hidden: ['bold'] } }],
    ['a number that is none', { type: 'count', links: Number.NaN }],
    ['links that are no number', { type: 'count', links: '12' }],
  ])('is not %s', (_, message) => {
    expect(readHighlightToBackground(message)).toBeNull();
  });
});

describe('what a document hears', () => {
  it.each([
    [{ type: 'highlight-off' }, true],
    [{ type: 'highlight-anew' }, true],
    [{ type: 'highlight-view', view: { only: null, hidden: [] } }, true],
    [{ type: 'highlight-count', frameId: 3, links: 5 }, true],
    [{ type: 'findHidden', links: [] }, false],
    [{ type: 'showLink', link: 1 }, false],
    [{ type: 'off' }, false],
    [{}, false],
    [null, false],
    [undefined, false],
    ['highlight-off', false],
  ])('%j: %s', (message, is) => {
    expect(isBackgroundToHighlight(message)).toBe(is);
  });
});

describe('what the popup says of highlighting', () => {
  it.each([
    { type: 'highlighting', tabId: 5 },
    { type: 'highlight', tabId: 5, on: true },
    { type: 'highlight', tabId: 5, on: false },
    { type: 'always', tabId: 5, on: true },
  ])('%j', (message) => {
    expect(readUiToBackground(message)).toEqual(message);
  });

  it.each([
    { type: 'highlighting' },
    { type: 'highlighting', tabId: '5' },
    { type: 'highlight', tabId: 5 },
    { type: 'highlight', tabId: 5, on: 'yes' },
    { type: 'always', on: true },
    { type: 'judge', tabId: 5 },
  ])('%j is nothing that it may say', (message) => {
    expect(readUiToBackground(message)).toBeNull();
  });
});

it('no reader throws, whatever it is given', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      expect([readHighlightToBackground(message), isBackgroundToHighlight(message)]).toEqual([null, false]);
    }),
  );
});
