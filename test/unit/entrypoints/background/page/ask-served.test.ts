import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askServed } from '../../../../../entrypoints/background/page/ask-served.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue();
});

afterEach(() => {
  vi.useRealTimers();
});

const page = (answer: () => Promise<unknown>) =>
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(answer);

it('a document is asked which of its links are JavaScript’s', async () => {
  const asked = page(async () => ({ ok: true, value: { jsOnly: [1, 4], robots: [] } }));
  expect(await askServed(5, 2, null)).toEqual({ jsOnly: [1, 4], robots: [] });
  expect(asked).toHaveBeenCalledExactlyOnceWith(5, { type: 'served', html: null }, { frameId: 2 });
});

it('what compares comes into the document first', async () => {
  page(async () => ({ ok: true, value: null }));
  await askServed(5, 2, null);
  expect(fakeBrowser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ target: { tabId: 5, frameIds: [2] }, files: ['/answers.js', '/served.js'] }),
  );
});

it('one that is gone before it comes: not known', async () => {
  vi.mocked(fakeBrowser.scripting.executeScript).mockRejectedValue(new Error('No tab with id: 5'));
  expect(await askServed(5, 0, null)).toBeNull();
});

it.each<[string, () => Promise<unknown>]>([
  ['does not know', async () => ({ ok: true, value: null })],
  ['fails', async () => ({ ok: false, why: 'broken' })],
  ['answers nothing', async () => null],
  ['answers something else', async () => ({ ok: true, value: { 0: 1 } })],
  ['breaks the contract', async () => ({ 0: 1 })],
  ['is gone', () => Promise.reject(new Error('Receiving end does not exist'))],
])('one that %s: not known', async (_, answer) => {
  page(answer);
  expect(await askServed(5, 0, null)).toBeNull();
});

it('one that does not answer in three seconds: not known', async () => {
  page(() => new Promise(() => undefined));
  const answer = askServed(5, 0, null);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await answer).toBeNull();
});
