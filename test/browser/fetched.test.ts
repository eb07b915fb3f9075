import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { page, type Site, serve, serveFolder } from '../../utils/drive/site.ts';
import { linkFacts } from '../../utils/link/columns.ts';
import { alternate, inEachBrowser } from './each-browser.ts';
import { fetchPageIn } from './fetch-page-in.ts';
import { expectedOf, FETCHED_FACTS, FETCHED_FIXTURES, PAGES_FOLDER, pageFactsOf } from './fixture.ts';

/** The one reader: a fetched page gives the facts that it gives when it is open, but for what scripts make. */
inEachBrowser('fetched pages', (browser, kind) => {
  let site: Site;
  let own: View;
  beforeAll(async () => {
    site = await serveFolder(PAGES_FOLDER);
    await browser().grant(['*://localhost/*']);
    own = await browser().openOwnPage('dashboard.html');
  });
  afterAll(() => site.close());

  const read = async (url: string) => {
    const look = await fetchPageIn(own, url);
    if (look.kind !== 'page') throw new Error(JSON.stringify(look));
    return look;
  };

  it.each(alternate(FETCHED_FIXTURES, kind))('%s', async (name) => {
    // Addresses are resolved by the URL standard, whichever the browser.
    const expected = expectedOf(name, site.origin, 'firefox');
    const { page: facts, columns } = await read(`${site.origin}/${name}.html`);
    const page = pageFactsOf(expected, facts);
    expect(page.found).toEqual(page.stated);
    const links = Array.from(linkFacts(columns, facts.base), (link) =>
      FETCHED_FACTS.map((fact) => link[fact]),
    );
    const served = expected.links.filter(({ madeBy }) => madeBy !== 'script');
    expect(links).toEqual(served.map((link) => FETCHED_FACTS.map((fact) => link[fact])));
  });
});

/** What stands in the way of a page, each said as what it is. */
inEachBrowser('fetching', (browser) => {
  let site: Site;
  let own: View;
  const cookies: (string | undefined)[] = [];
  const noscriptHead = '<noscript><img src="/pixel.gif"></noscript><link rel="canonical" href="/canonical">';
  beforeAll(async () => {
    site = await serve((request, response) => {
      // The tab's icon comes when it will.
      if (request.url !== '/favicon.ico') cookies.push(request.headers.cookie);
      const html = (body: string, status = 200, more = {}) =>
        response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...more }).end(body);
      switch (request.url) {
        case '/redirect':
          return void response.writeHead(302, { location: '/page', 'set-cookie': 'hop=1' }).end();
        case '/pdf':
          return void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4');
        case '/busy':
          return void html(page('later'), 503, { 'retry-after': '120' });
        case '/head':
          return void html(page('<a href="/a">a</a>', noscriptHead));
        case '/big': {
          response.writeHead(200, { 'content-type': 'text/html' });
          const piece = `<p>${'x'.repeat(100_000)}</p>`;
          const more = () => {
            while (!response.destroyed && response.write(piece));
            if (!response.destroyed) response.once('drain', more);
          };
          return void more();
        }
        default:
          return void html(page('<a href="/a" rel="ugc">a</a>'), 200, {
            'set-cookie': 'seen=1',
            'x-robots-tag': 'noindex',
          });
      }
    });
    await browser().grant(['*://localhost/*']);
    const tab = await browser().open(`${site.origin}/page`);
    await tab.close();
    own = await browser().openOwnPage('dashboard.html');
    cookies.length = 0;
  });
  afterAll(() => site.close());

  it('sends no cookies, and keeps none', async () => {
    await fetchPageIn(own, `${site.origin}/redirect`);
    await fetchPageIn(own, `${site.origin}/page`);
    expect(cookies).toEqual([undefined, undefined, undefined]);
  });

  it('follows redirects, and says where they led', async () => {
    expect(await fetchPageIn(own, `${site.origin}/redirect`)).toMatchObject({
      kind: 'page',
      head: { status: 200, finalUrl: `${site.origin}/page` },
      page: { url: `${site.origin}/page`, xRobotsTag: 'noindex', status: 200 },
    });
  });

  it('finds a canonical that a noscript drove out of the head', async () => {
    const look = await fetchPageIn(own, `${site.origin}/head`);
    expect(look).toMatchObject({ page: { canonicals: [{ rawHref: '/canonical', place: 'head' }] } });
  });

  it.each<[string, string, object]>([
    ['another type', '/pdf', { kind: 'other', head: { contentType: 'application/pdf' } }],
    ['an error', '/busy', { kind: 'page', head: { status: 503, retryAfter: '120' } }],
    ['a page without end', '/big', { kind: 'failed', why: 'tooBig' }],
  ])('says %s', async (_, path, expected) => {
    expect(await fetchPageIn(own, site.origin + path)).toMatchObject(expected);
  });

  it('says that nothing answers', async () => {
    expect(await fetchPageIn(own, 'http://localhost:1/')).toEqual({ kind: 'failed', why: 'refused' });
  });
});
