import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page } from '../../utils/drive/site.ts';
import { isWhole, KINDS, TEST_ALL } from './each-browser.ts';
import { inspect } from './inspect-suite.ts';
import { html, LINK, type SeeingSite, serveSeen } from './verdict-suite.ts';

const ROBOTS_TXT = `User-agent: *
Disallow: /private
User-agent: AhrefsBot
Disallow: /post`;

const BOTH = page(`${LINK}<a href="https://example.com/2" rel="ugc,nofollow">y</a><a href="/in">in</a>`);

/** What `--check` adds, and as whom it judges. */
describe.each(KINDS)('npm run inspect -- --check, in %s', (browser) => {
  let site: SeeingSite;
  beforeAll(async () => {
    site = await serveSeen((path, response) => {
      if (path === '/robots.txt') response.writeHead(200, { 'content-type': 'text/plain' }).end(ROBOTS_TXT);
      else if (path === '/moved') response.writeHead(301, { location: '/post' }).end();
      else if (path === '/pdf')
        response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4');
      else if (path === '/none') html(response, page('words'), { 'x-robots-tag': 'noindex' });
      else html(response, BOTH, { 'x-robots-tag': 'bingbot: nofollow', 'cache-control': 'no-store' });
    });
  });
  beforeEach(() => {
    site.seen();
  });
  afterAll(() => site.close());

  const read = async (paths: string | readonly string[], ...args: string[]) => {
    const { lines } = await inspect(
      ...[paths].flat().map((path) => `${site.origin}${path}`),
      '--domain',
      'example.com',
      '--browser',
      browser,
      ...args,
    );
    return lines;
  };
  const readJson = async (path: string, ...args: string[]) =>
    JSON.parse((await read(path, '--json', ...args))[0] ?? '');

  // A process and a browser a call: each is made in one of the two, and in both by `npm run test:all`.
  if (isWhole(browser, 'firefox'))
    it('asks for the page and robots.txt, and says what it asked for', async () => {
      const { page: known, links } = await readJson('/post', '--check');
      expect(known).toMatchObject({
        status: 200,
        finalUrl: `${site.origin}/post`,
        redirects: [],
        xRobotsTag: 'bingbot: nofollow',
        robotsTxt: { allowed: true, line: null, status: 200 },
        canonicalState: 'none',
        indexable: true,
        requests: [`${site.origin}/post`, `${site.origin}/robots.txt`],
      });
      expect(
        site
          .seen()
          .map(({ path }) => path)
          .sort(),
      ).toEqual(['/post', '/post', '/robots.txt']);
      expect(links).toMatchObject([
        { domain: 'example.com', counts: true, reasons: [] },
        {
          counts: false,
          reasons: [
            {
              code: 'rel-nofollow',
              evidence: 'rel="ugc,nofollow"',
              text: 'Its rel says nofollow: the site asks search engines to give it no credit.',
            },
            { code: 'rel-ugc' },
          ],
        },
        { domain: null, counts: true },
      ]);
    });

  if (!isWhole(browser, 'chromium')) return;

  it('without it nothing is asked for, and what is not known is null', async () => {
    const [{ page: known, links }, bare] = (await read(['/post', ''], '--json')).map((line) =>
      JSON.parse(line),
    );
    expect(known).toMatchObject({ xRobotsTag: null, robotsTxt: null, indexable: null, requests: [] });
    expect(links).toMatchObject([
      { counts: null, reasons: [{ code: 'not-checked', evidence: 'X-Robots-Tag, robots.txt' }] },
      { counts: false },
      { counts: null },
    ]);
    expect(site.seen().map(({ path }) => path)).toEqual(['/post', '/']);
    // An address without a slash at its end is no redirect.
    expect(bare.page).toMatchObject({ finalUrl: `${site.origin}/`, redirects: [] });
  });

  if (!TEST_ALL) return;

  it('reads robots.txt for another crawler, of the address where redirects end', async () => {
    const { page: known, links } = await readJson('/moved', '--check', '--crawler', 'AhrefsBot/7.0');
    expect(known).toMatchObject({
      finalUrl: `${site.origin}/post`,
      redirects: [`${site.origin}/moved`],
      robotsTxt: { allowed: false, line: { number: 4, text: 'Disallow: /post' } },
      indexable: false,
    });
    expect(links[0]).toMatchObject({
      counts: false,
      reasons: [{ code: 'robots-txt', evidence: 'robots.txt, line 4: Disallow: /post' }],
    });
  });

  it('judges as another engine', async () => {
    const { links } = await readJson('/post', '--check', '--as', 'bing');
    expect(links[0]).toMatchObject({
      counts: false,
      reasons: [{ code: 'page-nofollow', evidence: 'X-Robots-Tag: bingbot: nofollow' }],
    });
  });

  it('prints what the popup says then', async () => {
    expect((await read('/private', '--check'))[1]).toBe(
      '2 links to example.com, none counts: robots.txt blocks the page',
    );
  });

  it('tells of a page without links too, and asks for nothing where a page cannot be read', async () => {
    const [pdf, none] = (await read(['/pdf', '/none'], '--check', '--json')).map((line) => JSON.parse(line));
    expect(pdf).toMatchObject({ error: { code: 'pdf' } });
    expect(none).toMatchObject({ page: { xRobotsTag: 'noindex', indexable: false }, links: [] });
    const paths = site.seen().map(({ path }) => path);
    expect(paths.indexOf('/robots.txt')).toBeGreaterThan(paths.indexOf('/none'));
  });
});
