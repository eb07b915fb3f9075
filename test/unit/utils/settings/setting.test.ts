import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isKeptUnder, onStoredChange, settingOf } from '../../../../utils/settings/setting.ts';

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

it('who has stopped listening is told of nothing', async () => {
  const changed = vi.fn();
  const stop = setting.onChanged(changed);
  stop();
  await setting.save(5, 4000);
  expect(changed).not.toHaveBeenCalled();
});

it.each([
  [{ key: 'domain:', each: true } as const, 'domain:example.com', true],
  [{ key: 'domain:', each: true } as const, 'domains', false],
  [{ key: 'telling' }, 'telling', true],
  [{ key: 'telling' }, 'telling:more', false],
])('under %j is kept %s: %s', (key, name, isKept) => {
  expect(isKeptUnder(key, name)).toBe(isKept);
});

it('many keys are followed at once', async () => {
  const changed = vi.fn();
  onStoredChange([{ key: 'a' }, { key: 'b:', each: true }], changed);
  await fakeBrowser.storage.local.set({ a: 1 });
  await fakeBrowser.storage.local.set({ 'b:1': 1 });
  await fakeBrowser.storage.local.set({ b: 1 });
  expect(changed).toHaveBeenCalledTimes(2);
});
