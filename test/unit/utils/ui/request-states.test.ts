import { describe, expect, it } from 'vitest';
import {
  countSites,
  type RequestSetup,
  requestStates,
  requestStateWords,
} from '../../../../utils/ui/request-states.ts';

const INSTALLED: RequestSetup = {
  alwaysRobotsTxt: false,
  openTabs: false,
  schedule: 'weekly',
  sites: 0,
  dailyTables: false,
};

/** Each kind with its state in words. */
function words(setup: Partial<RequestSetup> = {}): Record<string, string> {
  const states = Object.entries(requestStates({ ...INSTALLED, ...setup }));
  return Object.fromEntries(states.map(([kind, state]) => [kind, requestStateWords(state)]));
}

describe('whether requests are made', () => {
  it('as installed: none but those of a click', () => {
    expect(words()).toEqual({
      page: 'when you click',
      target: 'when you click',
      robots: 'off',
      post: 'off',
      tab: 'off, unless ticked for one',
      table: 'when you click',
      link: 'when you click',
      sync: 'as your browser’s sync is',
    });
  });

  it.each<[string, Partial<RequestSetup>, Record<string, string>]>([
    ['robots.txt is always checked', { alwaysRobotsTxt: true }, { robots: 'on', post: 'off' }],
    ['a site is open to us', { sites: 1 }, { robots: 'on for 1 site', post: 'on for 1 site' }],
    ['all sites are', { sites: 'all' }, { robots: 'on for all sites', post: 'on for all sites' }],
    ['posts are checked by hand', { sites: 2, schedule: 'never' }, { post: 'when you click' }],
    ['a published table is read daily', { dailyTables: true }, { table: 'on' }],
    ['tabs may be opened', { sites: 2, openTabs: true }, { tab: 'on for 2 sites' }],
    ['tabs may be opened, and no site is open to us', { openTabs: true }, { tab: 'off' }],
  ])('where %s', (_, setup, expected) => {
    expect(words(setup)).toMatchObject(expected);
  });
});

it.each<[number | 'all', string[]]>([
  [0, []],
  [1, ['*://blog.test/*']],
  [1, ['http://blog.test/*', 'https://blog.test/*']],
  [2, ['*://blog.test/*', '*://*.news.test/*']],
  ['all', ['*://blog.test/*', '*://*/*']],
  ['all', ['<all_urls>']],
])('access is to %s of the sites of %j', (count, origins) => {
  expect(countSites(origins)).toBe(count);
});
