import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import answers from '../../../../entrypoints/answers/index.ts';
import type { ReadingHere } from '../../../../utils/in-page/reading-here.ts';

vi.mock('@wxt-dev/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { onMessage } = fakeBrowser.runtime;
let [listening, ending] = [vi.spyOn(onMessage, 'addListener'), vi.spyOn(onMessage, 'removeListener')];

const aReadingHere = (): ReadingHere => ({ elements: [], roots: [], mentions: [], isAnswered: false });

beforeEach(() => {
  globalThis.readingHere = undefined;
  globalThis.stopAnswering = undefined;
  [listening, ending] = [vi.spyOn(onMessage, 'addListener'), vi.spyOn(onMessage, 'removeListener')];
});

it('answers nothing in a document that was not read', () => {
  answers.main();
  expect(listening).not.toHaveBeenCalled();
});

it('brought in again goes on as it is: a question may be under way', () => {
  globalThis.readingHere = aReadingHere();
  answers.main();
  answers.main();
  expect([listening.mock.calls.length, ending.mock.calls.length]).toEqual([1, 0]);
});

it('after another reading answers for that one alone', () => {
  globalThis.readingHere = aReadingHere();
  answers.main();
  globalThis.readingHere = aReadingHere();
  answers.main();
  expect([listening.mock.calls.length, ending.mock.calls.length]).toEqual([2, 1]);
  expect(ending.mock.calls[0]?.[0]).toBe(listening.mock.calls[0]?.[0]);
});
