import type { Browser as Puppeteer, Target, WebWorker } from 'puppeteer-core';
import { WAIT_MS } from './expression.ts';
import { within } from './within.ts';

const LOOK_AGAIN_MS = 20;
const LOOKS_A_TRY = 50;

/** The background of an extension in Chromium: a service worker that comes and goes. */
export interface Background {
  isRunning(): Promise<boolean>;
  /** Ends it as the browser would; resolves when it is gone, though another may have begun. */
  kill(): Promise<void>;
  /** The running worker; wakes it where it sleeps. */
  awake(): Promise<WebWorker>;
}

/** @param origin of the extension, with a slash behind */
export async function backgroundOf(puppeteer: Puppeteer, origin: string): Promise<Background> {
  const isIt = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().startsWith(origin);
  const browser = await puppeteer.target().createCDPSession();
  /** As the browser has them: Puppeteer goes on listing a worker that ends while it is being attached to. */
  const running = async (): Promise<string[]> => {
    const { targetInfos } = await browser.send('Target.getTargets');
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin))
      .map(({ targetId }) => targetId);
  };
  const end = async (doomed: readonly string[]): Promise<void> => {
    const isAlive = async () => (await running()).some((id) => doomed.includes(id));
    for (let looks = 0; await isAlive(); looks++) {
      // One that is woken while it is being ended goes on under its old name.
      if (looks % LOOKS_A_TRY === 0) {
        for (const target of puppeteer.targets().filter(isIt)) void letGo(target);
        for (const targetId of doomed) void browser.send('Target.closeTarget', { targetId }).catch(noMore);
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  };

  return {
    isRunning: async () => (await running()).length > 0,
    async kill() {
      await within(WAIT_MS, 'The background did not end', end(await running()));
    },
    async awake() {
      if ((await running()).length === 0) await wake(puppeteer, origin);
      const worker = await (await puppeteer.waitForTarget(isIt, { timeout: WAIT_MS })).worker();
      if (!worker) throw new Error('The background has ended again');
      return worker;
    },
  };
}

/** Puppeteer is attached to it, which keeps it. */
async function letGo(target: Target): Promise<void> {
  const worker = await target.worker();
  await worker?.close().catch(noMore);
}

/** What has ended by itself cannot be ended. */
const noMore = (): void => undefined;

/** A message that no listener of an extension waits for starts the worker as any event would. */
async function wake(puppeteer: Puppeteer, origin: string): Promise<void> {
  const own = await puppeteer.newPage({ background: true });
  // Any page of the extension may speak to it; this one runs no script of its own.
  await own.goto(`${origin}manifest.json`);
  await own.evaluate(async () => (await navigator.serviceWorker.ready).active?.postMessage(null));
  await own.close();
}
