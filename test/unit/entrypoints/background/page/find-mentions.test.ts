import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findMentions } from '../../../../../entrypoints/background/page/find-mentions.ts';
import { judgeDocument } from '../../../../../utils/link/reading.ts';
import { aDocument, own } from '../../../build.ts';

const DOMAINS = own('example.com', 'example.org');

/** What the page answers to each type of question. */
let answers: Record<string, unknown>;

afterEach(() => void vi.useRealTimers());

beforeEach(() => {
  answers = {};
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue();
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (_, message) => {
    const type = /"type":"(\w+)"/.exec(JSON.stringify(message))?.[1] ?? '';
    return { ok: true, value: answers[type] };
  });
});

const find = (...links: readonly string[]) =>
  findMentions(5, [judgeDocument(aDocument(links.map((rawHref) => ({ rawHref }))), DOMAINS)], DOMAINS);

const scripts = () =>
  vi.mocked(fakeBrowser.scripting.executeScript).mock.calls.flatMap(([{ files }]) => files);

it('asks for the hosts that nothing links to, and keeps the first place of each that is seen', async () => {
  answers = {
    mentions: [
      { written: 'example.com/hidden', place: 3 },
      { written: 'www.example.com', place: 4 },
      { written: 'example.com', place: 5 },
      { written: 'other.example', place: 6 },
      { written: 'example.org', place: 7 },
    ],
    findHidden: ['off-screen', false, false, null],
  };
  expect(await find()).toEqual([{ domain: 'example.com', written: 'www.example.com', index: 4 }]);
  expect(fakeBrowser.tabs.sendMessage).toHaveBeenNthCalledWith(
    1,
    5,
    { type: 'mentions', hosts: ['example.com', 'example.org'] },
    { frameId: 0 },
  );
  expect(scripts()).toEqual(['/answers.js', '/mentions.js', '/answers.js', '/hiding.js']);
});

it('asks for nothing where all are linked', async () => {
  expect(await find('https://example.com/', 'https://www.example.org/')).toEqual([]);
  expect(scripts()).toEqual([]);
});

it('does not look at what is hidden where nothing is mentioned', async () => {
  answers = { mentions: [] };
  expect(await find()).toEqual([]);
  expect(scripts()).toEqual(['/answers.js', '/mentions.js']);
});

it.each<[string, unknown]>([
  ['breaks the contract', [{ written: 1 }]],
  ['answers nothing', undefined],
])('a page that %s mentions nobody', async (_, mentions) => {
  answers = { mentions };
  expect(await find()).toEqual([]);
});

it('a page that does not answer in three seconds mentions nobody', async () => {
  vi.useFakeTimers();
  vi.mocked(fakeBrowser.tabs.sendMessage).mockImplementation(() => new Promise(() => undefined));
  const found = find();
  await vi.advanceTimersByTimeAsync(3000);
  expect(await found).toEqual([]);
});
