import { afterAll, beforeAll, expect, it } from 'vitest';
import { headlineOf, notesOf, pressButton, rowsOf } from '../../utils/drive/popup.ts';
import { clickAndRead, setDomains } from '../../utils/drive/session.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { inEachBrowser } from './each-browser.ts';

const html = (body: string) => `<!doctype html><html lang="en"><title>t</title>${body}`;

/** Frames of other sites: said to be unread until the user allows it, read then. */
inEachBrowser('frames of another site', (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serve((request, response) => {
      const frame = `<iframe src="http://127.0.0.1:${new URL(site.origin).port}/inner"></iframe>`;
      const bodies: Record<string, string> = {
        '/inner': '<a href="https://example.com/inner">inner</a>',
        '/outer': `<a href="https://example.com/outer">outer</a>${frame}`,
        '/shadow': `<div><template shadowrootmode="closed">${frame}</template></div>`,
      };
      response.writeHead(200, { 'content-type': 'text/html' }).end(html(bodies[request.url ?? ''] ?? ''));
    });
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  it('are named in a closed shadow root too', async () => {
    const tab = await browser().open(`${site.origin}/shadow`);
    const popup = await clickAndRead(browser(), tab);
    expect(await notesOf(popup)).toContain('1 frame could not be read: 127.0.0.1');
    await tab.close();
  });

  it('are named, and read once allowed', async () => {
    const tab = await browser().open(`${site.origin}/outer`);
    const popup = await clickAndRead(browser(), tab);
    expect(await headlineOf(popup)).toBe('1 link to example.com, counts');
    expect(await notesOf(popup)).toContain('1 frame could not be read: 127.0.0.1');
    await browser().acceptPrompts(['*://127.0.0.1/*']);
    const again = await clickAndRead(browser(), tab);
    await pressButton(again, 'Allow and read');
    await again.waitFor(() => document.querySelectorAll('.link-row').length === 2);
    expect(await rowsOf(again)).toEqual([
      // What does not count comes first.
      { anchor: 'inner', kinds: [], place: 'in a frame of 127.0.0.1' },
      { anchor: 'outer', kinds: [], place: '' },
    ]);
    // A link in a frame is never a link of the page.
    expect(await headlineOf(again)).toBe('1 link to example.com, counts');
  });
});
