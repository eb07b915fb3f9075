import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inOwnTab } from '../../../../../../entrypoints/background/posts/check/own-tab.ts';

const { tabs, windows } = fakeBrowser;
const PRIVATE = { id: 1, incognito: true, focused: true };
const NORMAL = { id: 2, incognito: false, focused: false };

/** The browser's windows. */
function windowsAre(...all: readonly object[]): void {
  vi.spyOn(windows, 'getAll').mockImplementation(async () => Object.assign([], all));
}

beforeEach(() => {
  const tab = Object.assign(Object.create(null), { id: 7, status: 'complete', active: false });
  vi.spyOn(tabs, 'create').mockImplementation(async () => tab);
  for (const name of ['get', 'update', 'remove'] as const)
    vi.spyOn(tabs, name).mockImplementation(async () => tab);
});

describe('a tab of our own', () => {
  it('is opened in a window that is not private, wherever the user is', async () => {
    windowsAre(PRIVATE, NORMAL);
    expect(await inOwnTab('https://blog.test/', async (id) => id)).toBe(7);
    expect(tabs.create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ windowId: 2, active: false }),
    );
  });

  it('is not opened where all windows are private', async () => {
    windowsAre(PRIVATE);
    expect(await inOwnTab('https://blog.test/', async (id) => id)).toBeNull();
    expect(tabs.create).not.toHaveBeenCalled();
  });
});
