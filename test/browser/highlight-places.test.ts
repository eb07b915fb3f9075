import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { page, type Site, servePages } from '../../utils/drive/site.ts';
import { alternate, inEachBrowser } from './each-browser.ts';
import { drawnLinks, LINE, switchHighlight } from './highlight.ts';

const LINK = '<a href="https://other.example/" rel="nofollow">x</a>';

/** Pages that make it hard. */
const PAGES: Record<string, string> = {
  '/csp': page(LINK),
  '/important': page(
    LINK.replace('<a', '<a id="it" style="outline: none !important; box-shadow: none !important"'),
    '<style>@layer one { a { outline: 9px solid red !important } } #it#it { outline: 0 !important }</style>',
  ),
  '/transition': page(
    LINK,
    '<style>a { transition: none; all: initial } * { outline: 1px solid !important }</style>',
  ),
  '/shadow': page(`
    <div id="open"><template shadowrootmode="open"><style>a { outline: none !important } #x#x#x { outline: 0 !important }</style>${LINK.replace('<a', '<a id="x"')}</template></div>
    <script>
      window.closedRoot = document.createElement('div').attachShadow({ mode: 'closed' });
      closedRoot.innerHTML = '${LINK}<nested-one></nested-one>';
      document.body.append(closedRoot.host);
      window.nested = closedRoot.querySelector('nested-one').attachShadow({ mode: 'closed' });
      nested.innerHTML = '${LINK}';
      const outline = (root) => getComputedStyle(root.querySelector('a')).outlineStyle;
      window.outlines = () => [document.querySelector('#open').shadowRoot, closedRoot, nested].map(outline);
    </script>`),
  '/inner': page(LINK),
  '/frames': page(`
    <iframe id="same" src="/inner"></iframe>
    <iframe id="srcdoc" srcdoc='${LINK}'></iframe>
    <iframe id="nest" src="/nest"></iframe>`),
  '/nest': page('<iframe src="/inner"></iframe>'),
};

const CSP = "default-src 'none'; style-src 'none'; script-src 'none'; frame-src 'none'";

inEachBrowser('highlighting reaches', (browser, kind) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages(PAGES, { '/csp': { 'content-security-policy': CSP } });
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  const open = async (path: string): Promise<Tab> => {
    const tab = await browser().open(site.origin + path);
    await switchHighlight(browser(), tab);
    return tab;
  };

  it.each(alternate(['/csp', '/important', '/transition'], kind))(
    'links of a page that says no: %s',
    async (path) => {
      const tab = await open(path);
      expect((await drawnLinks(tab)).map(({ outline }) => outline)).toEqual([LINE.nofollow]);
      await tab.close();
    },
  );

  it('open and closed shadow roots, one in another, and what comes into them later', async () => {
    const tab = await open('/shadow');
    await tab.waitFor(() => outlines().join() === 'dashed,dashed,dashed');
    const later = await tab.evaluate(() => {
      closedRoot.querySelector('a')?.setAttribute('rel', 'ugc');
      nested.innerHTML = '<a href="https://other.example/" rel="sponsored">x</a>';
      return outlines();
    });
    expect(later).toEqual(['dashed', 'dotted', 'double']);
    await tab.close();
  });

  it('shadow roots that appear later, and those whose page sets its style sheets anew', async () => {
    const tab = await open('/shadow');
    await tab.evaluate((link) => {
      nested = document.body
        .appendChild(document.createElement('later-one'))
        .attachShadow({ mode: 'closed' });
      nested.innerHTML = link;
    }, LINK);
    await tab.waitFor(() => outlines()[2] === 'dashed');
    await tab.evaluate(() => {
      for (const root of [closedRoot, nested]) root.adoptedStyleSheets = [new CSSStyleSheet()];
    });
    // Firefox's sheet is not among those that a page can set.
    const sheets = kind === 'chromium' ? 2 : 1;
    await tab.waitFor(
      (wanted) => [closedRoot, nested].every((root) => root.adoptedStyleSheets.length === wanted),
      sheets,
    );
    await tab.waitFor(() => outlines().join() === 'dashed,dashed,dashed');
    await tab.close();
  });

  it('frames: same site, srcdoc, nested; those that appear later, or load another page', async () => {
    const tab = await open('/frames');
    const count = () => {
      const outlines = (from: Window): string[] => {
        const own = Array.from(from.document.links, (link) => from.getComputedStyle(link).outlineStyle);
        return [
          ...own,
          ...Array.from({ length: from.frames.length }, (_, i) => outlines(from.frames[i] as Window)).flat(),
        ];
      };
      return outlines(window).filter((outline) => outline === 'dashed').length;
    };
    const counted = (links: number) => expect.poll(() => tab.evaluate(count), { interval: 100 }).toBe(links);
    await counted(3);
    await tab.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/nest';
      document.body.append(frame);
    });
    await counted(4);
    await tab.evaluate(() => {
      document.querySelector<HTMLIFrameElement>('#nest')?.setAttribute('src', '/inner');
      const empty = document.createElement('iframe');
      document.body.append(empty);
      empty.contentDocument?.body.append(document.importNode(frames[0]?.document.links[0] as Node, true));
    });
    await counted(5);
    await tab.close();
  });
});

declare global {
  var closedRoot: ShadowRoot;
  var nested: ShadowRoot;
  var outlines: () => string[];
}
