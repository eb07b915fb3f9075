import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { WalkAt } from '../../../../../entrypoints/popup/posts/use-posts-here.ts';
import { WalkHere } from '../../../../../entrypoints/popup/posts/WalkHere.tsx';
import { show } from '../../../components/show.tsx';
import { fakePort } from '../../background/fake-port.ts';

let ports: ReturnType<typeof fakePort>[];

beforeEach(() => {
  ports = [];
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation(() => {
    const one = fakePort();
    ports.push(one);
    return one.port;
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => ({ ok: true }));
  vi.spyOn(window, 'close').mockReturnValue();
});

const walk = (at: Omit<WalkAt, 'tabId'>) => {
  const heard = { onStopped: vi.fn(), onSaid: vi.fn() };
  const { unmount } = show(<WalkHere walk={{ ...at, tabId: 7 }} {...heard} />);
  return { ...heard, unmount };
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the way through what could not be seen, in the popup of its tab', () => {
  it.each([
    [{ left: 3, settled: true }, 'Settled. Close this, and the next page comes: 3 left.', ['Stop']],
    [{ left: 1, settled: true }, 'Settled. Close this, and the last page comes.', ['Stop']],
    [{ left: 0, settled: true }, 'Settled. It was the last page that could not be seen.', ['Stop']],
    [{ left: 3, settled: false }, 'Not settled yet. 3 pages left after it.', ['Skip', 'Stop']],
    [{ left: 0, settled: false }, 'Not settled yet. It is the last page.', ['Stop']],
  ])('says what comes next: %#', (at, words, buttons) => {
    walk(at);
    expect(screen.getByRole('status').textContent).toBe(words);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(buttons);
  });

  it('is skipped, which closes the popup, or stopped', async () => {
    const { onStopped } = walk({ left: 3, settled: false });
    press('Stop');
    await waitFor(() => expect(onStopped).toHaveBeenCalledOnce());
    expect(window.close).not.toHaveBeenCalled();
    press('Skip');
    await waitFor(() => expect(window.close).toHaveBeenCalledOnce());
    expect(vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.flat()).toEqual([
      { type: 'stopWalk' },
      { type: 'goOnWalk' },
    ]);
  });

  it('says to each background that comes, too, that it is open, and in which tab', async () => {
    const { unmount } = walk({ left: 3, settled: true });
    ports[0]?.close();
    expect(ports.map(({ said }) => said)).toEqual([[{ tabId: 7 }], [{ tabId: 7 }]]);
    unmount();
    await waitFor(() => expect(ports.map(({ state }) => state.open)).toEqual([false, false]));
  });
});
