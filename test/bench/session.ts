import { resolve } from 'node:path';
import type { Page as Puppet } from 'puppeteer-core';
import { launchPuppeteer } from '../../utils/drive/chromium.ts';
import type { OwnBench } from './own-bench.ts';
import type { PageBench } from './page-bench.ts';
import { type Busy, busyTime } from './task-time.ts';

type OwnResult<K extends keyof OwnBench> = Awaited<ReturnType<OwnBench[K]>>;
type PageResult<K extends keyof PageBench> = Awaited<ReturnType<PageBench[K]>>;

/** A browser with the benchmarks' copy of the extension. */
export interface Session {
  readonly version: string;
  /** Opens a page in the foreground and injects the content script's benchmarks. */
  open(url: string): Promise<BenchTab>;
  /** Runs a benchmark in the extension's own page. */
  own<K extends keyof OwnBench>(name: K, ...args: Parameters<OwnBench[K]>): Promise<OwnResult<K>>;
  /** Of the extension's own page. */
  readonly busy: Busy;
  close(): Promise<void>;
}

/** A tab in which the content script's benchmarks run. */
export interface BenchTab {
  run<K extends keyof PageBench>(name: K, ...args: Parameters<PageBench[K]>): Promise<PageResult<K>>;
  /** Of the tab's page. */
  readonly busy: Busy;
  close(): Promise<void>;
}

/** A page of 100,000 links takes long to load. */
const LOAD = { timeout: 60_000 };

/**
 * Starts Chromium with an extension.
 *
 * @param profileDir a profile to use and keep; by default a new one
 */
export async function startSession(extensionDir: string, profileDir?: string): Promise<Session> {
  const { puppeteer, close } = await launchPuppeteer({ profileDir });
  const id = await puppeteer.installExtension(resolve(extensionDir));
  const page = await puppeteer.newPage();
  await page.goto(`chrome-extension://${id}/bench.html`);
  await page.waitForFunction(() => 'ownBench' in globalThis);
  return {
    version: `chromium ${(await puppeteer.version()).replace(/^.*\//, '')}`,
    own: <K extends keyof OwnBench>(name: K, ...args: Parameters<OwnBench[K]>) =>
      call<OwnResult<K>>(page, name, args),
    busy: await busyTime(page),
    async open(url) {
      const tab = await puppeteer.newPage();
      await tab.goto(url, LOAD);
      await tab.bringToFront();
      await call(page, 'enter', [url]);
      return {
        run: <K extends keyof PageBench>(name: K, ...args: Parameters<PageBench[K]>) =>
          call<PageResult<K>>(page, 'inPage', [url, name, args]),
        busy: await busyTime(tab),
        close: () => tab.close(),
      };
    },
    close,
  };
}

/** Calls a benchmark in the extension's page. The result comes as JSON, so its type follows from the name alone. */
function call<T>(page: Puppet, name: keyof OwnBench, args: readonly unknown[]): Promise<T> {
  return page.evaluate(
    (what, given): T => Reflect.apply(Reflect.get(globalThis.ownBench, what), null, given),
    name,
    args,
  );
}
