import { describe, expect, it, vi } from 'vitest';
import type { FetchedPage, FetchFailure } from '../../../../utils/message/fetched-page.ts';
import { fetchThrough } from '../../../../utils/net/fetch-through.ts';
import type { Place } from '../../../../utils/net/private-network.ts';
import type { FetchedThrough } from '../../../../utils/net/read-followed.ts';
import { aPage, columnsOf } from '../../build.ts';
import { aHead, someSigns } from '../posts/build.ts';

const URL_OF_POST = 'https://blog.example/post';

/** A page that sends all visitors on at once, to where something else answers. */
function sending(to: string, then: FetchFailure | 'page') {
  const page = (url: string, refresh: string | null): FetchedPage => ({
    kind: 'page',
    page: aPage({ url }),
    columns: columnsOf([]),
    signs: someSigns({ refresh }),
    head: aHead({ finalUrl: url }),
  });
  return vi.fn(async (url: string, _: Place | null): Promise<FetchedThrough> => {
    const result: FetchedPage =
      url === URL_OF_POST
        ? page(url, `0; url=${to}`)
        : then === 'page'
          ? page(url, null)
          : { kind: 'failed', why: then };
    return { result, hops: [url], isForGood: false, end: { url, ip: null } };
  });
}

describe('a page that sends on at once', () => {
  const TO = 'https://other.example/new';

  it.each([
    ['a page is there', 'page', TO],
    ['nobody answers there', 'refused', URL_OF_POST],
    ['it takes too long there', 'timeout', URL_OF_POST],
    ['it leads into a private network', 'private', null],
    ['robots.txt closes it to us', 'robotsClosed', null],
  ] as const)('%s', async (_, then, shown) => {
    const { fetched, hops } = await fetchThrough(URL_OF_POST, sending(TO, then), () => true);
    expect(fetched).toMatchObject(
      shown === null ? { kind: 'failed', why: then } : { head: { finalUrl: shown } },
    );
    expect(hops).toEqual(shown === URL_OF_POST ? [URL_OF_POST] : [URL_OF_POST, TO]);
  });

  it('is all that is said where we may not ask', async () => {
    const fetchAddress = sending(TO, 'page');
    await fetchThrough(URL_OF_POST, fetchAddress, () => false);
    expect(fetchAddress).toHaveBeenCalledOnce();
  });

  it('leads for good, and from the page itself', async () => {
    const fetchAddress = sending(TO, 'page');
    const { isForGood } = await fetchThrough(URL_OF_POST, fetchAddress, () => true);
    expect(isForGood).toBe(true);
    expect(fetchAddress).toHaveBeenLastCalledWith(TO, { url: URL_OF_POST, ip: null });
  });
});
