import { afterAll, beforeAll, expect, it } from 'vitest';
import { clickAndRead, lastRecord, recordedLinks, setDomains } from '../../utils/drive/session.ts';
import { type Site, serveFolder } from '../../utils/drive/site.ts';
import { alternate, inEachBrowser } from './each-browser.ts';
import { CLICKED_FIXTURES, expectedOf, linkFactsOf, PAGES_FOLDER, pageFactsOf } from './fixture.ts';

/** Fixture pages, read by a true click, are recorded with exactly the facts they state; all run in the reader lane. */
inEachBrowser('fixture pages', (browser, kind) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveFolder(PAGES_FOLDER);
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  it.each(alternate(CLICKED_FIXTURES, kind))('%s', async (name) => {
    const expected = expectedOf(name, site.origin, kind);
    const tab = await browser().open(`${site.origin}/${name}.html`);
    const recorded = await lastRecord(await clickAndRead(browser(), tab));
    await tab.close();
    if (!recorded) throw new Error('Nothing was recorded');

    const page = pageFactsOf(expected, recorded.record.page);
    expect(page.found).toEqual(page.stated);

    const links = recordedLinks(recorded, ['example.com']);
    const inPage = linkFactsOf(
      expected.links,
      links.filter(({ frame }) => frame === null),
    );
    expect(inPage.found).toEqual(inPage.stated);

    // Two srcdoc frames bear the same address: they are compared as one list.
    for (const [url, frames] of Map.groupBy(expected.frames ?? [], (frame) => frame.url)) {
      const wanted = frames.flatMap((frame) => (frame.unreadIn === kind ? [] : frame.links));
      const inFrame = linkFactsOf(
        wanted,
        links.filter(({ frame }) => frame === url),
      );
      expect(inFrame.found).toEqual(inFrame.stated);
    }
  });

  it('hostile-mutate: the answer comes though the page never stands still', async () => {
    const tab = await browser().open(`${site.origin}/hostile-mutate.html`);
    const recorded = await lastRecord(await clickAndRead(browser(), tab));
    expect(recorded?.record.url).toBe(`${site.origin}/hostile-mutate.html`);
    await tab.close();
  });
});
