import { beforeEach, expect, it, vi } from 'vitest';
import { readTab } from '../../../../../entrypoints/background/page/read-tab.ts';
import { dropLinks, keepLinks, linksOfTab } from '../../../../../entrypoints/background/page/tab-links.ts';
import { judgeDocument } from '../../../../../utils/link/reading.ts';
import { aDocument, aReading } from '../../../build.ts';

vi.mock('../../../../../entrypoints/background/page/read-tab.ts', () => ({ readTab: vi.fn() }));

const judged = (count: number) => [
  judgeDocument(aDocument(Array.from({ length: count }, () => ({ rawHref: '/a' }))), []),
];

beforeEach(() => void vi.mocked(readTab).mockReset());

it('the links of a tab whose popup is open are there without reading it again, in parts', async () => {
  keepLinks(5, judged(6000));
  const first = await linksOfTab({ tabId: 5, from: 0 });
  expect([first.links.length, first.linkTotal]).toEqual([5000, 6000]);
  expect((await linksOfTab({ tabId: 5, from: 5000 })).links.length).toBe(1000);
  expect(readTab).not.toHaveBeenCalled();
  dropLinks(5);
});

it('a background that was ended meanwhile reads the tab again, once', async () => {
  vi.mocked(readTab).mockResolvedValue({ ok: true, reading: aReading([{ rawHref: '/a' }]), gone: 0 });
  expect((await linksOfTab({ tabId: 6, from: 0 })).links.length).toBe(1);
  expect((await linksOfTab({ tabId: 6, from: 1 })).links.length).toBe(0);
  expect(readTab).toHaveBeenCalledOnce();
  dropLinks(6);
});

it('a tab that cannot be read any more has no links', async () => {
  vi.mocked(readTab).mockResolvedValue({ ok: false, why: 'gone' });
  await expect(linksOfTab({ tabId: 7, from: 0 })).rejects.toThrow(DOMException);
});
