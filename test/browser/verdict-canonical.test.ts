import { afterAll, beforeAll, expect, it } from 'vitest';
import { setDomains } from '../../utils/drive/session.ts';
import { page } from '../../utils/drive/site.ts';
import { CANONICAL_CASES, canonicalText } from '../reader/canonical-cases.ts';
import { byClick } from '../reader/lane.ts';
import { alternate, inEachBrowser } from './each-browser.ts';
import { DOMAIN, html, judgeFetched, judgeUrl, LINK, type SeeingSite, serveSeen } from './verdict-suite.ts';

const CASES = byClick(CANONICAL_CASES);

/** Some of the table, read by a true click; all of it runs in the reader lane. */
inEachBrowser('whether links count by the page’s canonical', (browser, kind) => {
  let site: SeeingSite;
  const fill = (text: string, i: number) => canonicalText(text, i, site.origin);
  beforeAll(async () => {
    site = await serveSeen((path, response) => {
      if (path === '/robots.txt') {
        response.writeHead(404).end();
        return;
      }
      const i = Number.parseInt(path.slice(1), 10);
      const { head = '', body = '', header } = CASES[i] ?? {};
      const headers = header === undefined ? {} : { link: fill(header, i) };
      html(response, fill(page(`${LINK}${body}`, head), i), headers);
    });
    await setDomains(browser(), [DOMAIN]);
    await judgeUrl(browser(), `${site.origin}/0`, { checks: true });
  });
  afterAll(() => site.close());

  const rows = CASES.map((one, i) => ({ verdict: 'true', ...one, i }));
  it.each(alternate(rows, kind))('$name: $state', async ({ i, more = '', state, verdict, evidence }) => {
    const judged = await judgeUrl(browser(), `${site.origin}/${i}${more}`);
    expect(judged.page.canonicalState).toBe(state);
    expect(judged.links.map((link) => link.verdict)).toEqual([verdict]);
    if (evidence) expect(judged.links[0]?.evidence).toEqual([fill(evidence, i)]);
    // A page with another canonical may be shown all the same: it is a hint.
    expect(judged.page.indexable).toBe(true);
    const why = ': canonical is elsewhere';
    expect(judged.words).toEqual([verdict.startsWith('true') ? 'counts' : `does not count${why}`]);
    expect(judged.headline).toBe(`1 link to example.com, ${judged.words[0]}`);
  });

  it('is the same of the pages as they are fetched', async () => {
    await browser().grant(['*://localhost/*']);
    const own = await browser().openOwnPage('dashboard.html');
    for (const [i, { name, more = '', verdict = 'true' }] of CASES.entries()) {
      // What a script adds is not there.
      const expected = name === 'by a script' ? 'true' : verdict;
      expect([name, await judgeFetched(own, `${site.origin}/${i}${more}`)]).toEqual([name, [expected]]);
    }
    await own.close();
  });
});
