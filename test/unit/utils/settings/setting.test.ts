import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingOf } from '../../../../utils/settings/setting.ts';

const setting = settingOf('many', (stored) => (typeof stored === 'number' ? stored : 7));

it('a setting is the default until it is set, and where it is no good', async () => {
  expect(await setting.read()).toBe(7);
  await setting.save(3, 1000);
  expect(await setting.read()).toBe(3);
  await fakeBrowser.storage.sync.set({ many: { at: 2000, value: 'three' } });
  expect(await setting.read()).toBe(7);
});

it('a setting tells of its changes alone', async () => {
  const changed = vi.fn();
  setting.onChanged(changed);
  await fakeBrowser.storage.sync.set({ other: 1 });
  expect(changed).not.toHaveBeenCalled();
  await setting.save(4, 3000);
  expect(changed).toHaveBeenCalledOnce();
});
