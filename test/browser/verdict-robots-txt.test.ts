import type { ServerResponse } from 'node:http';
import { beforeAll, expect, it } from 'vitest';
import { setDomains, setJudgeAs } from '../../utils/drive/session.ts';
import { page } from '../../utils/drive/site.ts';
import { AS_GOOGLE, type JudgeAs } from '../../utils/verdict/engine.ts';
import { inEachBrowser } from './each-browser.ts';
import { DOMAIN, detailsOf, html, judgeTab, judgeUrl, LINK, notesOf, serveSeen } from './verdict-suite.ts';

type Answer = (response: ServerResponse, port: string) => void;

const text =
  (body: string | Buffer, status = 200, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body);
const status = (code: number) => text('User-agent: *\nDisallow: /', code, { 'www-authenticate': 'Basic' });
const redirect =
  (to: string): Answer =>
  (response, port) =>
    response.writeHead(302, { location: to.replace('{port}', port) }).end();

const FORBIDDEN = 'false: robots-txt';
const UNKNOWN = 'null: not-checked';
const KEEP_OUT = 'User-agent: *\nDisallow: /\n';

/** The robots.txt of a site, and whether the one link of its `/page` counts. */
const CASES: readonly (readonly [name: string, answer: Answer, verdict: string, evidence?: string])[] = [
  ['none', status(404), 'true'],
  ['gone', status(410), 'true'],
  ['one that nobody may see', status(403), 'true'],
  ['one behind a password, for which nobody is asked', status(401), 'true'],
  ['too many requests', status(429), FORBIDDEN, 'robots.txt: HTTP 429'],
  ['an error of the server', status(500), FORBIDDEN, 'robots.txt: HTTP 500'],
  ['a server in trouble', status(503), FORBIDDEN, 'robots.txt: HTTP 503'],
  ['empty', text(''), 'true'],
  ['about another path', text('User-agent: *\nDisallow: /private'), 'true'],
  ['for all', text(KEEP_OUT), FORBIDDEN, 'robots.txt, line 2: Disallow: /'],
  ['with an empty rule, which forbids nothing', text('User-agent: *\nDisallow:'), 'true'],
  [
    'for Googlebot',
    text('User-agent: *\nAllow: /\n\nUser-agent: GoogleBot\nDisallow: /p # x'),
    FORBIDDEN,
    'robots.txt, line 5: Disallow: /p # x',
  ],
  ['for all but Googlebot', text(`${KEEP_OUT}\nUser-agent: Googlebot\nDisallow: /private`), 'true'],
  ['for another', text('User-agent: AhrefsBot\nDisallow: /'), 'true'],
  ['a longer rule that allows', text('User-agent: *\nAllow: /pag\nDisallow: /pa'), 'true'],
  [
    'a longer rule that forbids',
    text('User-agent: *\nAllow: /pa\nDisallow: /pag'),
    FORBIDDEN,
    'robots.txt, line 3: Disallow: /pag',
  ],
  [
    'two rules as long, of which the one that allows wins',
    text('User-agent: *\nDisallow: /page\nAllow: /page'),
    'true',
  ],
  ['wildcards', text('User-agent: *\nDisallow: /*ge$'), FORBIDDEN],
  ['line ends of Windows, a mark of byte order', text('\ufeffUser-agent: *\r\nDisallow: /\r\n'), FORBIDDEN],
  ['HTML', text('<!doctype html><title>Disallow: /</title>', 200, { 'content-type': 'text/html' }), 'true'],
  ['rubbish', text(Buffer.from(Array.from({ length: 9999 }, (_, i) => (i * 7919) % 256))), 'true'],
  [
    'a rule behind 500 kB, where crawlers read no more',
    text(`${'# x\n'.repeat(130_000)}${KEEP_OUT}`),
    'true',
  ],
  ['at another address of the site', redirect('/rules'), FORBIDDEN, 'robots.txt, line 2: Disallow: /'],
  ['that redirects to the page', redirect('/page'), 'true'],
  [
    'at another site, which cannot be asked',
    redirect('http://127.0.0.1:{port}/rules'),
    UNKNOWN,
    'robots.txt',
  ],
  ['that redirects for ever', redirect('/robots.txt'), UNKNOWN, 'robots.txt'],
  [
    'that breaks off',
    (response) => void response.writeHead(200).write(KEEP_OUT, () => response.destroy()),
    UNKNOWN,
  ],
  ['no answer', (response) => void response.destroy(), UNKNOWN],
  ['that comes late', (response) => void setTimeout(() => response.end(KEEP_OUT), 1500), FORBIDDEN],
];

inEachBrowser('whether links count by robots.txt', (browser) => {
  beforeAll(() => setDomains(browser(), [DOMAIN]));

  /** A site with this robots.txt. */
  const siteWith = (answer: Answer) =>
    serveSeen((path, response, request) => {
      const { port } = new URL(`http://${request.headers.host}`);
      if (path === '/robots.txt') answer(response, port);
      else if (path === '/rules') response.end(KEEP_OUT);
      else html(response, page(LINK));
    });

  it.each(CASES.map(([name, ...expected]) => ({ name, expected })))(
    '$name',
    async ({ expected: [answer, verdict, evidence] }) => {
      const site = await siteWith(answer);
      const tab = await browser().open(`${site.origin}/page`);
      const { links, words, page: known, popup } = await judgeTab(browser(), tab, { checks: true });
      expect(links.map((link) => link.verdict)).toEqual([verdict]);
      if (evidence) expect(links[0]?.evidence).toEqual([evidence]);
      expect(words).toEqual([SAID[verdict]]);
      const isKnown = verdict !== UNKNOWN;
      expect(known.robotsTxt?.allowed).toBe(isKnown ? verdict === 'true' : undefined);
      expect(known.indexable).toBe(isKnown ? verdict === 'true' : null);
      expect(known.requests).toEqual([`${site.origin}/page`, `${site.origin}/robots.txt`]);
      const details = await detailsOf(popup);
      expect(details['robots.txt for Googlebot']).toMatch(
        isKnown ? (verdict === 'true' ? /^allows this page/ : /^blocks this page/) : /^not known$/,
      );
      expect(await notesOf(popup)).toEqual(
        isKnown
          ? verdict === 'true'
            ? []
            : [expect.stringContaining('Googlebot')]
          : ['Could not be found out: robots.txt. “About this page” below says what localhost answered.'],
      );
      await tab.close();
      await site.close();
    },
  );

  it.each([
    ['of 50 MB', 50 * MB],
    ['that never ends', Number.POSITIVE_INFINITY],
  ])('one %s is read no further than crawlers read', async (_, size) => {
    let sent = 0;
    let closed: () => void;
    const cut = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const site = await siteWith((response) => {
      const piece = `# ${'x'.repeat(65_000)}\n`;
      const more = () => {
        while (sent < size && !response.destroyed) {
          sent += piece.length;
          if (!response.write(piece)) return;
        }
        if (!response.destroyed) response.end();
      };
      response.on('drain', more).on('close', () => closed());
      response.writeHead(200, { 'content-type': 'text/plain' }).write(KEEP_OUT);
      more();
    });
    const { links } = await judgeUrl(browser(), `${site.origin}/page`, { checks: true });
    expect(links.map((link) => link.verdict)).toEqual([FORBIDDEN]);
    await cut;
    // What is on its way by then is in buffers.
    expect(sent).toBeLessThan(25 * MB);
    await site.close();
  });

  it('is read as whoever the user judges as, and asked for once', async () => {
    const site = await siteWith(text(SEVERAL));
    await judgeUrl(browser(), `${site.origin}/page`, { checks: true });
    site.seen();
    for (const [as, verdict, evidence] of JUDGES) {
      await setJudgeAs(browser(), as);
      const tab = await browser().open(`${site.origin}/page`);
      const { links, words, popup } = await judgeTab(browser(), tab, { as });
      expect([as, links.map((link) => link.verdict), words]).toEqual([as, [verdict], [SAID[verdict]]]);
      expect(links[0]?.evidence).toEqual(evidence === null ? [] : [evidence]);
      expect(Object.keys(await detailsOf(popup))).toContain(
        `robots.txt for ${as.crawler ?? CRAWLERS[as.engine]}`,
      );
      await tab.close();
    }
    expect(site.seen().map(({ path }) => path)).toEqual(JUDGES.map(() => '/page'));
    await setJudgeAs(browser(), AS_GOOGLE);
    await site.close();
  });
});

const SAID: Readonly<Record<string, string>> = {
  true: 'counts',
  [FORBIDDEN]: 'does not count: robots.txt blocks the page',
  [UNKNOWN]: 'may count: not all is known',
};

const MB = 1_000_000;

const SEVERAL = `
User-agent: *
Allow: /
User-agent: bingbot
Disallow: /page
User-agent: Yandex
Disallow: /p
User-agent: AhrefsBot
Disallow: /`;

const JUDGES: readonly (readonly [as: JudgeAs, verdict: string, evidence: string | null])[] = [
  [AS_GOOGLE, 'true', null],
  [{ engine: 'bing', crawler: null }, FORBIDDEN, 'robots.txt, line 5: Disallow: /page'],
  [{ engine: 'yandex', crawler: null }, FORBIDDEN, 'robots.txt, line 7: Disallow: /p'],
  [{ engine: 'google', crawler: 'AhrefsBot' }, FORBIDDEN, 'robots.txt, line 9: Disallow: /'],
  [{ engine: 'bing', crawler: 'OtherBot' }, 'true', null],
];

const CRAWLERS = { google: 'Googlebot', bing: 'bingbot', yandex: 'YandexBot' } as const;
