import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { clickAndRead, lastRecord, setDomains } from '../../utils/drive/session.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { alternate, inEachBrowser, isWhole } from './each-browser.ts';

const LINK = '</a>; rel="canonical", </b>; rel="next"';
const LONG = `<${'x'.repeat(70_000)}>`;

const ANSWERS: Readonly<
  Record<string, readonly [status: number, headers: Record<string, string | string[]>]>
> = {
  '/plain': [200, {}],
  '/headers': [200, { 'x-robots-tag': ['noindex', 'googlebot: nofollow'], link: LINK.split(', ') }],
  '/long': [200, { link: LONG }],
  '/no-store': [200, { 'cache-control': 'no-store', link: LINK }],
  '/not-found': [404, { link: LINK }],
  '/forbidden': [403, {}],
  '/here': [301, { location: '/headers' }],
  '/tagged': [200, { etag: '"1"', link: LINK }],
};

/** How a page came: from the browser's own cache and clock, with nothing requested. */
inEachBrowser('how a page came', (browser, kind) => {
  let site: Site;
  let requests: string[] = [];
  beforeAll(async () => {
    site = await serve((request, response) => {
      const path = request.url ?? '';
      if (path !== '/favicon.ico') requests.push(path);
      const [status, headers] = ANSWERS[path] ?? [404, {}];
      const isKnown = request.headers['if-none-match'] !== undefined;
      response.writeHead(isKnown ? 304 : status, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(isKnown ? undefined : page('<a href="/1">one</a>'));
    });
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());
  beforeEach(() => {
    requests = [];
  });

  async function came(tab: Tab) {
    const recorded = await lastRecord(await clickAndRead(browser(), tab));
    if (!recorded) throw new Error('Nothing was recorded');
    const { status, linkHeader, xRobotsTag } = recorded.record.page;
    return [status, linkHeader, xRobotsTag] as const;
  }

  const answers: readonly (readonly [string, string, readonly unknown[]])[] = [
    ['without headers', '/plain', [200, '', '']],
    ['with headers, some twice', '/headers', [200, LINK, 'noindex, googlebot: nofollow']],
    ['not to be stored', '/no-store', [200, null, null]],
    ['not found', '/not-found', [404, null, null]],
    ['not allowed', '/forbidden', [403, null, null]],
  ];
  it.each(alternate(answers, kind))('%s', async (_, path, expected) => {
    const tab = await browser().open(site.origin + path);
    expect(await came(tab)).toEqual(expected);
    expect(requests).toEqual([path]);
    await tab.close();
  });

  it('with a header without end', async () => {
    const tab = await browser().open(`${site.origin}/long`);
    const [status, header] = await came(tab);
    // Firefox's cache takes none so long.
    expect([status, header?.length]).toEqual([200, kind === 'chromium' ? 65_536 : undefined]);
    await tab.close();
  });

  it('from another address', async () => {
    const tab = await browser().open(`${site.origin}/here`);
    expect(await came(tab)).toEqual([200, LINK, 'noindex, googlebot: nofollow']);
    expect(requests).toEqual(['/here', '/headers']);
    await tab.close();
  });

  if (!isWhole(kind, 'chromium')) return;

  it('from the cache, after the server said that it has not changed', async () => {
    const tab = await browser().open(`${site.origin}/tagged`);
    await tab.reload();
    expect(await came(tab)).toEqual([200, LINK, '']);
    expect(requests).toEqual(['/tagged', '/tagged']);
    await tab.close();
  });

  it('not for the address that an app moved on to, but for a place in the page, and after it came back', async () => {
    const tab = await browser().open(`${site.origin}/headers`);
    await tab.evaluate(() => history.pushState(null, '', '/moved'));
    expect(await came(tab)).toEqual([null, null, null]);
    await tab.evaluate(() => history.pushState(null, '', '/headers#here'));
    expect(await came(tab)).toEqual([200, LINK, 'noindex, googlebot: nofollow']);
    expect(requests).toEqual(['/headers']);
    await tab.close();
  });
});
