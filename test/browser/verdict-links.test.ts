import { afterAll, beforeAll, expect, it } from 'vitest';
import { setDomains } from '../../utils/drive/session.ts';
import { answerLinkRows, fetchedVerdicts, LINK_ROWS } from '../reader/link-rows.ts';
import { inEachBrowser } from './each-browser.ts';
import { DOMAIN, type Judged, judgeFetched, judgeUrl, type SeeingSite, serveSeen } from './verdict-suite.ts';

inEachBrowser('whether a link counts by what it says of itself', (browser) => {
  let site: SeeingSite;
  let judged: Judged;
  beforeAll(async () => {
    site = await serveSeen(answerLinkRows);
    await setDomains(browser(), [DOMAIN]);
    judged = await judgeUrl(browser(), `${site.origin}/`, { checks: true });
  });
  afterAll(() => site.close());

  it('judges each of them', () => {
    expect(judged.links.length).toBe(LINK_ROWS.length);
  });
  it.each(LINK_ROWS.map(([name, , verdict, ...evidence], i) => ({ name, i, verdict, evidence })))(
    '$name: $verdict',
    ({ i, verdict, evidence }) => {
      const link = judged.links[i];
      expect(link?.verdict).toBe(verdict);
      const expected = evidence.map((each) => each.replace('{origin}', site.origin));
      if (expected.length > 0) expect(link?.evidence).toEqual(expected);
      expect(link?.texts.every((text) => /^\S.*[.”]$/.test(text))).toBe(true);
    },
  );
  it('judges them the same on the page as it is fetched, but for what only shows when it is open', async () => {
    await browser().grant(['*://localhost/*']);
    const own = await browser().openOwnPage('dashboard.html');
    expect(await judgeFetched(own, `${site.origin}/`)).toEqual(
      fetchedVerdicts().map(([, verdict]) => verdict),
    );
    await own.close();
  });
  it('says in the popup how many count', () => {
    expect(judged.headline).toMatch(/^\d+ links to example.com, \d+ count, \d+ do not, \d+ may$/);
  });
});
