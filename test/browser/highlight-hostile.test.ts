import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, serve } from '../../utils/drive/site.ts';
import { alternate, inEachBrowser, isWhole, TEST_ALL } from './each-browser.ts';
import { ODD, oddPage } from './highlight-hostile.ts';
import { type HighlightSwitch, highlightSwitch } from './highlight-switch.ts';

/** Pages that are huge, odd or mean: their links are drawn right, they notice nothing, and nothing is left behind. */
inEachBrowser('highlighting hostile pages', (browser, kind) => {
  let site: Site;
  let highlight: HighlightSwitch;
  beforeAll(async () => {
    site = await serve((request, response) => {
      const page = oddPage(request.url?.slice(1) ?? '');
      response.writeHead(page ? 200 : 404, page?.headers).end(page?.body);
    });
    highlight = await highlightSwitch(browser());
    await highlight.setDomains(['example.com']);
  });
  afterAll(() => site.close());

  const pages = ODD.filter(({ slow }) => TEST_ALL || !slow);
  it.each(alternate(pages, kind))('$name: $about', async ({ name }) => {
    const tab = await browser().open(`${site.origin}/${name}`);
    const before = await tab.evaluate(traces);
    await highlight.set(tab, true);
    // What is wrong is what the time limit tells.
    await tab.waitFor(throwWrong);
    await highlight.set(tab, false);
    await tab.waitFor(
      (source, wanted) => new Function(`return (${source})()`)() === wanted,
      String(traces),
      before,
    );
    expect(await tab.evaluate(() => globalThis.errors ?? [])).toEqual([]);
    await tab.close();
  });

  it('a base that comes late, and that changes its mind', async () => {
    const tab = await browser().open(`${site.origin}/base`);
    await highlight.set(tab, true);
    await tab.waitFor(throwWrong);
    for (const [base, look] of [
      ['https://other.example/', 'thin'],
      ['https://deep.example.com/', 'solid own'],
      [site.origin, 'none'],
    ]) {
      await tab.evaluate(
        (base, look) => {
          document.querySelector('base')?.setAttribute('href', base ?? '');
          document.links[0]?.setAttribute('class', look ?? '');
        },
        base,
        look,
      );
      await tab.waitFor(throwWrong);
    }
    await tab.close();
  });

  it('frames in a sandbox, which have no origin', async () => {
    const tab = await browser().open(`${site.origin}/sandboxed`);
    await highlight.set(tab, true);
    await tab.waitFor(() => globalThis.told?.join() === 'dashed,dashed');
    await highlight.set(tab, false);
    await tab.waitFor(() => globalThis.told?.join() === 'none,none');
    await tab.close();
  });

  if (!isWhole(kind, 'chromium')) return;

  it('a page that takes our element out whenever it comes: it does not come for ever', async () => {
    const tab = await browser().open(`${site.origin}/removing`);
    await highlight.set(tab, true);
    // That takes twenty looks, with a rest before each.
    await expect
      .poll(() => tab.evaluate(() => globalThis.removed), { timeout: 60_000, interval: 200 })
      .toBe(20);
    // Another look is taken, since the style sheet must be told of this link.
    await tab.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = 'https://other.host.example.com/';
      link.className = 'solid own';
    });
    await tab.waitFor(throwWrong);
    expect(await tab.evaluate(() => globalThis.removed)).toBe(20);
    await tab.close();
  });
});

/** Runs in the page, with nothing that the page may have replaced: true where each link is drawn as its class says. */
function throwWrong(): boolean {
  const check = (from: Window) => {
    for (const look of ['none', 'thin', 'solid', 'dashed', 'dotted', 'double']) {
      const links = from.document.getElementsByClassName(look);
      for (let i = 0; i < links.length; i++) {
        const link = links[i] as Element;
        const style = from.getComputedStyle(link);
        const top = (name: string) =>
          style.getPropertyValue(`--backlight-${name}`) === '' ? '' : ` ${name}`;
        // Dots of ugc are thicker.
        const line =
          style.outline.includes('1px') && style.outlineStyle === 'dotted' ? 'thin' : style.outlineStyle;
        const drawn = line + top('own') + top('bar');
        const wanted = link.getAttribute('class');
        if (drawn === wanted) continue;
        const { length } = links;
        throw new Error(`${i} of ${length}: ${drawn} instead of ${wanted}: ${link.outerHTML.slice(0, 200)}`);
      }
    }
    for (let i = 0; i < from.frames.length; i++) check(from.frames[i] as Window);
  };
  check(window);
  return true;
}

/** Runs in the page: its markup, its style sheets, and the look of its links. */
function traces(): string {
  const [html] = document.getElementsByTagName('*');
  let found = `${html?.outerHTML} ${document.styleSheets.length}`;
  const links = document.getElementsByTagName('a');
  for (let i = 0; i < links.length; i += links.length > 10_000 ? 999 : 1) {
    const { outline, outlineOffset, boxShadow } = getComputedStyle(links[i] as Element);
    found += `\n${outline} ${outlineOffset} ${boxShadow}`;
  }
  return found;
}

declare global {
  var errors: string[] | undefined;
  var removed: number | undefined;
  var told: string[] | undefined;
}
