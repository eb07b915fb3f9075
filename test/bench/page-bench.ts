import { type Browser, browser } from '@wxt-dev/browser';
import { shadowRootOf } from '../../utils/in-page/shadow-root.ts';
import type { LinkColumns } from '../../utils/link/columns.ts';
import type { Root } from '../../utils/read/dom.ts';
import { readLinks } from '../../utils/read/links.ts';
import { readPage } from '../../utils/read/page.ts';
import { linkRuns, type ShadowRootOf } from '../../utils/read/roots.ts';
import { type Slicer, slicer } from '../../utils/read/slicer.ts';
import { highlighting } from './page-highlight.ts';
import { watchedSlicer } from './watched-slicer.ts';

/** Opened by the extension's page: the background would close one that it does not know. */
let benchPort: Browser.runtime.Port | undefined;
browser.runtime.onConnect.addListener((port) => {
  if (port.name === 'bench') benchPort = port;
});

function openPort(): Browser.runtime.Port {
  if (!benchPort) throw new Error('The extension’s page has opened no port');
  return benchPort;
}

/** Runs in the page as the content script does: in the isolated world, with access to closed shadow roots. */
const page = {
  ...highlighting,

  /** Measures how long each of these works keeps the page busy. @returns ms per run */
  async time<W extends Work>(works: readonly W[], runs: number): Promise<Record<W, number>> {
    const times: [W, number][] = [];
    for (const name of works) {
      let sum = 0;
      for (let run = 0; run < runs; run++) {
        const slice = watchedSlicer();
        await WORKS[name](slice);
        sum += slice.slices().sum;
      }
      times.push([name, sum / runs]);
    }
    return Object.fromEntries(times) as Record<W, number>;
  },

  /**
   * Reads and sends the page's facts as the content script does.
   *
   * @returns in ms the longest slice by its own clock, the longest task that the browser reports, and the whole time
   */
  async longest(): Promise<{ slice: number; longTask: number; wait: number; links: number }> {
    const longTasks: number[] = [];
    const note = (entries: PerformanceEntryList) => longTasks.push(...entries.map((entry) => entry.duration));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'longtask' });
    const port = openPort();
    const begin = performance.now();
    const slice = watchedSlicer();
    const elements: Element[] = [];
    const roots: Root[] = [];
    for await (const columns of readLinks(document, shadowRootOf, slice, elements, roots))
      port.postMessage({ type: 'links', columns });
    if (slice.over()) await slice.next();
    port.postMessage({ type: 'page', page: readPage(document, roots) });
    const { longest } = slice.slices();
    const wait = performance.now() - begin;
    // The browser reports a task only after it has ended.
    await new Promise((resolve) => setTimeout(resolve, 100));
    note(observer.takeRecords());
    observer.disconnect();
    return { slice: longest, longTask: Math.max(0, ...longTasks), wait, links: elements.length };
  },

  /**
   * Sends the page's facts so many times, and waits each time until all have arrived.
   *
   * @returns `time` in ms per run, `bytes` as JSON
   */
  async send(
    form: 'columns' | 'string',
    runs: number,
  ): Promise<{ time: number; bytes: number; links: number }> {
    const pieces = await read(shadowRootOf, slicer());
    const port = openPort();
    const begin = performance.now();
    for (let run = 0; run < runs; run++) {
      const received = new Promise<void>((resolve) => {
        const listener = () => {
          port.onMessage.removeListener(listener);
          resolve();
        };
        port.onMessage.addListener(listener);
      });
      if (form === 'string') port.postMessage(JSON.stringify(pieces));
      else for (const columns of pieces) port.postMessage({ type: 'links', columns });
      port.postMessage({ type: 'end', gone: 0 });
      await received;
    }
    const time = (performance.now() - begin) / runs;
    const links = pieces.reduce((sum, { rawHref }) => sum + rawHref.length, 0);
    return { time, bytes: new TextEncoder().encode(JSON.stringify(pieces)).length, links };
  },
};

/** The page's benchmarks by name, for calls from the extension's page. */
export type PageBench = typeof page;
/** What `time` measures. */
export type Work = keyof typeof WORKS;

/** Elements that may have a shadow root (DOM, "attachShadow"), without custom elements. */
const MAY_HOST =
  'article, aside, blockquote, body, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span';

const WORKS = {
  /** The floor: any reader of links needs their addresses at least. */
  floor() {
    let sum = 0;
    for (const link of document.links) sum += link.href.length;
    return sum;
  },
  /** The floor of a reader that opens closed shadow roots: the browser offers only a call for each element. */
  floorWithRoots() {
    let roots = 0;
    for (const element of document.querySelectorAll(MAY_HOST)) if (shadowRootOf(element)) roots++;
    return roots + WORKS.floor();
  },
  full: (slice: Slicer) => read(shadowRootOf, slice),
  /** The full reading, without opening shadow roots. */
  light: (slice: Slicer) => read(null, slice),
  /** Finds the links, and goes over the elements that may have a shadow root. */
  walk: (slice: Slicer) => linkRuns(document, () => null, slice),
  /** Finds the links, and opens shadow roots. */
  roots: (slice: Slicer) => linkRuns(document, shadowRootOf, slice),
};

async function read(opener: ShadowRootOf | null, slice: Slicer): Promise<LinkColumns[]> {
  const pieces: LinkColumns[] = [];
  for await (const piece of readLinks(document, opener, slice, [])) pieces.push(piece);
  return pieces;
}

declare global {
  var pageBench: PageBench;
}
globalThis.pageBench = page;
