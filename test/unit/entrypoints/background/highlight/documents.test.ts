import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { choiceFor, choose } from '../../../../../entrypoints/background/highlight/choice.ts';
import { documentHandlers } from '../../../../../entrypoints/background/highlight/documents.ts';
import { keepView } from '../../../../../entrypoints/background/highlight/view.ts';
import { DEFAULT_STYLE } from '../../../../../utils/highlight/style.ts';
import { WHOLE_VIEW } from '../../../../../utils/highlight/view.ts';
import { readHighlightToBackground } from '../../../../../utils/message/highlight-to-background.ts';
import { toFailed } from '../../../../../utils/message/outcome.ts';
import { saveExcludedSites, setAlways } from '../../../../../utils/settings/highlight.ts';
import { CONTENT_SCRIPT, sayTo } from '../../../hear.ts';
import { aQuestion } from '../../../utils/highlight/questions.ts';
import { openTab, originOf, stubBrowser } from './fake-tab.ts';

let browser: ReturnType<typeof stubBrowser>;
let tabId: number;

beforeEach(async () => {
  browser = stubBrowser();
  tabId = await openTab('https://blog.test/post');
});

/** The document that speaks: the page itself, whose address we may see, unless it is said otherwise. */
async function aSender(
  sender: Partial<Browser.runtime.MessageSender> = {},
): Promise<Browser.runtime.MessageSender> {
  const tab = await fakeBrowser.tabs.get(tabId);
  return { ...CONTENT_SCRIPT, tab, frameId: 0, url: 'https://blog.test/post', ...sender };
}

/** What a document is answered; undefined where it is not. */
async function answerDocument(raw: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> {
  const outcome = await sayTo(
    { from: 'contentScript', read: readHighlightToBackground, handlers: documentHandlers, failed: toFailed },
    raw,
    sender,
  );
  return v.parse(v.optional(v.object({ ok: v.literal(true), value: v.unknown() })), outcome)?.value;
}

/** The same tab, as the browser shows it to whom the site is closed. */
async function closedTab(): Promise<Browser.tabs.Tab> {
  const { url: _, ...tab } = await fakeBrowser.tabs.get(tabId);
  return tab;
}

async function judge(
  question: Parameters<typeof aQuestion>[0] = {},
  sender: Partial<Browser.runtime.MessageSender> = {},
): Promise<unknown> {
  return answerDocument({ type: 'judge', ...aQuestion(question) }, await aSender(sender));
}

async function always(host: string): Promise<void> {
  browser.access.add(originOf(host));
  await setAlways(host, true);
}

const FRAME = { frameId: 3, url: 'https://frame.test/' };

describe('a document that asks', () => {
  it('is judged by the user’s domains, and told the look', async () => {
    await choose(tabId, 'on');
    await fakeBrowser.storage.sync.set({ 'domain:example.com': 1 });
    expect(await judge({ hrefs: ['https://example.com:443/'], rels: ['follow'] })).toEqual({
      hosts: {
        here: ['blog.test', 'www.blog.test'],
        own: ['example.com', 'www.example.com'],
        nofollowBy: null,
      },
      exceptions: { own: ['https://example.com:443/'], outbound: [], internal: [], suspicious: ['follow'] },
      style: DEFAULT_STYLE,
      view: WHOLE_VIEW,
    });
  });

  it('is told which links the user wants to see in its tab, also on the next page', async () => {
    await choose(tabId, 'on');
    const view = { only: 'mine', hidden: ['ugc'] } as const;
    await keepView(tabId, view);
    expect(await judge()).toMatchObject({ view });
    expect(await judge({ url: FRAME.url }, FRAME)).toMatchObject({ view });
  });

  it('is told nothing where nobody wants it highlighted', async () => {
    expect(await judge()).toBeNull();
  });

  it('is told nothing where the tab is switched off, also where it is always on', async () => {
    await always('blog.test');
    expect(await judge()).not.toBeNull();
    await choose(tabId, 'off');
    expect(await judge()).toBeNull();
  });

  it('is told nothing where the settings leave the site out, and the tab’s choice ends', async () => {
    await saveExcludedSites(['blog.test'], 1000);
    await choose(tabId, 'on');
    expect(await judge()).toBeNull();
    expect(await choiceFor(tabId)).toBeNull();
  });

  it('is told nothing in a frame of a page that is left out', async () => {
    await saveExcludedSites(['blog.test'], 1000);
    await choose(tabId, 'on');
    expect(await judge({ url: FRAME.url }, FRAME)).toBeNull();
  });

  it('is told nothing in a frame that is left out, and the page stays as it is', async () => {
    await saveExcludedSites(['frame.test'], 1000);
    await choose(tabId, 'on');
    expect(await judge({ url: FRAME.url }, FRAME)).toBeNull();
    expect(await choiceFor(tabId)).toBe('on');
    expect(await judge()).not.toBeNull();
  });

  it('is judged in a frame of another site where the tab is on', async () => {
    await choose(tabId, 'on');
    expect(await judge({ url: FRAME.url }, FRAME)).toMatchObject({
      hosts: { here: ['frame.test', 'www.frame.test'] },
    });
  });

  it('is judged in all frames of a site where it is always on', async () => {
    await always('blog.test');
    expect(await judge({ url: FRAME.url }, FRAME)).not.toBeNull();
  });

  it('is told nothing in a frame of such a site that stands in a page of another', async () => {
    await always('frame.test');
    expect(await judge({ url: FRAME.url }, FRAME)).toBeNull();
    expect(await judge({ url: FRAME.url }, { ...FRAME, tab: await closedTab() })).toBeNull();
  });

  it('is known by its own address where the tab’s cannot be seen', async () => {
    await always('blog.test');
    expect(await judge({}, { tab: await closedTab() })).not.toBeNull();
  });
});

describe('a document that is to be painted', () => {
  const paint = async (
    { add = 'a{}', remove = [] }: { add?: string | null; remove?: readonly string[] },
    sender: Partial<Browser.runtime.MessageSender> = {},
  ) => answerDocument({ type: 'paint', add, remove }, await aSender(sender));

  it('gets the style sheet above all that it may say, then loses the others', async () => {
    expect(await paint({ remove: ['b{}', 'c{}'] }, { documentId: 'D1' })).toBe(true);
    const target = { tabId, documentIds: ['D1'] };
    expect(browser.insertCSS).toHaveBeenCalledExactlyOnceWith({ target, origin: 'USER', css: 'a{}' });
    expect(browser.removeCSS.mock.calls).toEqual([
      [{ target, origin: 'USER', css: 'b{}' }],
      [{ target, origin: 'USER', css: 'c{}' }],
    ]);
    expect(browser.insertCSS.mock.invocationCallOrder[0]).toBeLessThan(
      browser.removeCSS.mock.invocationCallOrder[0] ?? 0,
    );
  });

  it('is known by its frame where the browser does not name documents', async () => {
    await paint({}, { frameId: 7 });
    expect(browser.insertCSS).toHaveBeenCalledExactlyOnceWith({
      target: { tabId, frameIds: [7] },
      origin: 'USER',
      css: 'a{}',
    });
  });

  it.each([
    ['null', null],
    ['a sheet that says nothing', ''],
  ])('gets no style sheet for %s', async (_, add) => {
    expect(await paint({ add, remove: ['b{}', ''] })).toBe(true);
    expect(browser.insertCSS).not.toHaveBeenCalled();
    expect(browser.removeCSS).toHaveBeenCalledOnce();
  });

  it.each(['insertCSS', 'removeCSS'] as const)('is told where %s failed', async (method) => {
    browser[method].mockImplementation(async () => {
      throw new Error('No document with id D1 in tab with id 5');
    });
    expect(await paint({ remove: ['b{}'] })).toBe(false);
  });
});

describe('a document that tells', () => {
  it('of new frames: the script goes into all of them', async () => {
    expect(await answerDocument({ type: 'frames' }, await aSender())).toBeUndefined();
    expect(browser.executeScript).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: { tabId, allFrames: true }, files: ['/highlight.js'] }),
    );
  });

  it('how many links it has: the page itself is told of which frame', async () => {
    expect(await answerDocument({ type: 'count', links: 12 }, await aSender(FRAME))).toBeUndefined();
    expect(browser.sendMessage).toHaveBeenCalledExactlyOnceWith(
      tabId,
      { type: 'highlight-count', frameId: 3, links: 12 },
      { frameId: 0 },
    );
  });
});

describe('nothing is answered', () => {
  it.each([
    ['what is no message of highlighting', { type: 'show', link: 1 }],
    ['nothing', null],
  ])('to %s', async (_, message) => {
    expect(await answerDocument(message, await aSender())).toBeUndefined();
  });

  it('to who is in no tab', async () => {
    const nowhere = { ...CONTENT_SCRIPT, frameId: 0 };
    expect(await answerDocument({ type: 'judge', ...aQuestion() }, nowhere)).toBeUndefined();
    await answerDocument({ type: 'frames' }, nowhere);
    expect(browser.executeScript).not.toHaveBeenCalled();
  });
});

it('a tab that listens no more fails nobody', async () => {
  const failed = vi.fn();
  process.on('unhandledRejection', failed);
  browser.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
  browser.executeScript.mockRejectedValue(new Error('No tab with id: 5'));
  await answerDocument({ type: 'count', links: 1 }, await aSender(FRAME));
  await answerDocument({ type: 'frames' }, await aSender());
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', failed);
  expect(failed).not.toHaveBeenCalled();
});
