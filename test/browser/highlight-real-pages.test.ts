import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { waitForHighlight } from '../../utils/drive/highlight.ts';
import type { Site } from '../../utils/drive/site.ts';
import { alternate, inEachBrowser } from './each-browser.ts';
import { disagreements, readLivePage } from './highlight-expected.ts';
import { type HighlightSwitch, highlightSwitch } from './highlight-switch.ts';
import { servedAt, servePages, type TruePage, truePages } from './real-pages.ts';

/** `npm run test:all` compares all of them, `npm test` every 96th, half of these in each browser. */
const EVERY = process.env['REAL_PAGES'] === 'all' ? 1 : 96;
/** So many pages share a list of domains: browsers let no extension write them more often. */
const SHARED_BY = 12;

const pages = truePages();
const some = [...pages.entries()].filter(([i]) => i % EVERY === 0);

/** On real pages each link is drawn as the rules say of it, nothing moves, and nothing is left behind. */
inEachBrowser('highlighting real pages', (browser, kind) => {
  const chosen = alternate(some, kind);
  let site: Site;
  let highlight: HighlightSwitch;
  let tab: Tab;
  beforeAll(async () => {
    site = await servePages(pages);
    highlight = await highlightSwitch(browser());
    tab = await browser().open(`${site.origin}/`);
  });
  afterAll(() => site.close());

  const set = async (on: boolean) => {
    await highlight.set(tab, on);
    await waitForHighlight(tab, on);
  };

  /** What is wrong with the page that is open, and how many links it has. */
  const lookAt = async (domains: readonly string[]) => {
    const before = await tab.evaluate(stateOf);
    await set(true);
    const live = await tab.evaluate(readLivePage);
    const during = await tab.evaluate(stateOf);
    await set(false);
    const after = await tab.evaluate(stateOf);
    return {
      drawn: disagreements(live, domains),
      moved: [...moves(before.boxes, during.boxes), ...moves(before.boxes, after.boxes)],
      left: after.html === before.html ? [] : ['something is left in the page'],
      links: live.links.length,
    };
  };

  it.skipIf(chosen.length === 0)(
    'all agree',
    async () => {
      const different: Record<string, readonly string[]> = {};
      let links = 0;
      let domains: readonly string[] = [];
      for (const [n, [i, page]] of chosen.entries()) {
        if (n % SHARED_BY === 0) {
          domains = ownNames(chosen.slice(n, n + SHARED_BY).map(([, page]) => page));
          await highlight.setDomains(domains);
        }
        await tab.goto(servedAt(page, i, site.origin));
        await tab.evaluate(holdStill);
        let looked = await lookAt(domains);
        // Pictures that are refused move a page once, some time after it has loaded; highlighting would each time.
        if (looked.moved.length > 0) looked = await lookAt(domains);
        const wrong = [...looked.drawn, ...looked.moved, ...looked.left];
        links += looked.links;
        if (wrong.length > 0) different[page.name] = wrong.slice(0, 10);
      }
      const right = chosen.length - Object.keys(different).length;
      console.log(`${right} of ${chosen.length} real pages, ${links} links in all, are drawn right`);
      expect(different).toEqual({});
    },
    2_400_000,
  );
});

/** Runs in the page: stops what moves by itself. */
function holdStill(): void {
  for (const marquee of document.querySelectorAll('marquee')) marquee.stop();
  for (const svg of document.querySelectorAll('svg')) svg.pauseAnimations();
}

/** Runs in the page: what must stay as it is. */
function stateOf(): { boxes: string[]; html: string } {
  const boxes = Array.from(document.querySelectorAll('body, body *'), (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${element.localName} at ${x} ${y}, ${width} × ${height}`;
  });
  return { boxes, html: document.documentElement.outerHTML };
}

function moves(before: readonly string[], after: readonly string[]): string[] {
  const at = before.findIndex((box, i) => box !== after[i]);
  return at < 0 && before.length === after.length ? [] : [`moved: ${before[at]} is now ${after[at]}`];
}

/** Of each page the two hosts that it names most, as a whole domain, as a host alone or as a part of a site. */
function ownNames(pages: readonly TruePage[]): string[] {
  const names = pages.flatMap(({ links }, i) => {
    const addresses = links.flatMap(({ href }) => (/^https?:/.test(href) ? (URL.parse(href) ?? []) : []));
    const byHost = Map.groupBy(addresses, ({ hostname }) => hostname);
    const most = [...byHost.values()].sort((a, b) => b.length - a.length).slice(0, 2);
    return most.flatMap((group, j) => {
      const url = group.at(-1);
      if (!url) return [];
      const { hostname, host, pathname } = url;
      const [firstPart = ''] = /^\/[^/]*/.exec(pathname) ?? [];
      return [hostname, `=${hostname}`, host + firstPart][(i + j) % 3] ?? [];
    });
  });
  return [...new Set(names)];
}
