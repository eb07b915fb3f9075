import { launchChromium } from '../../utils/drive/chromium.ts';
import type { Tab, View } from '../../utils/drive/driver.ts';
import type { OwnBench } from './own-bench.ts';
import type { PageBench } from './page-bench.ts';

type OwnResult<K extends keyof OwnBench> = Awaited<ReturnType<OwnBench[K]>>;
type PageResult<K extends keyof PageBench> = Awaited<ReturnType<PageBench[K]>>;

/** A browser with the benchmarks' copy of the extension. */
export interface Session {
  readonly version: string;
  /** Opens a page in the foreground and injects the content script's benchmarks. */
  open(url: string): Promise<BenchTab>;
  /** Runs a benchmark in the extension's own page. */
  own<K extends keyof OwnBench>(name: K, ...args: Parameters<OwnBench[K]>): Promise<OwnResult<K>>;
  close(): Promise<void>;
}

/** A tab in which the content script's benchmarks run. */
export interface BenchTab extends Pick<Tab, 'close'> {
  run<K extends keyof PageBench>(name: K, ...args: Parameters<PageBench[K]>): Promise<PageResult<K>>;
}

/** A page of 100,000 links takes long to load. */
const LOAD = { timeout: 60_000 };

/**
 * Starts Chromium with an extension.
 *
 * @param profileDir a profile to use and keep; by default a new one
 */
export async function startSession(extensionDir: string, profileDir?: string): Promise<Session> {
  const browser = await launchChromium({ extensionDir, profileDir });
  const page = await browser.openOwnPage('bench.html');
  await page.waitFor(() => 'ownBench' in globalThis);
  return {
    version: `${browser.name} ${browser.version}`,
    own: <K extends keyof OwnBench>(name: K, ...args: Parameters<OwnBench[K]>) =>
      call<OwnResult<K>>(page, name, args),
    async open(url) {
      const tab = await browser.open(url, LOAD);
      await tab.front();
      await call(page, 'enter', [url]);
      return {
        run: <K extends keyof PageBench>(name: K, ...args: Parameters<PageBench[K]>) =>
          call<PageResult<K>>(page, 'inPage', [url, name, args]),
        close: tab.close,
      };
    },
    close: () => browser.close(),
  };
}

/** Calls a benchmark in the extension's page. The result comes as JSON, so its type follows from the name alone. */
function call<T>(page: View, name: keyof OwnBench, args: readonly unknown[]): Promise<T> {
  return page.evaluate(
    (what, given): T => Reflect.apply(Reflect.get(globalThis.ownBench, what), null, given),
    name,
    args,
  );
}
