import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab, View } from './drive/driver.ts';
import { inEachBrowser } from './each-browser.ts';
import { waitForHighlight } from './highlight.ts';
import { disagreements, readLivePage } from './highlight-expected.ts';
import { servedAt, servePages, type TruePage, truePages } from './real-pages.ts';
import type { Site } from './site.ts';

/** `REAL_PAGES=all` compares all; every eighth otherwise. */
const EVERY = process.env['REAL_PAGES'] === 'all' ? 1 : 8;
/** So many pages share a list of domains: browsers let no extension write them more often. */
const SHARED_BY = 12;

const pages = truePages();
const chosen = [...pages.entries()].filter(([i]) => i % EVERY === 0);

/** On real pages each link is drawn as the rules say of it, nothing moves, and nothing is left behind. */
inEachBrowser('highlighting real pages', (browser) => {
  let site: Site;
  let own: View;
  let tab: Tab;
  let tabId: number;

  beforeAll(async () => {
    if (chosen.length === 0) return;
    site = await servePages(pages);
    await browser().grant(['*://*/*']);
    own = await browser().openOwnPage('dashboard.html');
    tab = await browser().open(`${site.origin}/`);
    tabId = await own.evaluate(async (origin) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find(({ url }) => url?.startsWith(origin))?.id ?? -1;
    }, site.origin);
  });
  afterAll(async () => {
    await tab?.close();
    await site?.close();
  });

  const highlight = async (on: boolean) => {
    await own.evaluate(
      (tabId, on) => chrome.runtime.sendMessage({ type: 'highlight', tabId, on }),
      tabId,
      on,
    );
    await waitForHighlight(tab, on);
  };

  const setOwn = (names: readonly string[]) =>
    own.evaluate(
      async (keys: readonly string[]) => {
        await chrome.storage.sync.clear();
        await chrome.storage.sync.set(Object.fromEntries(keys.map((key, i) => [key, i])));
      },
      names.map((name) => `domain:${name}`),
    );

  it.skipIf(chosen.length === 0)(
    'all agree',
    async () => {
      const wrong: Record<string, readonly string[]> = {};
      let links = 0;
      let domains: readonly string[] = [];
      for (const [n, [i, page]] of chosen.entries()) {
        if (n % SHARED_BY === 0) {
          domains = ownNames(chosen.slice(n, n + SHARED_BY).map(([, page]) => page));
          await setOwn(domains);
        }
        await tab.goto(servedAt(page, i, site.origin));
        const before = await tab.evaluate(stateOf);
        await highlight(true);
        const live = await tab.evaluate(readLivePage);
        const { rects } = await tab.evaluate(stateOf);
        await highlight(false);
        const after = await tab.evaluate(stateOf);
        links += live.links.length;
        const found = disagreements(live, domains);
        if (rects !== before.rects) found.push('something moved');
        if (after.html !== before.html || after.rects !== before.rects) found.push('something is left');
        if (found.length > 0) wrong[page.name] = found.slice(0, 10);
      }
      console.log(
        `${chosen.length - Object.keys(wrong).length} of ${chosen.length} real pages, ${links} links, are drawn right`,
      );
      expect(wrong).toEqual({});
    },
    900_000,
  );
});

/** Runs in the page: what must stay as it is. */
function stateOf(): { rects: string; html: string } {
  const rects = Array.from(document.querySelectorAll('body, body *'), (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${x} ${y} ${width} ${height}`;
  });
  return { rects: rects.join(), html: document.documentElement.outerHTML };
}

/** Of each page the two hosts that it names most, as a whole domain, as a host alone or as a part of a site. */
function ownNames(pages: readonly TruePage[]): string[] {
  const names = pages.flatMap(({ links }, i) => {
    const addresses = links.flatMap(({ href }) => (/^https?:/.test(href) ? (URL.parse(href) ?? []) : []));
    const byHost = Map.groupBy(addresses, ({ hostname }) => hostname);
    return [...byHost.values()]
      .sort((a, b) => b.length - a.length)
      .slice(0, 2)
      .flatMap((group, j) => {
        const url = group.at(-1);
        if (!url?.hostname) return [];
        const [, path = ''] = /^(\/[^/]*)/.exec(url.pathname) ?? [];
        return [[url.hostname, `=${url.hostname}`, `${url.host}${path}`][(i + j) % 3] ?? url.hostname];
      });
  });
  return [...new Set(names)];
}
