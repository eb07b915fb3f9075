import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { causeOf } from '../../../../utils/errors.ts';
import { DEFAULT_STYLE } from '../../../../utils/highlight/style.ts';
import { alwaysRobotsTxt, onAlwaysRobotsTxtChanged } from '../../../../utils/settings/always-robots-txt.ts';
import { onDebugLogChanged } from '../../../../utils/settings/debug-log.ts';
import { onDomainsChanged, ownDomains } from '../../../../utils/settings/domains.ts';
import {
  alwaysSites,
  excludedSites,
  highlightStyle,
  onHighlightSettingsChanged,
  takeAlwaysRequest,
} from '../../../../utils/settings/highlight.ts';
import { judgeAs, onJudgeAsChanged } from '../../../../utils/settings/judge-as.ts';
import { notifyMode, onNotifyModeChanged } from '../../../../utils/settings/notify.ts';
import { onOpenTabsChanged, openTabs } from '../../../../utils/settings/open-tabs.ts';
import { LISTS, NOTES, PAGE_NOTES, STORED_KEYS, VALUES } from '../../../../utils/settings/registry.ts';
import { onRequestLogChanged, readRequestLog } from '../../../../utils/settings/request-log.ts';
import { onScheduleChanged, schedule } from '../../../../utils/settings/schedule.ts';
import type { StoredKey } from '../../../../utils/settings/setting.ts';
import { own } from '../../build.ts';

const { sync, local } = fakeBrowser.storage;

describe('the registry', () => {
  it('has each key once, and none that another begins with', () => {
    const keys: readonly StoredKey[] = [...STORED_KEYS, ...PAGE_NOTES.map(({ note }) => note)];
    const clashes = keys.filter((a) =>
      keys.some((b) => a !== b && (a.key === b.key || (b.each && a.key.startsWith(b.key)))),
    );
    expect(clashes).toEqual([]);
  });

  it('says of each what it is', () => {
    expect([...VALUES, ...LISTS, ...NOTES, ...PAGE_NOTES].filter(({ about }) => !about)).toEqual([]);
  });

  it.each(VALUES)(
    '$setting.key is its initial value where nothing, or nothing good, was stored',
    async (entry) => {
      const { setting, initial } = entry;
      expect(await setting.read()).toEqual(initial);
      await sync.set({ [setting.key]: { at: 1000, value: 0 } });
      expect(await setting.read()).toEqual(initial);
    },
  );
});

it('a profile of version 0.1.0 keeps its settings', async () => {
  await sync.set({
    'domain:example.com': 1000,
    'domain:=www.example.net': 2000,
    'highlight:look': { at: 1000, value: { legend: false } },
    'highlight:hidden-sites': { at: 1000, value: ['example.org'] },
    'judge-as': { at: 1000, value: { engine: 'bing', crawler: 'AhrefsBot' } },
    telling: { at: 1000, value: 'quiet' },
    'posts-schedule': { at: 1000, value: 'monthly' },
    'open-tabs': { at: 1000, value: true },
  });
  await local.set({
    'domain:example.net:8080/blog/': 1500,
    'highlight:always:blog.test': true,
    'always-wish': { host: 'news.test', at: 1000 },
  });
  expect(await ownDomains()).toEqual(own('example.com', 'example.net:8080/blog/', '=www.example.net'));
  expect(await highlightStyle()).toEqual({ ...DEFAULT_STYLE, legend: false });
  expect(await excludedSites()).toEqual(['example.org']);
  expect(await alwaysSites()).toEqual(['blog.test']);
  expect(await takeAlwaysRequest(2000)).toBe('news.test');
  expect(await judgeAs()).toEqual({ engine: 'bing', crawler: 'AhrefsBot' });
  expect(await notifyMode()).toBe('quiet');
  expect(await schedule()).toBe('monthly');
  expect(await openTabs()).toBe(true);
});

it.each([
  ['domains', onDomainsChanged, 'domain:example.com'],
  ['highlighting', onHighlightSettingsChanged, 'highlight:always:blog.test'],
  ['engine', onJudgeAsChanged, 'judge-as'],
  ['notifications', onNotifyModeChanged, 'telling'],
  ['schedule', onScheduleChanged, 'posts-schedule'],
  ['tabs', onOpenTabsChanged, 'open-tabs'],
  ['robots.txt', onAlwaysRobotsTxtChanged, 'always-robots-txt'],
  ['last requests', onRequestLogChanged, 'request-log'],
  ['debug log', onDebugLogChanged, 'debug-log'],
])('who listens for %s is told of a change until they stop', async (_, onChanged, key) => {
  const changed = vi.fn();
  const stop = onChanged(changed);
  await local.set({ [key]: 1 });
  expect(changed).toHaveBeenCalledOnce();
  stop();
  await local.set({ [key]: 2 });
  expect(changed).toHaveBeenCalledOnce();
});

describe('a storage that cannot be read', () => {
  const CORRUPT = new Error('Corruption: block checksum mismatch');

  it.each([
    ['domains', ownDomains],
    ['style', highlightStyle],
    ['excluded sites', excludedSites],
    ['sites with highlighting', alwaysSites],
    ['engine', judgeAs],
    ['notifications', notifyMode],
    ['schedule', schedule],
    ['tabs', openTabs],
    ['robots.txt', alwaysRobotsTxt],
    ['last requests', readRequestLog],
  ])('is no reason to take the %s for unset', async (_, read) => {
    vi.spyOn(local, 'get').mockRejectedValue(CORRUPT);
    await expect(read()).rejects.toBe(CORRUPT);
  });

  it('is no reason to lose what sync storage has', async () => {
    await sync.set({ telling: { at: 1000, value: 'quiet' } });
    vi.spyOn(local, 'get').mockRejectedValue(CORRUPT);
    expect(await notifyMode()).toBe('quiet');
  });

  it.each([
    [CORRUPT, 'broken'],
    [new Error('IO error: /profile/000003.log: Unable to create writable file'), 'broken'],
    [new Error('QUOTA_BYTES quota exceeded'), 'full'],
    [new Error('Cannot read properties of undefined'), null],
  ])('has a cause: %s is %s', (error, cause) => {
    expect(causeOf(error)).toBe(cause);
  });
});
