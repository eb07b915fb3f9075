import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_STYLE, type HighlightStyle } from '../../../../utils/highlight/style.ts';
import {
  alwaysSites,
  excludedSites,
  highlightStyle,
  onHighlightSettingsChanged,
  saveExcludedSites,
  saveStyle,
  setAlways,
} from '../../../../utils/settings/highlight.ts';

const { sync, local } = fakeBrowser.storage;

const quiet: HighlightStyle = { ...DEFAULT_STYLE, legend: false };
const narrow: HighlightStyle = { ...DEFAULT_STYLE, outboundOnly: true };

/** Sync storage that is switched off refuses everything. */
function syncIsOff(): void {
  for (const method of ['get', 'set', 'remove'] as const) {
    vi.spyOn(sync, method).mockRejectedValue(new Error('Sync storage is off'));
  }
}

function syncIsFull(): void {
  vi.spyOn(sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
}

describe('the look', () => {
  it('is as by default until it is set', async () => {
    expect(await highlightStyle()).toEqual(DEFAULT_STYLE);
  });

  it('is kept in sync storage', async () => {
    expect(await saveStyle(quiet, 1000)).toBe('sync');
    expect(await highlightStyle()).toEqual(quiet);
    expect(await local.get(null)).toEqual({});
  });

  it.each([
    ['nothing of ours', 'red'],
    ['a style without its time', quiet],
    ['a time that is none', { at: '1000', value: quiet }],
    ['no look', { at: 1000, value: 'red' }],
  ])('is as by default where %s is stored', async (_, stored) => {
    await sync.set({ 'highlight:look': stored });
    expect(await highlightStyle()).toEqual(DEFAULT_STYLE);
  });

  it('is what is good of what is stored', async () => {
    await sync.set({
      'highlight:look': { at: 1000, value: { legend: false, color: { ugc: 'javascript:' } } },
    });
    expect(await highlightStyle()).toEqual(quiet);
  });
});

describe.each([
  ['off', syncIsOff],
  ['full', syncIsFull],
])('where sync storage is %s', (_, broken) => {
  it('the style is kept on this machine, and it is said', async () => {
    broken();
    expect(await saveStyle(quiet, 1000)).toBe('local');
    expect(await highlightStyle()).toEqual(quiet);
    expect(Object.keys(await local.get(null))).toEqual(['highlight:look']);
  });

  it('and local storage refuses too, the caller is told, and the style before stays', async () => {
    await saveStyle(quiet, 1000);
    syncIsFull();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('The disk is full'));
    await expect(saveStyle(narrow, 2000)).rejects.toThrow('The disk is full');
    expect(await highlightStyle()).toEqual(quiet);
  });
});

describe('of two looks', () => {
  it('the one that was set last counts, wherever it lies', async () => {
    await saveStyle(quiet, 1000);
    syncIsFull();
    await saveStyle(narrow, 2000);
    expect(await highlightStyle()).toEqual(narrow);
    vi.mocked(sync.set).mockRestore();
    await saveStyle(quiet, 3000);
    expect(await highlightStyle()).toEqual(quiet);
  });

  it('the one that was set last counts though the other machine’s clock goes ahead', async () => {
    await saveStyle(quiet, 9000);
    syncIsFull();
    await saveStyle(narrow, 1000);
    expect(await highlightStyle()).toEqual(narrow);
    vi.mocked(sync.set).mockRestore();
    await saveStyle(quiet, 1000);
    expect(await highlightStyle()).toEqual(quiet);
  });
});

describe('sites without highlighting', () => {
  it('are none at first, then what was set', async () => {
    expect(await excludedSites()).toEqual([]);
    expect(await saveExcludedSites(['example.com', 'example.org'], 1000)).toBe('sync');
    expect(await excludedSites()).toEqual(['example.com', 'example.org']);
  });

  it.each([
    ['no list', 'example.com', []],
    ['a list of anything', [1, 'example.com', null, {}], ['example.com']],
  ])('are read from %s without an error', async (_, value, hosts) => {
    await sync.set({ 'highlight:hidden-sites': { at: 1000, value } });
    expect(await excludedSites()).toEqual(hosts);
  });
});

describe('sites with highlighting always on', () => {
  it('are added and taken off one by one, on this machine alone', async () => {
    await setAlways('example.com', true);
    await setAlways('www.example.org', true);
    await setAlways('example.com', true);
    expect(await alwaysSites()).toEqual(['example.com', 'www.example.org']);
    await setAlways('example.com', false);
    await setAlways('example.net', false);
    expect(await alwaysSites()).toEqual(['www.example.org']);
    expect(await sync.get(null)).toEqual({});
  });
});

it('a change is told, of other settings not', async () => {
  const changed = vi.fn();
  onHighlightSettingsChanged(changed);
  await sync.set({ 'domain:example.com': 1 });
  expect(changed).not.toHaveBeenCalled();
  await saveStyle(quiet, 1000);
  await saveExcludedSites(['example.com'], 1000);
  await setAlways('example.com', true);
  await setAlways('example.com', false);
  expect(changed).toHaveBeenCalledTimes(4);
});
