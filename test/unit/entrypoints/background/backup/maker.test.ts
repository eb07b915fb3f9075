import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offscreenMaker } from '../../../../../entrypoints/background/backup/maker.ts';

const ORDER = { store: 'backlight', version: '0.1.0', at: 1, raw: null };
const MADE = { url: 'blob:a', leftOut: 0 };

/** What the offscreen document answers, one after the other; undefined where it is closed meanwhile. */
const answers = vi.fn<() => unknown>();
const opened = vi.fn<() => Promise<void>>(async () => undefined);

beforeEach(() => {
  answers.mockReset();
  opened.mockClear();
  Object.assign(fakeBrowser, {
    offscreen: {
      Reason: { DOM_PARSER: 'DOM_PARSER', BLOBS: 'BLOBS' },
      createDocument: opened,
      closeDocument: async () => undefined,
    },
  });
  Object.assign(fakeBrowser.runtime, {
    ContextType: { OFFSCREEN_DOCUMENT: 'OFFSCREEN_DOCUMENT' },
    getContexts: async () => [],
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => answers());
});

it('a backup is made in the offscreen document', async () => {
  answers.mockReturnValue({ ok: true, value: MADE });
  expect(await offscreenMaker.make(ORDER)).toEqual(MADE);
  expect(opened).toHaveBeenCalledOnce();
});

it('one that was lost with its document, as by a page that was stuck in it, is made once more', async () => {
  answers.mockReturnValueOnce(undefined).mockReturnValue({ ok: true, value: MADE });
  expect(await offscreenMaker.make(ORDER)).toEqual(MADE);
  expect(opened).toHaveBeenCalledTimes(2);
});

it('is not tried for ever, and not again where the store could not be read', async () => {
  answers.mockReturnValue(undefined);
  expect(await offscreenMaker.make(ORDER)).toEqual({ url: null, leftOut: 0 });
  expect(answers).toHaveBeenCalledTimes(2);
  answers.mockClear().mockReturnValue({ ok: false, why: 'broken' });
  expect(await offscreenMaker.make(ORDER)).toEqual({ url: null, leftOut: 0 });
  expect(answers).toHaveBeenCalledOnce();
});
