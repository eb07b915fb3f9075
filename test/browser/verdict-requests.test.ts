import { afterEach, beforeAll, expect, it } from 'vitest';
import { chipNotesOf } from '../../utils/drive/popup.ts';
import { check, setDomains } from '../../utils/drive/session.ts';
import { page } from '../../utils/drive/site.ts';
import { alternate, inEachBrowser, isWhole, itInLongRun, TEST_ALL } from './each-browser.ts';
import { openEndless } from './endless.ts';
import {
  type SeenAnswer as Answer,
  DOMAIN,
  detailsOf,
  html,
  judgedOf,
  judgeTab,
  judgeUrl,
  LINK,
  type SeeingSite,
  serveSeen,
  verdictsIn as verdicts,
} from './verdict-suite.ts';
import { WALLS } from './walls.ts';

const KEPT_OUT = 'false: robots-txt';
const NO_STORE = { 'cache-control': 'no-store' };
const COOKIE = { 'set-cookie': 'session=1; Path=/' };

/** Longer than is compared: nothing is said of links behind the place where it ends. It takes seconds. */
const LONG_PAGES: [string, string, Readonly<Record<string, string>>, string][] = TEST_ALL
  ? [['2 MB of HTML before the link', `${'ы'.repeat(1_000_000)}${LINK}`, {}, 'true']]
  : [];

/** What is asked of servers, when, and what is made of the answers. */
inEachBrowser('what is requested to judge links', (browser, kind) => {
  let site: SeeingSite;
  beforeAll(() => setDomains(browser(), [DOMAIN]));
  afterEach(() => site.close());

  /** A site whose robots.txt has one rule, and whose pages are answered so. */
  const start = async (answer: Answer, rules = 'User-agent: *\nDisallow: /private') => {
    site = await serveSeen((path, response, request) => {
      if (path === '/robots.txt') response.writeHead(200, { 'content-type': 'text/plain' }).end(rules);
      else answer(path, response, request);
    });
    return site;
  };
  const paths = () => site.seen().map(({ path }) => path);

  it('is nothing before the user wants it; what is not known is said', async () => {
    await start((_, response) => html(response, page(LINK), { 'x-robots-tag': 'noarchive' }));
    const tab = await browser().open(`${site.origin}/a`);
    const judged = await judgeTab(browser(), tab);
    expect(paths()).toEqual(['/a']);
    expect(verdicts(judged)).toEqual(['null: not-checked']);
    expect(judged.links[0]?.evidence).toEqual(['robots.txt']);
    expect(judged.headline).toBe('1 link to example.com, counts');
    expect(judged.page).toMatchObject({ status: 200, requests: [], robotsTxt: null, indexable: null });
    expect(await chipNotesOf(judged.popup)).toEqual(['robots.txt not checked Check']);
    expect(await detailsOf(judged.popup)).toMatchObject({
      'X-Robots-Tag': 'noarchive',
      'robots.txt for Googlebot': 'not known',
      Indexable: 'not known',
      'Requests made': 'none: all is from the browser’s own memory',
    });
    await tab.close();
  });

  it('is nothing for what the browser’s cache has: a header that forbids is known at once', async () => {
    await start((_, response) => html(response, page(LINK), { 'x-robots-tag': 'noindex' }));
    const { headline, ...judged } = await judgeUrl(browser(), `${site.origin}/a`);
    expect(paths()).toEqual(['/a']);
    expect(verdicts(judged)).toEqual(['false: page-noindex']);
    expect(headline).toBe('1 link to example.com, does not count: page is noindex');
  });

  it('is the page and robots.txt, without cookies and referrer, and listed', async () => {
    await start((_, response) => html(response, page(LINK), { ...COOKIE, ...NO_STORE }));
    const tab = await browser().open(`${site.origin}/a`);
    await tab.goto(`${site.origin}/b?q=1#top`);
    site.seen();
    const before = await judgeTab(browser(), tab);
    expect(before.links[0]?.evidence).toEqual(['X-Robots-Tag, robots.txt']);
    await check(before.popup);
    const after = await judgedOf(before.popup, tab);
    expect(site.seen()).toEqual(
      expect.arrayContaining(
        ['/b?q=1', '/robots.txt'].map((path) => ({ path, cookie: undefined, referer: undefined })),
      ),
    );
    expect(verdicts(after)).toEqual(['true']);
    expect(after.page).toMatchObject({
      finalUrl: `${site.origin}/b?q=1`,
      redirects: [],
      robotsTxt: { allowed: true, line: null, status: 200 },
      indexable: true,
      requests: [`${site.origin}/b?q=1`, `${site.origin}/robots.txt`],
    });
    const { 'Requests made': listed = '' } = await detailsOf(after.popup);
    expect(listed.split('\n').map((line) => line.split(' · ').slice(0, 2))).toEqual([
      [`${site.origin}/b?q=1`, 'HTTP 200'],
      [`${site.origin}/robots.txt`, 'HTTP 200'],
    ]);
    await tab.close();
  });

  it('a page whose content security policy forbids requests: Firefox holds ours to it', async () => {
    await start((_, response) =>
      html(response, page(LINK), { 'content-security-policy': "default-src 'none'" }),
    );
    const judged = verdicts(await judgeUrl(browser(), `${site.origin}/a`, { checks: true }));
    expect(judged).toEqual([kind === 'firefox' ? 'null: not-checked' : 'true']);
  });

  it.each(alternate(WALLS, kind))(
    'whoever comes without a cookie %s: that says nothing of the page',
    async (_name, evidence, wall) => {
      await start((path, response, request) => {
        if (path === '/enter') html(response, page(''), COOKIE);
        else if (request.headers.cookie) html(response, page(LINK), NO_STORE);
        else wall(path, response, request);
      });
      const tab = await browser().open(`${site.origin}/enter`);
      await tab.goto(`${site.origin}/a`);
      const judged = await judgeTab(browser(), tab, { checks: true });
      expect(verdicts(judged)).toEqual(['null: not-checked']);
      const got = evidence.replace('{origin}', site.origin);
      expect(judged.links[0]?.evidence).toEqual([got]);
      expect(await chipNotesOf(judged.popup)).toEqual([
        `Your browser has the page, but whoever asks without cookies, as search engines do, gets something else: ${got}.`,
        'X-Robots-Tag not found out: see “This page” Check again',
      ]);
      await tab.close();
    },
  );

  it.each<[string, string, Readonly<Record<string, string>>, string]>(
    alternate<[string, string, Readonly<Record<string, string>>, string]>(
      [
        [
          'a header of 64 kB',
          LINK,
          { 'x-robots-tag': `${'max-snippet:0, '.repeat(4200)}nofollow` },
          'false: page-nofollow',
        ],
        ['a link that a script makes', `<script>document.write('${LINK}')</script>`, {}, 'true: js-only'],
        ...LONG_PAGES,
      ],
      kind,
    ),
  )('a page with %s is checked', async (_name, body, headers, verdict) => {
    await start((_, response) => html(response, page(body), { ...NO_STORE, ...headers }));
    expect(verdicts(await judgeUrl(browser(), `${site.origin}/a`, { checks: true }))).toEqual([verdict]);
  });

  if (!isWhole(kind, 'chromium')) return;

  it('robots.txt is asked for once a site, beside the page, and again when the user wants it', async () => {
    await start((_, response) => html(response, page(LINK)));
    await judgeUrl(browser(), `${site.origin}/a`, { checks: true });
    expect(paths().sort()).toEqual(['/a', '/a', '/robots.txt']);
    expect(verdicts(await judgeUrl(browser(), `${site.origin}/b`))).toEqual(['true']);
    expect(verdicts(await judgeUrl(browser(), `${site.origin}/private`))).toEqual([KEPT_OUT]);
    expect(paths()).toEqual(['/b', '/private']);
    await judgeUrl(browser(), `${site.origin}/c`, { checks: true });
    expect(paths().sort()).toEqual(['/c', '/c', '/robots.txt']);
  });

  it('a site that does not answer costs nothing of what is known', async () => {
    await start((_, response) => html(response, page(LINK)), 'User-agent: *\nDisallow: /');
    const tab = await browser().open(`${site.origin}/a`);
    const { popup } = await judgeTab(browser(), tab, { checks: true });
    await site.close();
    await check(popup);
    const after = await judgedOf(popup, tab);
    expect([verdicts(after), after.words]).toEqual([
      [KEPT_OUT],
      ['does not count: robots.txt blocks the page'],
    ]);
    expect((await detailsOf(popup))['Requests made']).toMatch(/no answer.*no answer/s);
    await tab.close();
  });

  it('links that only some visitors get are not taken for JavaScript’s, nor for sure', async () => {
    await start((_, response, request) =>
      html(response, page(request.headers.cookie ? LINK : 'words'), COOKIE),
    );
    const tab = await browser().open(`${site.origin}/enter`);
    await tab.goto(`${site.origin}/a`);
    const judged = await judgeTab(browser(), tab, { checks: true });
    expect([verdicts(judged), judged.links[0]?.evidence]).toEqual([['null: not-checked'], ['HTTP 200']]);
    await tab.close();
  });

  it('a page that is gone for whoever asks again is not called one that counts', async () => {
    let times = 0;
    await start((_, response) => {
      response.statusCode = times++ === 0 ? 200 : 404;
      html(response, page(LINK));
    });
    const judged = await judgeUrl(browser(), `${site.origin}/a`, { checks: true });
    expect(verdicts(judged)).toEqual(['null: not-checked']);
    expect(judged.links[0]?.evidence).toEqual(['HTTP 404']);
    expect(judged.page.indexable).toBe(null);
  });

  // `requests.test.ts` has it by the popup's own words.
  itInLongRun('with access to the site robots.txt is asked for, once, and nothing else', async () => {
    await start((_, response) => html(response, page(LINK)), 'User-agent: *\nDisallow: /a');
    await browser().grant(['*://localhost/*']);
    const judged = await judgeUrl(browser(), `${site.origin}/a`);
    expect(verdicts(judged)).toEqual([KEPT_OUT]);
    expect(judged.page.requests).toEqual([`${site.origin}/robots.txt`]);
    expect(judged.headline).toBe('1 link to example.com, does not count: robots.txt blocks the page');
    expect(site.seen()).toMatchObject([
      { path: '/a' },
      { path: '/robots.txt', cookie: undefined, referer: undefined },
    ]);
    expect(verdicts(await judgeUrl(browser(), `${site.origin}/b`))).toEqual(['true']);
    expect(paths()).toEqual(['/b']);
  });

  it('with access to the site no content security policy is in the way of a check', async () => {
    await browser().grant(['*://localhost/*']);
    await start((_, response) =>
      html(response, page(LINK), { 'content-security-policy': "default-src 'none'" }),
    );
    expect(verdicts(await judgeUrl(browser(), `${site.origin}/a`, { checks: true }))).toEqual(['true']);
  });

  if (!TEST_ALL) return;

  it('a page that never stops loading is checked too', async () => {
    await start((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'x-robots-tag': 'noindex' });
      // Browsers hold back a first piece that is small.
      response.write(`${LINK}${' '.repeat(5000)}`);
    });
    const tab = await openEndless(browser(), `${site.origin}/a`);
    expect(verdicts(await judgeTab(browser(), tab, { checks: true }))).toEqual(['false: page-noindex']);
    await tab.close();
  });
});
