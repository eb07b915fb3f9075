import { afterAll, beforeAll } from 'vitest';
import type { Browser, BrowserKind, Tab } from '../../utils/drive/driver.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { page, type Site, servePages } from '../../utils/drive/site.ts';
import { inEachBrowser } from './each-browser.ts';
import { switchHighlight } from './highlight.ts';
import { lookInto, type Overlay } from './overlay.ts';

/** What tests of the legend and of the label are given. */
export interface Highlighted {
  readonly browser: () => Browser;
  readonly kind: BrowserKind;
  readonly over: () => Overlay;
  /** Opens one of the pages, and switches highlighting on there. */
  open(path: string): Promise<Tab>;
  /** Opens one of the pages as it is. */
  openBare(path: string): Promise<Tab>;
}

/** A link to another site. */
export function link(rel: string, text = rel, more = ''): string {
  return `<a href="https://other.example/" rel="${rel}" ${more}>${text}</a>\n`;
}

/** A page with links of many kinds, one of them hidden and some in a shadow root, and one whose meta says nofollow. */
export const KINDS_AND_META: Readonly<Record<string, string>> = {
  '/kinds': page(`
    <a href="https://example.com/">own</a> <a href="/within">within the site</a>
    ${link('nofollow', 'first')} ${link('ugc')} ${link('x,ugc nofollow', 'second')} ${link('nofollow', 'third', 'hidden')}
    <p style="margin-top: 3000px">${link('nofollow', '<img alt="a picture" width="9" height="9">')}</p>
    <div><template shadowrootmode="open">${link('dofollow')} ${link('nofollow', 'in a shadow root')}</template></div>`),
  '/meta': page(link('ugc'), '<meta name="robots" content="noindex, NoFollow">'),
};

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
  inEachBrowser(name, (browser, kind) => {
    let site: Site | undefined;
    let over: Overlay | undefined;
    beforeAll(async () => {
      site = await servePages(pages);
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
      kind,
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
