import type { Browser as Puppeteer, Target, WebWorker } from 'puppeteer-core';
import { WAIT_MS } from './expression.ts';
import { within } from './within.ts';

/** The background of an extension in Chromium: a service worker that comes and goes. */
export interface Background {
  isRunning(): boolean;
  /** Ends it as the browser would; resolves when it is gone. */
  kill(): Promise<void>;
  /** The running worker; wakes it where it sleeps. */
  awake(): Promise<WebWorker>;
}

/** @param origin of the extension, with a slash behind */
export function backgroundOf(puppeteer: Puppeteer, origin: string): Background {
  const isIt = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().startsWith(origin);
  const running = (): Target[] => puppeteer.targets().filter(isIt);

  return {
    isRunning: () => running().length > 0,
    async kill() {
      const gone = new Promise<void>((done) => {
        const look = (): void => {
          if (running().length > 0) return;
          puppeteer.off('targetdestroyed', look);
          done();
        };
        puppeteer.on('targetdestroyed', look);
        look();
      });
      for (const target of running()) await (await target.worker())?.close();
      await within(WAIT_MS, 'The background did not end', gone);
    },
    async awake() {
      if (running().length === 0) await wake(puppeteer, origin);
      const worker = await (await puppeteer.waitForTarget(isIt, { timeout: WAIT_MS })).worker();
      if (!worker) throw new Error('The background has ended again');
      return worker;
    },
  };
}

/** A message that no listener of an extension waits for starts the worker as any event would. */
async function wake(puppeteer: Puppeteer, origin: string): Promise<void> {
  const own = await puppeteer.newPage({ background: true });
  // Any page of the extension may speak to it; this one runs no script of its own.
  await own.goto(`${origin}manifest.json`);
  await own.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage(null));
  await own.close();
}
