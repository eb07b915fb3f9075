import { afterAll, beforeAll, expect, it } from 'vitest';
import { hiddenReport } from '../../entrypoints/cli/page-report.ts';
import { clickAndRead, lastRecord, recordedLinks, setDomains } from '../../utils/drive/session.ts';
import { type Site, serveFolder } from '../../utils/drive/site.ts';
import { relTokens } from '../../utils/link/rel.ts';
import { inEachBrowser } from './each-browser.ts';
import { expectedOf, fixtureNames, PAGES_FOLDER } from './fixture.ts';

/** Each fixture page, read by a true click, is recorded with exactly the facts it states. */
inEachBrowser('fixture pages', (browser, kind) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveFolder(PAGES_FOLDER);
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  it.each(fixtureNames())('%s', async (name) => {
    const expected = expectedOf(name, site.origin, kind);
    const tab = await browser().open(`${site.origin}/${name}.html`);
    const recorded = await lastRecord(await clickAndRead(browser(), tab));
    await tab.close();
    if (!recorded) throw new Error('Nothing was recorded');

    const { title, lang, base, canonicals, robots } = recorded.record.page;
    const { baseChromium: _, ...page } = expected.page;
    expect({ title, lang, base, canonicals, robots }).toEqual(page);

    const links = recordedLinks(recorded, ['example.com']).map((link) => ({
      ...link,
      ...hiddenReport(link.hidden),
      rel: relTokens(link.rawRel),
    }));
    const inPage = links.filter(({ frame }) => frame === null);
    expect(inPage.map((link, i) => onlyWhat(expected.links[i], link))).toEqual(expected.links.map(plain));

    // Two srcdoc frames bear the same address: they are compared as one list.
    for (const [url, frames] of Map.groupBy(expected.frames ?? [], (frame) => frame.url)) {
      const wanted = frames.flatMap((frame) => (frame.unreadIn === kind ? [] : frame.links));
      const inFrame = links.filter(({ frame }) => frame === url);
      expect(inFrame.map((link, i) => onlyWhat(wanted[i], link))).toEqual(wanted.map(plain));
    }
  });

  it('hostile-mutate: the answer comes though the page never stands still', async () => {
    const tab = await browser().open(`${site.origin}/hostile-mutate.html`);
    const recorded = await lastRecord(await clickAndRead(browser(), tab));
    expect(recorded?.record.url).toBe(`${site.origin}/hostile-mutate.html`);
    await tab.close();
  });
});

/** The expectation without what is said to the test alone. */
function plain<T extends object>(link: T): Omit<T, 'hrefChromium' | 'madeBy'> {
  return Object.fromEntries(
    Object.entries(link).filter(([key]) => key !== 'hrefChromium' && key !== 'madeBy'),
  ) as Omit<T, 'hrefChromium' | 'madeBy'>;
}

/** Of a link that was read, the facts that its expectation names; all of them where none is expected. */
function onlyWhat(expected: object | undefined, link: object): object {
  if (!expected) return link;
  const wanted = new Set(Object.keys(expected));
  return Object.fromEntries(Object.entries(link).filter(([key]) => wanted.has(key)));
}
