import { act, renderHook, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useHighlighting } from '../../../../../entrypoints/popup/highlight/use-highlighting.ts';
import { DEFAULT_STYLE } from '../../../../../utils/highlight/style.ts';
import type { HighlightState } from '../../../../../utils/message/background-to-ui.ts';
import { readUiToBackground } from '../../../../../utils/message/ui-to-background.ts';
import { takeBugs } from '../../../bugs.ts';

const { permissions, runtime, commands } = fakeBrowser;

/** What was done, in its order. */
let done: unknown[];
/** What the background answers. */
let state: HighlightState | null;
/** What the user answers when the browser asks for access. */
let asked: PromiseWithResolvers<boolean>;

beforeEach(() => {
  done = [];
  state = { on: true, host: 'blog.test', always: false, excluded: false, failed: null, style: DEFAULT_STYLE };
  asked = Promise.withResolvers();
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type, ...rest } = readUiToBackground(message) ?? { type: null };
    done.push([type, rest]);
    return { ok: true, value: state };
  });
  vi.spyOn(commands, 'getAll').mockImplementation(async () => [
    { name: '_execute_action', shortcut: 'Ctrl+B' },
    { name: 'highlight', shortcut: 'Alt+Shift+L' },
  ]);
  const note = (what: string) => (about: Browser.permissions.Permissions) => {
    done.push([what, about]);
    return asked.promise;
  };
  vi.spyOn(permissions, 'request').mockImplementation(note('request'));
  vi.spyOn(permissions, 'remove').mockImplementation(note('remove'));
});

const ORIGINS = { origins: ['*://blog.test/*'] };
const always = (on: boolean) => ['always', { tabId: 5, on }];

/** The hook of a popup over tab 5, which has heard of the state; what was done until then is forgotten. */
async function popup(tabId: number | null = 5) {
  const { result } = renderHook(() => useHighlighting(tabId));
  await waitFor(() => expect(result.current.shortcut).toBe('Alt+Shift+L'));
  if (tabId !== null) await waitFor(() => expect(result.current.state).toEqual(state));
  done.splice(0);
  return result;
}

describe('the popup', () => {
  it('asks for the state of its tab, and shows the shortcut', async () => {
    const { result } = renderHook(() => useHighlighting(5));
    expect([result.current.state, result.current.shortcut]).toEqual([null, '']);
    await waitFor(() => expect(result.current.state).toEqual(state));
    await waitFor(() => expect(result.current.shortcut).toBe('Alt+Shift+L'));
    expect(done).toEqual([['highlighting', { tabId: 5 }]]);
  });

  it('asks nothing until its tab is known', async () => {
    const { current } = await popup(null);
    current.switchTo(true);
    current.switchAlways(true);
    expect(done).toEqual([]);
  });

  it.each([true, false])('switches to %s, and shows what became of it', async (on) => {
    const result = await popup();
    state = state && { ...state, on, failed: 'noAccess' };
    act(() => result.current.switchTo(on));
    expect(done).toEqual([['highlight', { tabId: 5, on }]]);
    await waitFor(() => expect(result.current.state).toEqual(state));
  });

  it('keeps what it knows where the background does not answer', async () => {
    const result = await popup();
    const before = state;
    vi.mocked(runtime.sendMessage).mockRejectedValue(new Error('Receiving end does not exist.'));
    await act(async () => result.current.switchTo(false));
    expect(result.current.state).toEqual(before);
  });
});

describe('always on this site', () => {
  it('is asked for in the click itself, when the wish is noted: a popup may close while the user is asked', async () => {
    const result = await popup();
    act(() => {
      result.current.switchAlways(true);
      // Nothing was awaited until here.
      expect(done).toEqual([always(true), ['request', ORIGINS]]);
    });
  });

  it('holds once access is given', async () => {
    const result = await popup();
    act(() => result.current.switchAlways(true));
    state = state && { ...state, always: true };
    asked.resolve(true);
    await waitFor(() => expect(result.current.state?.always).toBe(true));
    expect(done.at(-1)).toEqual(always(true));
  });

  it.each([
    ['declined', () => asked.resolve(false), []],
    [
      'not even asked',
      () => asked.reject(new Error('This function must be called during a user gesture')),
      ['ask for access'],
    ],
  ])('is taken back where the user has %s', async (_, decide, bugs) => {
    const result = await popup();
    act(() => result.current.switchAlways(true));
    await act(async () => decide());
    await waitFor(() => expect(done).toEqual([always(true), ['request', ORIGINS], always(false)]));
    expect(takeBugs().map(({ where }) => where)).toEqual(bugs);
  });

  it('is ended, and the access given back', async () => {
    const result = await popup();
    act(() => result.current.switchAlways(false));
    expect(done).toEqual([always(false), ['remove', ORIGINS]]);
    await act(async () => asked.reject(new Error('You cannot remove required permissions.')));
    expect(takeBugs().map(({ where }) => where)).toEqual(['give access back']);
  });

  it('is nothing where no site is known', async () => {
    state = state && { ...state, host: null };
    const result = await popup();
    act(() => result.current.switchAlways(true));
    expect(done).toEqual([]);
  });
});
