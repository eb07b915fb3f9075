import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  offscreenReader,
  READING_AT_MOST_MS,
} from '../../../../../entrypoints/background/fetch/offscreen.ts';

/** The offscreen document, and what it answers. */
const offscreen = {
  isOpen: false,
  log: [] as string[],
  answer: async (_message: { type: string }): Promise<unknown> => undefined,
};

beforeEach(() => {
  vi.useFakeTimers();
  offscreen.log = [];
  Object.assign(fakeBrowser, {
    offscreen: {
      Reason: { DOM_PARSER: 'DOM_PARSER' },
      createDocument: async () => {
        offscreen.isOpen = true;
        offscreen.log.push('open');
      },
      closeDocument: async () => {
        offscreen.isOpen = false;
        offscreen.log.push('close');
      },
    },
  });
  Object.assign(fakeBrowser.runtime, {
    ContextType: { OFFSCREEN_DOCUMENT: 'OFFSCREEN_DOCUMENT' },
    getContexts: async () => (offscreen.isOpen ? [{}] : []),
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    if (!offscreen.isOpen) throw new Error('Could not establish connection. Receiving end does not exist.');
    const { type, id = '' } = Object(message);
    offscreen.log.push(`${type} ${id}`.trim());
    return offscreen.answer({ type });
  });
  return () => vi.useRealTimers();
});

/** What was open before may be there no more: then it is tried again a moment later. */
async function ask() {
  const asked = offscreenReader.ask('http://a.test/', 1000);
  await vi.advanceTimersByTimeAsync(200);
  return asked;
}

const CAME = { ok: true, value: { kind: 'came', url: 'http://a.test/', id: 'one', isLarge: false } };

it('a page that takes too long to read is too complex; the document is closed and opened anew, and others go on', async () => {
  offscreen.answer = async ({ type }) => (type === 'askPage' ? CAME : new Promise(() => undefined));
  expect(await ask()).toEqual(CAME.value);
  const read = offscreenReader.read('one', []);
  await vi.advanceTimersByTimeAsync(READING_AT_MOST_MS - 1);
  expect(offscreen.log).toEqual(['open', 'askPage', 'readPage one']);
  await vi.advanceTimersByTimeAsync(1);
  expect(await read).toEqual({ kind: 'failed', why: 'tooComplex' });
  expect(await ask()).toEqual(CAME.value);
  expect(offscreen.log.slice(3)).toEqual(['close', 'open', 'askPage']);
});

it('what came before that is not there any more, which is no failure', async () => {
  offscreen.answer = async () => CAME;
  await ask();
  offscreen.answer = async () => ({ ok: true, value: null });
  expect(await offscreenReader.read('earlier', [])).toBeNull();
  offscreen.isOpen = false;
  expect(await offscreenReader.read('earlier', [])).toBeNull();
});

it('a machine that slept gives a page its time once more', async () => {
  offscreen.answer = async ({ type }) => (type === 'askPage' ? CAME : new Promise(() => undefined));
  await ask();
  const said = vi.fn();
  void offscreenReader.read('one', []).then(said);
  // The clock goes on while no timer does.
  vi.setSystemTime(Date.now() + 3 * READING_AT_MOST_MS);
  await vi.advanceTimersByTimeAsync(READING_AT_MOST_MS);
  expect(said).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(READING_AT_MOST_MS);
  expect(said).toHaveBeenCalledWith({ kind: 'failed', why: 'tooComplex' });
});

describe('a document that an earlier background has left', () => {
  const fresh = async () => {
    offscreen.isOpen = true;
    offscreen.answer = async () => CAME;
    vi.resetModules();
    const { offscreenReader: reader } = await import(
      '../../../../../entrypoints/background/fetch/offscreen.ts'
    );
    const asked = reader.ask('http://a.test/', 1000);
    await vi.advanceTimersByTimeAsync(200);
    expect(await asked).toEqual(CAME.value);
    return offscreen.log;
  };

  it('is closed: what that background wanted fetched is fetched for nobody', async () => {
    expect(await fresh()).toEqual(['close', 'open', 'askPage']);
  });

  it('stays where a backup in it is still being downloaded, and serves all the same', async () => {
    const underWay = { at: 1000, id: 7, url: 'blob:a', file: 'b', leftOut: 0 };
    await fakeBrowser.storage.local.set({ 'backup-state': { last: null, failed: null, underWay } });
    expect(await fresh()).toEqual(['askPage']);
  });
});
