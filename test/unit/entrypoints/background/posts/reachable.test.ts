import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reachable } from '../../../../../entrypoints/background/posts/reachable.ts';

/** Which of these pages can be reached with this access. */
async function reached(origins: readonly string[] | undefined, ...urls: readonly string[]) {
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () =>
    origins ? { origins: [...origins] } : {},
  );
  return urls.filter(await reachable());
}

const PAGES = [
  'https://blog.test/post',
  'http://blog.test:8080/',
  'https://www.blog.test/',
  'https://myblog.test/',
];

it.each<[string, readonly string[] | undefined, readonly string[]]>([
  ['no access', undefined, []],
  ['access to nothing', [], []],
  ['access to a host', ['*://blog.test/*'], PAGES.slice(0, 2)],
  ['access to a host and those under it', ['*://*.blog.test/*'], PAGES.slice(0, 3)],
  ['access to all', ['*://*/*'], PAGES],
  ['access to all, as browsers say it too', ['<all_urls>'], PAGES],
  ['access to all of http and https', ['http://*/*', 'https://*/*'], PAGES],
  ['access to files alone', ['file:///*'], []],
])('%s', async (_, origins, expected) => {
  expect(await reached(origins, ...PAGES)).toEqual(expected);
});

it('has nothing where there is no address', async () => {
  expect(await reached(['*://blog.test/*'], 'nonsense')).toEqual([]);
});
