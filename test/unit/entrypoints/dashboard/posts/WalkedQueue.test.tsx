import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WalkedQueue } from '../../../../../entrypoints/dashboard/posts/WalkedQueue.tsx';
import { NO_FILTER } from '../../../../../utils/posts/list/filter.ts';
import { saveQueueWalk } from '../../../../../utils/settings/queue-walk.ts';
import { aListRow, NOW } from '../../../components/posts/list/a-list-row.ts';
import { show } from '../../../components/show.tsx';

const { tabs } = fakeBrowser;
let isOpen: boolean;
let close: () => void;

beforeEach(() => {
  isOpen = true;
  vi.spyOn(tabs, 'get').mockImplementation(async () => {
    if (!isOpen) throw new Error('No tab with id: 7.');
    return Object.create(null);
  });
  vi.spyOn(tabs.onRemoved, 'addListener').mockImplementation((listener) => {
    close = () => {
      isOpen = false;
      Reflect.apply(listener, undefined, []);
    };
  });
  vi.spyOn(tabs.onRemoved, 'removeListener').mockReturnValue();
});

/** The user has been led to a guest post. */
async function walked(left: readonly string[]): Promise<void> {
  await saveQueueWalk({ tabId: 7, opened: 'a', at: NOW, left });
  const rows = [aListRow('a', 'unknown'), aListRow('b', 'unknown')];
  show(<WalkedQueue rows={rows} shown={rows} filter={NO_FILTER} now={NOW} onFilter={vi.fn()} />);
  await screen.findByRole('button', { name: 'Stop' });
}

it('begins anew once the tab of the last one is closed', async () => {
  await walked([]);
  expect(screen.queryByRole('button', { name: /^Open the/ })).toBeNull();
  close();
  await screen.findByRole('button', { name: 'Open the first one' });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull());
});

it('goes on where others are left, though the tab is closed', async () => {
  isOpen = false;
  await walked(['b']);
  expect(screen.getByRole('button', { name: 'Open the next one' })).toBeTruthy();
});
