import { expect, it, vi } from 'vitest';
import {
  fetchShared,
  openShared,
  sharingPage,
} from '../../../../../../entrypoints/background/posts/check/shared-page.ts';
import type { FetchedWithHops } from '../../../../../../utils/net/fetch-through.ts';
import type { ObservedPage } from '../../../../../../utils/posts/observation.ts';
import { aPost } from '../../../../a-post.ts';
import { thePage } from '../fake-fetch.ts';

const URL_OF_PAGE = 'https://one.test/';
const fetcher = () =>
  vi.fn(
    async (): Promise<FetchedWithHops> => ({
      fetched: { kind: 'failed', why: 'timeout' },
      hops: [],
      isForGood: false,
    }),
  );

it('a page is fetched once for all posts that are on it, and anew the next time', async () => {
  const fetchPage = fetcher();
  for (const times of [1, 2]) {
    await sharingPage(URL_OF_PAGE, async () => {
      await fetchShared(URL_OF_PAGE, fetchPage);
      await fetchShared(URL_OF_PAGE, fetchPage);
    });
    expect(fetchPage).toHaveBeenCalledTimes(times);
  }
});

it('a page whose address is another than when the checks began is fetched by itself', async () => {
  const fetchPage = fetcher();
  await sharingPage(URL_OF_PAGE, async () => {
    await fetchShared(URL_OF_PAGE, fetchPage);
    await fetchShared('https://two.test/', fetchPage);
    await fetchShared('https://two.test/', fetchPage);
  });
  expect(fetchPage).toHaveBeenCalledTimes(3);
});

it('a page is opened again only for a post whose link was not seen in the tab', async () => {
  const open = vi.fn(async (): Promise<ObservedPage> => thePage(aPost()));
  await sharingPage(URL_OF_PAGE, async () => {
    for (const hasLink of [true, true, false, true])
      expect(await openShared(URL_OF_PAGE, () => hasLink, open)).not.toBeNull();
  });
  expect(open).toHaveBeenCalledTimes(2);
});
