import { afterAll, beforeAll } from 'vitest';
import type { Browser, Tab } from './drive/driver.ts';
import { inEachBrowser } from './each-browser.ts';
import { switchHighlight } from './highlight.ts';
import { lookInto, type Overlay } from './overlay.ts';
import { setDomains } from './session.ts';
import { type Site, serve } from './site.ts';

/** What tests of the legend and of the label are given. */
export interface Highlighted {
  readonly browser: () => Browser;
  readonly over: () => Overlay;
  /** Opens one of the pages, and switches highlighting on there. */
  open(path: string): Promise<Tab>;
  /** Opens one of the pages as it is. */
  openBare(path: string): Promise<Tab>;
}

/** A page in English, or in what `attributes` say. */
export function page(body: string, head = '', attributes = 'lang="en"'): string {
  return `<!doctype html><html ${attributes}><head><title>t</title>${head}</head><body>${body}</body></html>`;
}

/** A link to another site. */
export function link(rel: string, text = rel, more = ''): string {
  return `<a href="https://other.example/" rel="${rel}" ${more}>${text}</a>\n`;
}

/**
 * Runs tests of what lies over a page, in each browser. `example.com` is the user's domain.
 *
 * @param pages by their paths
 */
export function onHighlightedPages(
  name: string,
  pages: Readonly<Record<string, string>>,
  suite: (given: Highlighted) => void,
): void {
  inEachBrowser(name, (browser) => {
    let site: Site | undefined;
    let over: Overlay | undefined;
    beforeAll(async () => {
      site = await serve((request, response) => {
        const body = pages[request.url ?? ''];
        response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body);
      });
      await setDomains(browser(), ['example.com']);
      over = await lookInto(browser());
    });
    afterAll(async () => {
      await over?.close();
      await site?.close();
    });
    const openBare = (path: string) => browser().open(`${site?.origin}${path}`);
    suite({
      browser,
      over: () => {
        if (!over) throw new Error('Nothing looks into the overlay yet');
        return over;
      },
      async open(path) {
        const tab = await openBare(path);
        await switchHighlight(browser(), tab);
        return tab;
      },
      openBare,
    });
  });
}
