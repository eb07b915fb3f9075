import { expect, it } from 'vitest';
import { ensureBuilt, TEST_PACE } from '../../utils/drive/build.ts';
import { launch } from '../../utils/drive/launch.ts';
import { serve } from '../../utils/drive/site.ts';
import { KINDS } from './each-browser.ts';

it.each(KINDS)('names that end in .example lead to a port, and are shown without it, in %s', async (kind) => {
  const site = await serve(({ headers }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>${headers.host}</title>`);
  });
  const examplesPort = Number(new URL(site.origin).port);
  const browser = await launch(kind, { extensionDir: ensureBuilt(kind, TEST_PACE), examplesPort });
  try {
    const tab = await browser.open('http://travel-notes.example/lisbon');
    const shown = await tab.evaluate(() => [location.href, document.title]);
    expect(shown).toEqual(['http://travel-notes.example/lisbon', 'travel-notes.example']);
    // Loopback leads where it always does.
    await tab.goto(`${site.origin}/`);
    expect(await tab.evaluate(() => document.title)).toBe(new URL(site.origin).host);
  } finally {
    await browser.close();
    await site.close();
  }
});
