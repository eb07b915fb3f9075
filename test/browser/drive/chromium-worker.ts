import type { Browser as Puppeteer, Target, WebWorker } from 'puppeteer-core';
import { WAIT_MS } from './expression.ts';
import { within } from './within.ts';

/** It ends within some hundred ms. */
const CLOSE_AGAIN_MS = 2000;

/** The background of an extension in Chromium: a service worker that comes and goes. */
export interface Background {
  isRunning(): boolean;
  /** Ends it as the browser would; resolves when it is gone, though another may have begun. */
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
      const doomed = running();
      const gone = destroyed(puppeteer, doomed);
      const close = async () => {
        for (const target of doomed) await (await target.worker())?.close();
      };
      await close();
      // One that is woken while it is being ended goes on under its old name.
      const again = setInterval(() => void close().catch(() => undefined), CLOSE_AGAIN_MS);
      await within(WAIT_MS, 'The background did not end', gone).finally(() => clearInterval(again));
    },
    async awake() {
      if (running().length === 0) await wake(puppeteer, origin);
      const worker = await (await puppeteer.waitForTarget(isIt, { timeout: WAIT_MS })).worker();
      if (!worker) throw new Error('The background has ended again');
      return worker;
    },
  };
}

/** Resolves when none of these is there any more; others of their kind may be. */
function destroyed(puppeteer: Puppeteer, doomed: readonly Target[]): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (puppeteer.targets().some((target) => doomed.includes(target))) return;
      puppeteer.off('targetdestroyed', look);
      done();
    };
    puppeteer.on('targetdestroyed', look);
    look();
  });
}

/** A message that no listener of an extension waits for starts the worker as any event would. */
async function wake(puppeteer: Puppeteer, origin: string): Promise<void> {
  const own = await puppeteer.newPage({ background: true });
  // Any page of the extension may speak to it; this one runs no script of its own.
  await own.goto(`${origin}manifest.json`);
  await own.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage(null));
  await own.close();
}
