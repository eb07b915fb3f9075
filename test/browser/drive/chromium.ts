import { resolve } from 'node:path';
import type { Page as Puppet, Browser as Puppeteer, Target } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { chromiumTab, chromiumView, closeChromiumPage } from './chromium-view.ts';
import type { Browser, LaunchOptions, Tab } from './driver.ts';
import { WAIT_MS } from './expression.ts';
import { ensureBrowser } from './install.ts';
import { clearAtEnd } from './temporary.ts';
import { within } from './within.ts';

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without it the popup takes 100 ms longer to open.
  '--animation-duration-scale=0',
];

/** Starts Chromium with the extension installed. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const puppeteer = await launch({
    executablePath: options.executable ?? (await ensureBrowser('chromium')),
    pipe: true,
    headless: options.headless ?? true,
    enableExtensions: true,
    args: [...QUIET, ...asRoot, ...(options.args ?? [])],
    defaultViewport: null,
    // Puppeteer's own handlers end the browser but not the process.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    protocolTimeout: 60_000,
    ...(options.profileDir === undefined ? {} : { userDataDir: options.profileDir }),
  });
  const kill = clearAtEnd(() => void puppeteer.process()?.kill('SIGKILL'));
  const close = async (): Promise<void> => {
    await within(WAIT_MS, 'Chromium did not end', puppeteer.close()).catch(() => undefined);
    kill();
  };
  try {
    const id = await puppeteer.installExtension(resolve(options.extensionDir));
    return await drive(puppeteer, id, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function drive(puppeteer: Puppeteer, id: string, close: () => Promise<void>): Promise<Browser> {
  const extension = (await puppeteer.extensions()).get(id);
  if (!extension) throw new Error(`Chromium does not list the extension ${id} that it has just installed`);
  const origin = `chrome-extension://${id}/`;
  const puppets = new WeakMap<Tab, Puppet>();
  let popup: Puppet | undefined;
  let scheme: 'light' | 'dark' | undefined;

  const dress = async (puppet: Puppet): Promise<void> => {
    // An open dialog stops the page and with it every command.
    puppet.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    if (scheme) await puppet.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  };
  const newPage = async (): Promise<Puppet> => {
    const puppet = await puppeteer.newPage();
    await dress(puppet);
    return puppet;
  };
  const workers = (): Target[] =>
    puppeteer
      .targets()
      .filter((target) => target.type() === 'service_worker' && target.url().startsWith(origin));

  const acceptPrompts = async (origins: readonly string[]): Promise<void> => {
    // What chrome://extensions does when the user adds a site: after that, a request needs no prompt.
    const settings = await puppeteer.newPage();
    await settings.goto('chrome://extensions');
    for (const host of origins) {
      const given = [id, host].map((text) => JSON.stringify(text)).join();
      await settings.evaluate(`chrome.developerPrivate.addHostPermission(${given})`);
    }
    await settings.close();
  };

  return {
    name: 'chromium',
    version: (await puppeteer.version()).replace(/^.*\//, ''),
    async open(url, openOptions) {
      const puppet = await newPage();
      const tab = chromiumTab(puppet);
      puppets.set(tab, puppet);
      await tab.goto(url, openOptions);
      return tab;
    },
    async clickToolbar(tab) {
      const puppet = puppets.get(tab);
      if (!puppet) throw new Error('clickToolbar wants a tab that open() gave');
      if (popup) await closeChromiumPage(popup);
      await puppet.bringToFront();
      const before = new Set(puppeteer.targets());
      const opened = puppeteer.waitForTarget(
        (target) => !before.has(target) && target.type() === 'page' && target.url().startsWith(origin),
        { timeout: WAIT_MS },
      );
      await Promise.all([opened, extension.triggerAction(puppet)]);
      popup = await (await opened).asPage();
      await dress(popup);
      await popup.waitForFunction(() => document.readyState !== 'loading', {
        timeout: WAIT_MS,
      });
      return chromiumView(popup);
    },
    async openOwnPage(path) {
      const puppet = await newPage();
      await puppet.goto(origin + path);
      return chromiumView(puppet);
    },
    async findOwnPage(path) {
      const isIt = (target: Target): boolean =>
        target.type() === 'page' && target.url().startsWith(origin + path);
      const puppet = await (await puppeteer.waitForTarget(isIt, { timeout: WAIT_MS })).asPage();
      await dress(puppet);
      return chromiumView(puppet);
    },
    async killBackground() {
      const gone = new Promise<void>((done) => {
        const look = (): void => {
          if (workers().length > 0) return;
          puppeteer.off('targetdestroyed', look);
          done();
        };
        puppeteer.on('targetdestroyed', look);
        look();
      });
      for (const target of workers()) await (await target.worker())?.close();
      await within(WAIT_MS, 'The background did not end', gone);
    },
    isBackgroundRunning: async () => workers().length > 0,
    async setColorScheme(wanted) {
      scheme = wanted;
    },
    acceptPrompts,
    async grant(origins) {
      await acceptPrompts(origins);
      const own = await newPage();
      // Any page of the extension may ask; this one runs no script of its own.
      await own.goto(`${origin}manifest.json`);
      const session = await own.createCDPSession();
      const { result } = await session.send('Runtime.evaluate', {
        expression: `chrome.permissions.request({origins: ${JSON.stringify(origins)}})`,
        awaitPromise: true,
        userGesture: true,
        returnByValue: true,
      });
      await own.close();
      if (result.value !== true) throw new Error(`Chromium did not grant ${origins.join(' ')}`);
    },
    close,
    closed: new Promise((done) => puppeteer.once('disconnected', () => done())),
  };
}
