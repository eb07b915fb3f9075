import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Examination, examineTab } from '../../../../entrypoints/background/examine-tab.ts';
import { askPage } from '../../../../entrypoints/background/fetch/ask-page.ts';
import * as complete from '../../../../entrypoints/background/page/complete.ts';
import { readTab } from '../../../../entrypoints/background/page/read-tab.ts';
import type { ExaminedTab } from '../../../../entrypoints/background/page/tab-answer.ts';
import { AS_GOOGLE } from '../../../../utils/verdict/engine.ts';
import { takeBugs } from '../../bugs.ts';
import { aReading } from '../../build.ts';

vi.mock('../../../../entrypoints/background/page/read-tab.ts', () => ({ readTab: vi.fn() }));
vi.mock('../../../../entrypoints/background/fetch/ask-page.ts', () => ({ askPage: vi.fn() }));

const MINE = { rawHref: 'https://example.com/' };

beforeEach(() => {
  vi.mocked(readTab).mockImplementation(async (_, progress) => {
    progress(1);
    return { ok: true, reading: aReading([MINE]), gone: 2 };
  });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (_, message) =>
    JSON.stringify(message).includes('findHidden')
      ? { ok: true, value: ['off-screen'] }
      : { ok: true, value: { jsOnly: [0], robots: [] } },
  );
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => false);
});

const examine = (more: Partial<Examination> = {}) =>
  examineTab(5, {
    domains: [{ kind: 'domain', host: 'example.com' }],
    as: AS_GOOGLE,
    askServer: false,
    ...more,
  });

describe('a tab that is examined', () => {
  it('is read, completed and judged', async () => {
    expect(await examine()).toMatchObject({
      ok: true,
      tab: {
        judged: [{ links: [{ domain: 'example.com', hidden: 'off-screen', jsOnly: true }] }],
        robotsTxt: null,
        gone: 2,
        as: AS_GOOGLE,
      },
    });
  });

  it('is told of while it is read, and before it is complete', async () => {
    const told: unknown[] = [];
    await examine({
      onProgress: (links) => told.push(links),
      onRead: ({ judged }: ExaminedTab) => {
        const link = judged[0]?.links[0];
        told.push([link?.hidden, link?.jsOnly]);
      },
    });
    // Once judged, once looked at.
    expect(told).toEqual([1, [null, null], ['off-screen', null]]);
  });

  it('is of the time when it was read, however long completing it takes', async () => {
    let now = 1000;
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    const completing = vi.spyOn(complete, 'completeReading').mockImplementation(async (_, found) => {
      now = 9000;
      return found;
    });
    expect(await examine()).toMatchObject({ tab: { at: 1000 } });
    expect(completing).toHaveBeenCalledOnce();
  });

  it('is told of once where nobody’s links need to be looked at', async () => {
    const onRead = vi.fn();
    await examine({ onRead, domains: [{ kind: 'domain', host: 'other.example' }] });
    expect(onRead).toHaveBeenCalledOnce();
  });

  it('says which links its HTML had: its own, not what a server answers anew', async () => {
    const only = [{ href: 'https://example.com/a', rawRel: null, text: 'a', now: null }];
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (_, message) => {
      if (JSON.stringify(message).includes('findHidden')) return { ok: true, value: [false] };
      const isOwn = JSON.stringify(message).includes('"html":null');
      return { ok: true, value: { jsOnly: [], robots: [], only: isOwn ? only : [...only, ...only] } };
    });
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(async () => []);
    vi.mocked(askPage).mockImplementation(async (_, page) => ({
      html: '<p>',
      page,
      request: { url: page.url, status: 200, finalUrl: page.url, at: 0 },
      refused: false,
    }));
    const examined = await examine({ askServer: true });
    expect(askPage).toHaveBeenCalledOnce();
    expect(examined).toMatchObject({
      tab: {
        servedOnly: [{ ...only[0], domain: 'example.com' }],
        reading: { documents: [{ servedOnly: only }] },
      },
    });
  });

  it('that cannot be read says why', async () => {
    vi.mocked(readTab).mockResolvedValue({ ok: false, why: 'store' });
    const onRead = vi.fn();
    expect(await examine({ onRead })).toEqual({ ok: false, why: 'store' });
    expect(onRead).not.toHaveBeenCalled();
  });

  it('is as it was read where it cannot be completed, and the bug is noted', async () => {
    vi.spyOn(complete, 'completeReading').mockRejectedValue(new RangeError('out of it'));
    expect(await examine()).toMatchObject({ ok: true, tab: { judged: [{ links: [{ jsOnly: null }] }] } });
    expect(takeBugs()).toEqual([{ where: 'complete reading', error: 'RangeError: out of it' }]);
  });
});
