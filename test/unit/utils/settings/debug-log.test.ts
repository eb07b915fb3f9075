import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteUnlessExpected } from '../../../../utils/errors.ts';
import { clearDebugLog, keepDebugLog, readDebugLog } from '../../../../utils/settings/debug-log.ts';
import { takeBugs } from '../../bugs.ts';
import { soon } from '../../soon.ts';

/** What listens to rejections that nobody caught. */
let uncaught: (event: { reason: unknown }) => void;

vi.stubGlobal('addEventListener', (type: string, listener: typeof uncaught) => {
  if (type === 'unhandledrejection') uncaught = listener;
});
keepDebugLog();

beforeEach(clearDebugLog);
afterEach(() => {
  takeBugs();
});

const where = async () => (await readDebugLog()).map((bug) => bug.where);

describe('the debug log', () => {
  it('keeps what nobody expected, oldest first, also where several come at once', async () => {
    for (const name of ['a', 'b', 'c']) noteUnlessExpected(name, new TypeError(name));
    await soon(async () => expect(await where()).toEqual(['a', 'b', 'c']));
    expect(await readDebugLog()).toMatchObject([{ at: expect.any(Number), error: /TypeError: a/ }, {}, {}]);
  });

  it('keeps what nobody caught', async () => {
    uncaught({ reason: new TypeError('lost') });
    uncaught({ reason: new DOMException('', 'QuotaExceededError') });
    await soon(async () => expect(await where()).toEqual(['uncaught']));
  });

  it('keeps the newest hundred, and of each no more than 2,000 characters', async () => {
    for (let i = 0; i < 103; i++) noteUnlessExpected(`${i}`, new TypeError('x'.repeat(5000)));
    await soon(async () => expect((await where()).at(-1)).toBe('102'));
    const bugs = await readDebugLog();
    expect([bugs.length, bugs[0]?.where, bugs[0]?.error.length]).toEqual([100, '3', 2000]);
  });

  it('can be emptied', async () => {
    noteUnlessExpected('a', new TypeError());
    await soon(async () => expect(await where()).toEqual(['a']));
    await clearDebugLog();
    expect(await readDebugLog()).toEqual([]);
  });

  it('is empty where what is stored cannot be understood', async () => {
    await fakeBrowser.storage.local.set({ 'debug-log': [{ where: 7 }] });
    expect(await readDebugLog()).toEqual([]);
    await fakeBrowser.storage.local.set({ 'debug-log': [{ at: 1e300, where: 'a', error: 'b' }] });
    expect(await readDebugLog()).toEqual([]);
  });

  it('that cannot be written fails nobody, and keeps what comes after', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('The disk is full'));
    noteUnlessExpected('lost', new TypeError());
    noteUnlessExpected('kept', new TypeError());
    await soon(async () => expect(await where()).toEqual(['kept']));
  });
});
