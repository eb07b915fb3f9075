import * as v from 'valibot';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  findHiddenLinks,
  judgeTab,
  withHidden,
} from '../../../../../entrypoints/background/page/hidden-links.ts';
import { readOwnName } from '../../../../../utils/domains/own-domain.ts';
import { aDocument } from '../../../build.ts';

const OWN = [readOwnName('example.com') ?? []].flat();
const link = { rawHref: 'https://example.com/' };

/** Looks at a page of so many links to us, whose answers to each question take so long. */
async function look(count: number, answerMs = 0) {
  const asked: number[] = [];
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (_, message) => {
    const { links } = v.parse(v.object({ links: v.array(v.number()) }), message);
    asked.push(links.length);
    now += answerMs;
    return { ok: true, value: links.map(() => 'same-colour') };
  });
  const injected = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue();
  const documents = [aDocument(Array.from({ length: count }, () => link))] as const;
  const tab = judgeTab({ documents, unreadFrames: [], requests: [] }, OWN);
  const { judged, reading } = withHidden(tab, await findHiddenLinks(1, tab.judged));
  expect(reading.documents[0].hidden.length).toBe(asked.reduce((sum, links) => sum + links, 0));
  return { asked, injected, hidden: judged.flatMap(({ links }) => links.map(({ hidden }) => hidden)) };
}

afterEach(() => vi.restoreAllMocks());

it('looks at every link, and lets the page run in between', async () => {
  const { asked, hidden } = await look(1000);
  expect(asked).toEqual([300, 300, 300, 100]);
  expect(hidden).toEqual(Array(1000).fill('same-colour'));
});

it('does not keep the answer waiting: what it did not look at is not known', async () => {
  const { asked, hidden } = await look(1000, 2000);
  expect(asked).toEqual([300, 300]);
  expect(hidden.slice(600)).toEqual(Array(400).fill(null));
});

it('brings what looks only into a page that links to the user', async () => {
  expect((await look(0)).injected).not.toHaveBeenCalled();
  expect((await look(1)).injected).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ target: { tabId: 1, frameIds: [0] }, files: ['/answers.js', '/hiding.js'] }),
  );
});
