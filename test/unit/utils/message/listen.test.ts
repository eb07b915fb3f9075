import { describe, expect, it, vi } from 'vitest';
import { listen, type Receiver, type Speaker } from '../../../../utils/message/listen.ts';
import { toFailed } from '../../../../utils/message/outcome.ts';
import { takeBugs } from '../../bugs.ts';
import { aRuntime, CONTENT_SCRIPT, OWN, sayTo } from '../../hear.ts';

interface Double {
  readonly type: 'double';
  readonly value: number;
}

const isDouble = (raw: unknown): raw is Double => Object(raw).type === 'double';

/** Doubles numbers. */
const receiver = (
  from: Speaker,
  double: (value: number) => number | Promise<number> = (value) => 2 * value,
): Receiver<Double, { double: number }> => ({
  from,
  read: (raw) => (isDouble(raw) ? raw : null),
  handlers: { double: ({ value }) => double(value) },
  failed: toFailed,
});

const QUESTION = { type: 'double', value: 3 };
const inTab = { ...CONTENT_SCRIPT, tab: { id: 5 } } as Parameters<typeof sayTo>[2];

describe('a message is answered', () => {
  it('by its handler', async () => {
    expect(await sayTo(receiver('own'), QUESTION, OWN)).toEqual({ ok: true, value: 6 });
    expect(await sayTo(receiver('contentScript'), QUESTION, inTab)).toEqual({ ok: true, value: 6 });
  });

  it('though its handler fails: the cause crosses as data', async () => {
    const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    expect(await sayTo(receiver('own', full), QUESTION, OWN)).toEqual({ ok: false, why: 'full' });
  });

  it('though its handler has a bug, which is noted', async () => {
    const wrong = () => {
      throw new TypeError('no');
    };
    expect(await sayTo(receiver('own', wrong), QUESTION, OWN)).toEqual({ ok: false, why: 'broken' });
    expect(takeBugs()).toEqual([{ where: 'double', error: 'TypeError: no' }]);
  });
});

describe('nothing is answered', () => {
  it.each<[string, Speaker, object]>([
    ['a content script where pages of our own may ask', 'own', inTab],
    ['a page of our own where content scripts do', 'contentScript', OWN],
    ['another extension', 'own', { id: 'theirs', url: 'chrome-extension://theirs/popup.html' }],
    ['another extension in a tab', 'contentScript', { ...inTab, id: 'theirs' }],
    ['a page whose address begins like ours', 'own', { id: 'ours', url: 'chrome-extension://ours.test/' }],
    ['who is nowhere', 'contentScript', CONTENT_SCRIPT],
    ['who is nobody', 'own', {}],
  ])('to %s', async (_, from, sender) => {
    const double = vi.fn(() => 0);
    expect(await sayTo(receiver(from, double), QUESTION, sender)).toBeUndefined();
    expect(double).not.toHaveBeenCalled();
  });

  it('to what is no message of this contract', async () => {
    expect(await sayTo(receiver('own'), { type: 'halve', value: 3 }, OWN)).toBeUndefined();
    expect(await sayTo(receiver('own'), null, OWN)).toBeUndefined();
  });

  it('by who has stopped listening', () => {
    const { runtime, listeners } = aRuntime();
    const stop = listen(runtime, receiver('own'));
    expect(listeners.size).toBe(1);
    stop();
    expect(listeners.size).toBe(0);
  });
});
