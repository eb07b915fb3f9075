import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useAnswer } from '../../../../entrypoints/popup/use-answer.ts';
import type { BackgroundToUi } from '../../../../utils/message/background-to-ui.ts';
import { aTabAnswer } from '../../build.ts';
import { fakePort } from '../background/fake-port.ts';

/** The ports that the popup opened, in order. */
let ports: ReturnType<typeof fakePort<unknown>>[];

beforeEach(() => {
  ports = [];
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation(() => {
    const port = fakePort<unknown>();
    ports.push(port);
    return port.port;
  });
});
afterEach(cleanup);

const say = (i: number, message: BackgroundToUi) => act(() => ports[i]?.hear(message));
const die = (i: number) => act(() => ports[i]?.close());

const answer = aTabAnswer([], { url: 'https://blog.test/' });

function ask(how: 'anew' | 'check') {
  const { result } = renderHook(() => useAnswer());
  act(() => result.current.ask(5, how));
  return () => result.current.asked;
}

describe('a question that was asked before the popup was loaded', () => {
  const progress: BackgroundToUi = { type: 'progress', links: 7 };

  function asked(heard: BackgroundToUi[] = [progress]) {
    const early = fakePort<unknown>();
    const release = vi.fn();
    globalThis.earlyAsk = { tab: Promise.resolve(5), open: { port: early.port, heard, release } };
    return { early, release, now: ask('anew') };
  }

  afterEach(() => {
    globalThis.earlyAsk = undefined;
  });

  it('is taken over: what was heard counts, and what is still to come', () => {
    const { early, release, now } = asked();
    expect(now()).toEqual({ phase: 'reading', links: 7 });
    act(() => early.hear({ type: 'answer', answer, checking: false, complete: true }));
    expect(now()).toMatchObject({ phase: 'answer', answer });
    expect(release).toHaveBeenCalledOnce();
    expect([ports, early.said]).toEqual([[], []]);
  });

  it('is asked again where the background dies after that', () => {
    const { early } = asked();
    act(() => early.close());
    expect(ports.map(({ said }) => said)).toEqual([[{ type: 'read', tabId: 5, check: false }]]);
  });

  it('is taken over once', () => {
    asked();
    ask('anew');
    expect(ports).toHaveLength(1);
  });
});

describe('a background that dies', () => {
  it('while it reads is asked again', () => {
    ask('anew');
    die(0);
    expect(ports.map(({ said }) => said)).toEqual([
      [{ type: 'read', tabId: 5, check: false }],
      [{ type: 'read', tabId: 5, check: false }],
    ]);
  });

  it('before all is found out is asked again, and its server not once more for one click', () => {
    const asked = ask('check');
    say(0, { type: 'answer', answer, checking: true, complete: false });
    die(0);
    expect(ports[1]?.said).toEqual([{ type: 'read', tabId: 5, check: false }]);
    expect(asked()).toMatchObject({ phase: 'answer', answer });
    say(1, { type: 'answer', answer, checking: false, complete: true });
    say(1, { type: 'recorded', changes: [] });
    expect(asked()).toMatchObject({ checking: false, complete: true, record: { ok: true } });
  });

  it('again and again leaves the answer that there was', () => {
    const asked = ask('anew');
    say(0, { type: 'answer', answer, checking: false, complete: false });
    for (let i = 0; i < 4; i++) die(i);
    expect(ports).toHaveLength(4);
    expect(asked()).toMatchObject({
      phase: 'answer',
      checking: false,
      complete: true,
      record: { ok: false },
    });
  });

  it('after all is said is left alone', () => {
    const asked = ask('anew');
    say(0, { type: 'answer', answer, checking: false, complete: true });
    say(0, { type: 'recorded', changes: [] });
    die(0);
    expect(ports).toHaveLength(1);
    expect(asked()).toMatchObject({ phase: 'answer', record: { ok: true } });
  });
});
