import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  clickAndRead,
  lastRecord,
  recordedLinks,
  type StoredReading,
  setDomains,
} from '../../utils/drive/session.ts';
import type { Site } from '../../utils/drive/site.ts';
import { inEachBrowser } from './each-browser.ts';
import { differences, servedAt, servePages, truePages } from './real-pages.ts';

const pages = truePages();

const linksOf = (recorded: StoredReading) =>
  recordedLinks(recorded, []).filter(({ frame }) => frame === null);

/** Real pages give exactly the facts that independent parsers found in them. */
inEachBrowser('real pages', (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages(pages);
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  it.skipIf(pages.length === 0)(
    'all agree',
    async () => {
      const different = new Map<string, string[]>();
      for (const [i, page] of pages.entries()) {
        const tab = await browser().open(servedAt(page, i, site.origin));
        const recorded = await lastRecord(await clickAndRead(browser(), tab));
        await tab.close();
        const found = recorded
          ? differences(page, recorded.record.page, linksOf(recorded), true)
          : ['nothing was recorded'];
        if (found.length > 0) different.set(page.name, found);
      }
      console.log(`${pages.length - different.size} of ${pages.length} real pages agree in full`);
      expect(Object.fromEntries(different)).toEqual({});
    },
    2_400_000,
  );
});
