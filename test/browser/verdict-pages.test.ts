import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { setDomains, setJudgeAs } from '../../utils/drive/session.ts';
import { page } from '../../utils/drive/site.ts';
import { AS_GOOGLE } from '../../utils/verdict/engine.ts';
import { byClick } from '../reader/lane.ts';
import { PAGE_CASES, PAGE_WORDS } from '../reader/page-cases.ts';
import { alternate, inEachBrowser } from './each-browser.ts';
import { DOMAIN, html, judgeFetched, judgeUrl, LINK, type SeeingSite, serveSeen } from './verdict-suite.ts';

const CASES = byClick(PAGE_CASES);

/** Some of the table, read by a true click; all of it runs in the reader lane. */
inEachBrowser('whether links count by what their page says', (browser, kind) => {
  let site: SeeingSite;
  beforeAll(async () => {
    site = await serveSeen((path, response) => {
      const { head, body = '', headers, status = 200 } = CASES[Number(path.slice(1))] ?? {};
      response.statusCode = status;
      if (path === '/robots.txt') response.writeHead(404).end();
      else html(response, page(`${LINK}${body}`, head), headers);
    });
    await setDomains(browser(), [DOMAIN]);
    // Once: robots.txt is kept, and the headers are in the browser's cache.
    await judgeUrl(browser(), `${site.origin}/0`, { checks: true });
  });
  beforeEach(() => {
    site.seen();
  });
  afterAll(() => site.close());

  const rows = CASES.map((one, i) => ({ ...one, i }));
  it.each(alternate(rows, kind))('$name: $verdict', async ({ i, verdict, evidence, engine }) => {
    const as = { ...AS_GOOGLE, engine: engine ?? AS_GOOGLE.engine };
    if (engine) await setJudgeAs(browser(), as);
    const judged = await judgeUrl(browser(), `${site.origin}/${i}`);
    const [link] = judged.links;
    expect(link?.verdict).toBe(verdict);
    if (evidence) expect(link?.evidence).toEqual(evidence);
    const codes = verdict.split(': ')[1]?.split(', ') ?? [];
    expect(judged.page.indexable).toBe(verdict.startsWith('null') ? null : !codes.includes('page-noindex'));
    expect(judged.words[0]).toMatch(PAGE_WORDS[verdict.split(':')[0] ?? ''] ?? /^$/);
    expect(site.seen().map(({ path }) => path)).toEqual([`/${i}`]);
    if (engine) await setJudgeAs(browser(), AS_GOOGLE);
  });

  it('is the same of the pages as they are fetched', async () => {
    await browser().grant(['*://localhost/*']);
    const own = await browser().openOwnPage('dashboard.html');
    for (const [i, { name, verdict, fetched = verdict, engine = 'google' }] of CASES.entries()) {
      const as = { ...AS_GOOGLE, engine };
      expect([name, await judgeFetched(own, `${site.origin}/${i}`, as)]).toEqual([name, [fetched]]);
    }
    await own.close();
  });
});
