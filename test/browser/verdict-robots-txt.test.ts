import { beforeAll, expect, it } from 'vitest';
import { chipNotesOf } from '../../utils/drive/popup.ts';
import { setDomains, setJudgeAs } from '../../utils/drive/session.ts';
import { page } from '../../utils/drive/site.ts';
import { AS_GOOGLE } from '../../utils/verdict/engine.ts';
import { byClick } from '../reader/lane.ts';
import {
  answerWithoutEnd,
  CRAWLERS,
  FORBIDDEN,
  JUDGES,
  KEEP_OUT,
  ROBOTS_TXT_CASES,
  type RobotsTxtAnswer,
  robotsTxtWords,
  SEVERAL,
  UNKNOWN,
} from '../reader/robots-txt-cases.ts';
import { alternate, inEachBrowser, isWhole, TEST_ALL } from './each-browser.ts';
import { DOMAIN, detailsOf, html, judgeTab, judgeUrl, LINK, serveSeen } from './verdict-suite.ts';

const CASES = byClick(ROBOTS_TXT_CASES);
/** The reader lane has them all. */
const CHOSEN = TEST_ALL ? JUDGES : JUDGES.slice(0, 2);

/** Some of the table, read by a true click; what is no matter of the network runs in the reader lane. */
inEachBrowser('whether links count by robots.txt', (browser, kind) => {
  beforeAll(() => setDomains(browser(), [DOMAIN]));

  /** A site with this robots.txt. */
  const siteWith = (answer: RobotsTxtAnswer) =>
    serveSeen((path, response, request) => {
      const { port } = new URL(`http://${request.headers.host}`);
      if (path === '/robots.txt') answer(response, port);
      else if (path === '/rules') response.end(KEEP_OUT);
      else html(response, page(LINK));
    });

  it.each(alternate(CASES, kind))('$name', async ({ answer, verdict, evidence }) => {
    const site = await siteWith(answer);
    const tab = await browser().open(`${site.origin}/page`);
    const { links, words, page: known, popup } = await judgeTab(browser(), tab, { checks: true });
    expect(links.map((link) => link.verdict)).toEqual([verdict]);
    if (evidence) expect(links[0]?.evidence).toEqual([evidence]);
    expect(words).toEqual([robotsTxtWords(verdict, evidence)]);
    const isKnown = verdict !== UNKNOWN;
    expect(known.robotsTxt?.allowed).toBe(isKnown ? verdict === 'true' : undefined);
    expect(known.indexable).toBe(isKnown ? verdict === 'true' : null);
    expect(known.requests).toEqual([`${site.origin}/page`, `${site.origin}/robots.txt`]);
    const details = await detailsOf(popup);
    expect(details['robots.txt for Googlebot']).toMatch(
      isKnown ? (verdict === 'true' ? /^allows this page/ : /^blocks this page/) : /^not known$/,
    );
    expect(await chipNotesOf(popup)).toEqual(
      isKnown
        ? verdict === 'true'
          ? []
          : [expect.stringContaining('Googlebot')]
        : ['robots.txt not found out: see “This page” Check again'],
    );
    await tab.close();
    await site.close();
  });

  it('one that never ends is let go of where crawlers read no further', async () => {
    let close: () => void;
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    const site = await siteWith((response) => {
      response.on('close', () => close());
      answerWithoutEnd(response);
    });
    const { links } = await judgeUrl(browser(), `${site.origin}/page`, { checks: true });
    expect(links.map((link) => link.verdict)).toEqual([FORBIDDEN]);
    await closed;
    await site.close();
  });

  // The reader lane has them all in both.
  if (!isWhole(kind, 'firefox')) return;

  it('is read as whoever the user judges as, and asked for once', async () => {
    const site = await siteWith((response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(SEVERAL),
    );
    await judgeUrl(browser(), `${site.origin}/page`, { checks: true });
    site.seen();
    for (const [as, verdict, evidence] of CHOSEN) {
      await setJudgeAs(browser(), as);
      const tab = await browser().open(`${site.origin}/page`);
      const { links, words, popup } = await judgeTab(browser(), tab);
      expect([as, links.map((link) => link.verdict), words]).toEqual([
        as,
        [verdict],
        [robotsTxtWords(verdict, evidence)],
      ]);
      expect(links[0]?.evidence).toEqual(evidence === null ? [] : [evidence]);
      expect(Object.keys(await detailsOf(popup))).toContain(
        `robots.txt for ${as.crawler ?? CRAWLERS[as.engine]}`,
      );
      await tab.close();
    }
    expect(site.seen().map(({ path }) => path)).toEqual(CHOSEN.map(() => '/page'));
    await setJudgeAs(browser(), AS_GOOGLE);
    await site.close();
  });
});
