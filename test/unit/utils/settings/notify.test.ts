import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notifyMode, onNotifyModeChanged, saveNotifyMode } from '../../../../utils/settings/notify.ts';

const { sync, local } = fakeBrowser.storage;

describe('how the user is told', () => {
  it('is by the badge until it is set', async () => {
    expect(await notifyMode()).toBe('badge');
  });

  it('is kept in sync storage', async () => {
    expect(await saveNotifyMode('quiet', 1000)).toBe('sync');
    expect(await notifyMode()).toBe('quiet');
    expect(await local.get(null)).toEqual({});
  });

  it('is kept on this machine where sync storage is full', async () => {
    vi.spyOn(sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await saveNotifyMode('notify', 1000)).toBe('local');
    expect(await notifyMode()).toBe('notify');
  });

  it('is by the badge where what is stored is no good', async () => {
    await sync.set({ telling: { at: 1000, value: 'by pigeon' } });
    expect(await notifyMode()).toBe('badge');
  });
});

it('who listens is told when it changes, and of nothing else', async () => {
  const changed = vi.fn();
  onNotifyModeChanged(changed);
  await sync.set({ 'domain:example.com': 1 });
  expect(changed).not.toHaveBeenCalled();
  await saveNotifyMode('quiet', 1000);
  expect(changed).toHaveBeenCalledOnce();
});
