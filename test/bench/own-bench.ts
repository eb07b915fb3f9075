import { type Browser, browser } from '@wxt-dev/browser';
import { readPageToBackground } from '../../utils/message/page-to-background.ts';
import { adding } from './own-adding.ts';
import { backups } from './own-backup.ts';
import { exporting } from './own-exporting.ts';
import { files } from './own-files.ts';
import { firstRows } from './own-first-rows.ts';
import { highlighting } from './own-highlight.ts';
import { imports } from './own-import.ts';
import { judging } from './own-judging.ts';
import { listing } from './own-listing.ts';
import { many } from './own-many.ts';
import { million } from './own-million.ts';
import { posts } from './own-posts.ts';
import { recording } from './own-recording.ts';
import { verdict } from './own-verdict.ts';
import type { PageBench } from './page-bench.ts';

/** Runs in a page of the extension, which can use tabs, the store and messages as the background does. */
const own = {
  ...judging,
  ...verdict,
  ...recording,
  ...million,
  ...posts,
  ...files,
  ...imports,
  ...exporting,
  ...listing,
  ...many,
  ...firstRows,
  ...adding,
  ...backups,
  ...highlighting(tabAt),

  /** Injects the benchmarks' content script into the tab with this address, and receives what it sends. */
  async enter(url: string): Promise<void> {
    const tabId = await tabAt(url);
    await browser.scripting.executeScript({ target: { tabId }, files: ['/page-bench.js'] });
    receive(browser.tabs.connect(tabId, { name: 'bench' }));
  },

  /** Runs one of the content script's benchmarks in the tab with this address, and resolves to its result. */
  async inPage<K extends keyof PageBench>(url: string, name: K, args: Parameters<PageBench[K]>) {
    const [done] = await browser.scripting.executeScript({
      target: { tabId: await tabAt(url) },
      func: (what: string, given: unknown[]) => {
        const call: unknown = Reflect.get(globalThis.pageBench, what);
        return typeof call === 'function' ? call(...given) : null;
      },
      args: [name, args],
    });
    return done?.result as Awaited<ReturnType<PageBench[K]>>;
  },
};

/** The benchmarks by name, for calls from Node. */
export type OwnBench = typeof own;

async function tabAt(url: string): Promise<number> {
  const tab = (await browser.tabs.query({})).find((each) => each.url === url);
  if (tab?.id === undefined) throw new Error(`No tab has ${url}`);
  return tab.id;
}

/** Receives facts as the background does, with validation; a string is only parsed. Answers once all have come. */
function receive(port: Browser.runtime.Port): void {
  let links = 0;
  port.onMessage.addListener((raw: unknown) => {
    const message = typeof raw === 'string' ? null : readPageToBackground(raw);
    if (typeof raw === 'string') links += JSON.parse(raw).length;
    if (message?.type === 'links') links += message.columns.rawHref.length;
    if (message?.type === 'end') port.postMessage(links);
  });
}

declare global {
  var ownBench: OwnBench;
}
globalThis.ownBench = own;
