import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onScheduleChanged, saveSchedule, schedule } from '../../../../utils/settings/schedule.ts';

const { sync } = fakeBrowser.storage;

describe('how often guest posts are looked at', () => {
  it('is weekly until it is set, and where nobody knows what was stored', async () => {
    expect(await schedule()).toBe('weekly');
    await sync.set({ 'posts-schedule': { at: 1000, value: 'hourly' } });
    expect(await schedule()).toBe('weekly');
  });

  it('is what was set last', async () => {
    expect(await saveSchedule('daily', 1000)).toBe('sync');
    await saveSchedule('never', 1000);
    expect(await schedule()).toBe('never');
  });
});

it('who listens is told when it changes, and of nothing else', async () => {
  const changed = vi.fn();
  onScheduleChanged(changed);
  await sync.set({ 'domain:example.com': 1 });
  expect(changed).not.toHaveBeenCalled();
  await saveSchedule('monthly', 1000);
  expect(changed).toHaveBeenCalledOnce();
});
