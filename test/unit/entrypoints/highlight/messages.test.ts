import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  askJudgement,
  askStylesheet,
  giveUpWaiting,
  Orphaned,
  sendToBackground,
} from '../../../../entrypoints/highlight/messages.ts';
import { ASK_AT_MOST } from '../../../../utils/message/background-to-highlight.ts';
import { readHighlightToBackground } from '../../../../utils/message/highlight-to-background.ts';
import { aHosts, anExceptions, aQuestion, aStyle } from '../../utils/highlight/questions.ts';

vi.mock('@wxt-dev/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

let send: MockInstance<(message: unknown) => Promise<unknown>>;

beforeEach(() => {
  send = vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockImplementation(async () => ({ ok: true, value: null }));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const many = (length: number) => Array.from({ length }, (_, i) => `/${i}`);
const asked = () =>
  send.mock.calls.map(([message]) => {
    const read = readHighlightToBackground(message);
    return read?.type === 'judge' ? [read.hrefs.length, read.rels.length] : null;
  });

/** The background, which says of each question that its first address is the user's. */
function answerAll(): void {
  send.mockImplementation(async (message) => {
    const read = readHighlightToBackground(message);
    const own = read?.type === 'judge' ? read.hrefs.slice(0, 1) : [];
    return { ok: true, value: { hosts: aHosts(), exceptions: anExceptions({ own }), style: aStyle() } };
  });
}

/** The extension was updated: nobody is at the other end. */
function orphan(): void {
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('');
}

describe('a document is judged', () => {
  it('by one question, where one is enough; also by one that names no link', async () => {
    answerAll();
    await askJudgement(aQuestion());
    await askJudgement(aQuestion({ hrefs: many(ASK_AT_MOST), rels: many(3) }));
    expect(asked()).toEqual([
      [0, 0],
      [ASK_AT_MOST, 3],
    ]);
  });

  it('by as many questions as it takes, each within what may be asked; all answers count', async () => {
    answerAll();
    const answer = await askJudgement(
      aQuestion({ hrefs: many(2 * ASK_AT_MOST + 1), rels: many(ASK_AT_MOST + 7) }),
    );
    expect(asked()).toEqual([
      [ASK_AT_MOST, ASK_AT_MOST],
      [ASK_AT_MOST, 7],
      [1, 0],
    ]);
    expect(answer?.exceptions.own).toEqual(['/0', `/${ASK_AT_MOST}`, `/${2 * ASK_AT_MOST}`]);
  });

  it('not at all where one answer says that it is not to be highlighted', async () => {
    expect(await askJudgement(aQuestion({ hrefs: many(ASK_AT_MOST + 1) }))).toBeNull();
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('what is said', () => {
  it('to paint is answered', async () => {
    send.mockResolvedValue({ ok: true, value: true });
    expect(await askStylesheet('a{}', ['b{}'])).toBe(true);
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'paint', add: 'a{}', remove: ['b{}'] });
  });

  it('without an answer fails nobody', async () => {
    send.mockRejectedValue(new Error('The message port closed before a response was received.'));
    sendToBackground({ type: 'frames' });
    orphan();
    sendToBackground({ type: 'count', links: 1 });
    await new Promise((resolve) => setImmediate(resolve));
    expect(send).toHaveBeenCalledOnce();
  });

  it('fails where the background does', async () => {
    send.mockRejectedValue(new Error('Could not establish connection.'));
    await expect(askJudgement(aQuestion())).rejects.toThrow('Could not establish connection.');
  });

  it.each([
    [{ ok: false, why: 'full' }, 'full'],
    [undefined, 'Nobody answered'],
  ])('fails where %j is answered', async (answer, why) => {
    send.mockResolvedValue(answer);
    await expect(askJudgement(aQuestion())).rejects.toThrow(why);
  });

  it('by an orphan is said to nobody, and it is told so', async () => {
    orphan();
    await expect(askJudgement(aQuestion())).rejects.toBeInstanceOf(Orphaned);
    await expect(askStylesheet(null, [])).rejects.toBeInstanceOf(Orphaned);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('nobody waits for ever', () => {
  it('where the answers were lost', async () => {
    send.mockImplementation(() => new Promise(() => undefined));
    const all = Promise.allSettled([askJudgement(aQuestion()), askStylesheet('a{}', [])]);
    giveUpWaiting();
    expect(await all).toEqual([
      { status: 'rejected', reason: new Error('The answer was lost') },
      { status: 'rejected', reason: new Error('The answer was lost') },
    ]);
  });

  it('and an answer that was there stays', async () => {
    send.mockResolvedValue({ ok: true, value: true });
    const answer = await askStylesheet('a{}', []);
    giveUpWaiting();
    expect(answer).toBe(true);
  });

  it('and what is asked afterwards is answered', async () => {
    send.mockImplementation(() => new Promise(() => undefined));
    const lost = askStylesheet('a{}', []).catch(() => 'lost');
    giveUpWaiting();
    send.mockResolvedValue({ ok: true, value: true });
    expect(await askStylesheet('a{}', [])).toBe(true);
    expect(await lost).toBe('lost');
  });
});
