import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { judgeRecordedPage } from '../../../../../entrypoints/background/page/recorded-page.ts';
import { LINKS_IN_MESSAGE } from '../../../../../utils/message/judged-part.ts';
import { aDocument, aReading } from '../../../build.ts';
import { record } from '../../../utils/store/fresh-store.ts';

const URL_OF_PAGE = 'https://blog.test/post';
const judge = (from = 0, url = URL_OF_PAGE) => judgeRecordedPage({ url, from });

it('a recorded page is judged by the domains that are set, each frame by its own rules', async () => {
  await fakeBrowser.storage.sync.set({ 'domain:example.com': 0 });
  const frames = [aDocument([{ rawHref: 'https://example.com/framed' }], { frame: 'https://frame.test/' })];
  const page = { xRobotsTag: 'nofollow' };
  await record(
    aReading([{ rawHref: 'https://example.com/', rawRel: 'ugc' }, { rawHref: '/in' }], { page, frames }),
  );
  const judged = await judge(0, `${URL_OF_PAGE}#top`);
  expect(judged).toMatchObject({
    linkTotal: 3,
    robotsTxtStatus: null,
    verdict: { reasons: [{ code: 'page-nofollow', evidence: 'X-Robots-Tag: nofollow' }] },
    links: [
      { domain: 'example.com', frame: null },
      { domain: null, outbound: false },
      { frame: 'https://frame.test/' },
    ],
  });
  const codes = judged?.links.map(({ verdict }) => verdict.reasons.map(({ code }) => code).sort());
  expect(codes).toEqual([['page-nofollow', 'rel-ugc'], ['page-nofollow'], ['in-frame']]);
});

it('a page with many links is judged in parts', async () => {
  await record(
    aReading(Array.from({ length: LINKS_IN_MESSAGE + 2 }, (_, i) => ({ rawHref: `/${i}`, index: i }))),
  );
  expect((await judge())?.links).toHaveLength(LINKS_IN_MESSAGE);
  expect(await judge(LINKS_IN_MESSAGE)).toMatchObject({
    linkTotal: LINKS_IN_MESSAGE + 2,
    links: [{ rawHref: `/${LINKS_IN_MESSAGE}` }, { rawHref: `/${LINKS_IN_MESSAGE + 1}` }],
  });
});

it('a page that is not recorded is none', async () => {
  expect(await judge(0, 'https://other.test/')).toBeNull();
});
