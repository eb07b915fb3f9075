import { act, renderHook, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  excludedSites,
  onHighlightSettingsChanged,
  saveExcludedSites,
} from '../../../../utils/settings/highlight.ts';
import { useSetting } from '../../../../utils/ui/use-setting.ts';
import { takeBugs } from '../../bugs.ts';

const { sync, local } = fakeBrowser.storage;

const KEPT_LOCAL = 'Sync storage is off or full: kept on this machine only.';
const KEPT_NOWHERE = /^The browser could not store it\./;

/** The list of hidden sites as a page shows it, once it was read. */
async function shownSites() {
  const say = vi.fn<(words: string) => void>();
  const { result } = renderHook(() =>
    useSetting<readonly string[]>(excludedSites, saveExcludedSites, onHighlightSettingsChanged, say),
  );
  await waitFor(() => expect(result.current.value).not.toBe(null));
  const change = (hosts: readonly string[]) => act(async () => void (await result.current.change(hosts)));
  return { change, said: () => say.mock.lastCall?.[0], shown: () => result.current.value };
}

it('a change is shown, stored, and said to be', async () => {
  const { change, said, shown } = await shownSites();
  expect(shown()).toEqual([]);
  await change(['example.com']);
  expect(shown()).toEqual(['example.com']);
  expect(await excludedSites()).toEqual(['example.com']);
  expect(said()).toBe('Saved');
});

it('where sync storage is full, it is said that the change is on this machine alone', async () => {
  vi.spyOn(sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  const { change, said, shown } = await shownSites();
  await change(['example.com']);
  expect(shown()).toEqual(['example.com']);
  expect(said()).toBe(KEPT_LOCAL);
});

it('what can be stored nowhere is taken back, and it is said', async () => {
  const { change, said, shown } = await shownSites();
  await change(['example.com']);
  vi.spyOn(sync, 'set').mockRejectedValue(new Error('off'));
  vi.spyOn(local, 'set').mockRejectedValue(new Error('The disk is full'));
  await change(['example.org']);
  expect(shown()).toEqual(['example.com']);
  expect(said()).toMatch(KEPT_NOWHERE);
  expect(takeBugs()).toEqual([{ where: 'save a setting', error: 'Error: The disk is full' }]);
});

it('a change made elsewhere is shown', async () => {
  const { shown } = await shownSites();
  await saveExcludedSites(['example.com'], 1000);
  await waitFor(() => expect(shown()).toEqual(['example.com']));
});

it('of two changes in quick succession the second stays', async () => {
  const { change, shown } = await shownSites();
  await Promise.all([change(['example.com']), change(['example.org'])]);
  expect(shown()).toEqual(['example.org']);
  expect(await excludedSites()).toEqual(['example.org']);
});
