import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../utils/drive/driver.ts';
import { headlineOf } from '../../utils/drive/popup.ts';
import { clickAndRead, lastRecord, recordedLinks, setDomains } from '../../utils/drive/session.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { type Hostile, hostilePage } from '../reader/hostile-pages.ts';

/**
 * Reads hostile pages by a true click, with `example.com` as own domain.
 *
 * @returns where pages of the same site are, once the tests run
 */
export function readByClick(browser: () => Browser, pages: readonly Hostile[]): () => string {
  let site: Site;
  beforeAll(async () => {
    site = await serve((request, response) => {
      const html = hostilePage(request.url?.slice(1) ?? '');
      response
        .writeHead(html === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
        .end(html ?? '');
    });
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  it.each(pages)('$name: $about', async ({ name, headline, links }) => {
    const tab = await browser().open(`${site.origin}/${name}`);
    const popup = await clickAndRead(browser(), tab);
    expect(await headlineOf(popup)).toBe(headline);
    const recorded = await lastRecord(popup);
    expect(recorded?.record.url).toBe(`${site.origin}/${name}`);
    if (recorded && links !== undefined) expect(recordedLinks(recorded, ['example.com'])).toHaveLength(links);
    await tab.close();
  });
  return () => site.origin;
}
