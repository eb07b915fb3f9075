import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteRobotsAsked, wasRobotsAsked } from '../../../../utils/settings/robots-asked.ts';
import { DAY, HOUR } from '../../../../utils/time.ts';

const { local } = fakeBrowser.storage;
const NOW = Date.UTC(2026, 2, 3);
const BLOG = 'https://blog.test';

it('a site that was asked is known to be for a day, and no other is', async () => {
  await noteRobotsAsked(BLOG, NOW);
  expect(await wasRobotsAsked(BLOG, NOW + DAY - 1)).toBe(true);
  expect(await wasRobotsAsked(BLOG, NOW + DAY)).toBe(false);
  expect(await wasRobotsAsked('http://blog.test', NOW)).toBe(false);
});

it('one that was not asked after all is not', async () => {
  const now = Date.now();
  await noteRobotsAsked(BLOG, now);
  await noteRobotsAsked('https://news.test', now);
  await noteRobotsAsked(BLOG, null);
  expect(await wasRobotsAsked(BLOG, now)).toBe(false);
  expect(await wasRobotsAsked('https://news.test', now)).toBe(true);
});

it('sites that are noted at once are all noted', async () => {
  const sites = ['https://a.test', 'https://b.test', 'https://c.test'];
  await Promise.all(sites.map((site) => noteRobotsAsked(site, NOW)));
  expect(await Promise.all(sites.map((site) => wasRobotsAsked(site, NOW)))).toEqual([true, true, true]);
});

it('what is over is deleted when the next one is noted, and no more than a thousand are kept, the newest', async () => {
  const many = Array.from({ length: 1500 }, (_, i) => [`https://${i}.test`, NOW - HOUR]);
  await local.set({ 'robots-asked': { [BLOG]: NOW - 2 * DAY, ...Object.fromEntries(many) } });
  await noteRobotsAsked('https://new.test', NOW);
  const { 'robots-asked': stored = {} } = await local.get<{ 'robots-asked'?: object }>('robots-asked');
  const sites = Object.keys(stored);
  expect([sites.length, sites[0], sites.at(-1)]).toEqual([1000, 'https://501.test', 'https://new.test']);
});

it.each([
  ['of the future, after the clock was set back', { [BLOG]: NOW + HOUR }],
  ['that is no good', { [BLOG]: 'now' }],
  ['that is no list', 7],
])('a note %s says nothing', async (_, stored) => {
  await local.set({ 'robots-asked': stored });
  expect(await wasRobotsAsked(BLOG, NOW)).toBe(false);
});
