import { beforeEach, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDashboard } from '../../../../utils/tabs/open-dashboard.ts';

const { runtime, tabs, windows } = fakeBrowser;
const page = () => runtime.getURL('/dashboard.html');

/** All tabs; browsers look for an address without its fragment, and WXT's fake does not. */
let all: () => Promise<Browser.tabs.Tab[]>;

beforeEach(() => {
  const query = tabs.query.bind(tabs);
  all = () => query({});
  vi.spyOn(tabs, 'query').mockImplementation(async ({ url }) =>
    (await all()).filter((tab) => tab.url?.split('#')[0] === url),
  );
  vi.spyOn(windows, 'update');
});

/** Addresses of all tabs of the dashboard, by their part. */
const open = async () => (await all()).flatMap(({ url }) => url?.split('dashboard.html')[1] ?? []);

it('opens a tab where none is open', async () => {
  await tabs.create({ url: 'https://blog.test/' });
  await openDashboard('#posts/a');
  expect(await open()).toEqual(['#posts/a']);
});

it('goes there in the tab that is open, and brings it to the front with its window', async () => {
  const { id, windowId } = await tabs.create({ url: `${page()}#settings` });
  await tabs.create({ url: 'https://blog.test/' });
  await openDashboard('#posts/a');
  expect(await open()).toEqual(['#posts/a']);
  expect(await tabs.get(id ?? 0)).toMatchObject({ active: true });
  expect(windows.update).toHaveBeenCalledExactlyOnceWith(windowId, { focused: true });
});

it('takes the tab that is there already, and loads nothing anew', async () => {
  await tabs.create({ url: `${page()}#posts` });
  const there = await tabs.create({ url: `${page()}#posts/a` });
  const update = vi.spyOn(tabs, 'update');
  await openDashboard('#posts/a');
  expect(await open()).toEqual(['#posts', '#posts/a']);
  expect(update).toHaveBeenCalledExactlyOnceWith(there.id, { active: true });
});

it('leaves a tab alone in which guest posts are being added', async () => {
  await tabs.create({ url: `${page()}#posts/new` });
  await openDashboard('#posts/a');
  expect(await open()).toEqual(['#posts/new', '#posts/a']);
});

it('opens a tab where the browser does not tell of those that are open', async () => {
  vi.mocked(tabs.query).mockRejectedValue(new Error('not allowed'));
  await openDashboard('#posts');
  expect(await open()).toEqual(['#posts']);
});
