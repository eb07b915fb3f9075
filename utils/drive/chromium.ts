import { resolve } from 'node:path';
import type { Page as Puppet, Browser as Puppeteer, Target } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { type Installed, installIn, resetChromium } from './chromium-extension.ts';
import { emulateMedia, type Media } from './chromium-media.ts';
import { permissionsOf } from './chromium-permissions.ts';
import { chromiumTab } from './chromium-tab.ts';
import { chromiumView, closeChromiumPage } from './chromium-view.ts';
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

/** Where nobody looks on: drawing by a GPU that is not there, and processes kept ready, cost a sixth of the time. */
const UNSEEN = ['--disable-gpu', '--disable-features=SpareRendererForSitePerProcess'];

/** Chromium as Puppeteer drives it, and what ends it. */
interface Started {
  readonly puppeteer: Puppeteer;
  readonly close: () => Promise<void>;
}

/** Starts Chromium with the extension installed. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const { puppeteer, close } = await launchPuppeteer(options);
  try {
    return await drive(puppeteer, resolve(options.extensionDir), close, options.allowPrivate);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts Chromium, with nothing installed: for what asks more of it than a `Browser` offers. */
export async function launchPuppeteer(options: Omit<LaunchOptions, 'extensionDir'>): Promise<Started> {
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const rules = hostRules(options);
  const names = rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : [];
  const headless = options.headless ?? true;
  const puppeteer = await launch({
    executablePath: options.executable ?? (await ensureBrowser('chromium')),
    pipe: true,
    headless,
    enableExtensions: true,
    args: [...QUIET, ...(headless ? UNSEEN : []), ...asRoot, ...names, ...(options.args ?? [])],
    defaultViewport: null,
    // Puppeteer's own handlers end the browser but not the process.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    protocolTimeout: 2 * WAIT_MS,
    ...(options.profileDir === undefined ? {} : { userDataDir: options.profileDir }),
  });
  const kill = clearAtEnd(() => void puppeteer.process()?.kill('SIGKILL'));
  const close = async (): Promise<void> => {
    await within(WAIT_MS, 'Chromium did not end', puppeteer.close()).catch(() => undefined);
    kill();
  };
  return { puppeteer, close };
}

/** What Chromium is told of where names lead; the first rule that fits holds. */
function hostRules({ namesLeadHere, examplesPort }: Omit<LaunchOptions, 'extensionDir'>): string[] {
  return [
    ...(examplesPort === undefined ? [] : [`MAP *.example:80 127.0.0.1:${examplesPort}`]),
    ...(namesLeadHere ? ['MAP * 127.0.0.1'] : []),
  ];
}

async function drive(
  puppeteer: Puppeteer,
  extensionDir: string,
  close: () => Promise<void>,
  allowPrivate = false,
): Promise<Browser> {
  let own: Installed = await installIn(puppeteer, extensionDir);
  if (allowPrivate) await permissionsOf(puppeteer, own.id).allowPrivate();
  const puppets = new WeakMap<Tab, Puppet>();
  const zoomedHosts = new Set<string>();
  let popup: Puppet | undefined;
  let media: Media = {};

  const dress = async (puppet: Puppet): Promise<void> => {
    // An open dialog stops the page and with it every command.
    puppet.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    if (Object.keys(media).length > 0) await emulateMedia(puppet, media);
  };
  const newPage = async (): Promise<Puppet> => {
    const puppet = await puppeteer.newPage();
    await dress(puppet);
    return puppet;
  };
  /** The page of a tab, with no popup before it. */
  const bare = async (tab: Tab): Promise<Puppet> => {
    const puppet = puppets.get(tab);
    if (!puppet) throw new Error('Only a tab that open() gave can be clicked for');
    if (popup) await closeChromiumPage(popup);
    return puppet;
  };
  const zoom = async (puppet: Puppet, factor: number): Promise<void> => {
    zoomedHosts.add(new URL(puppet.url()).hostname);
    await own.gestures.zoom(puppet, factor);
  };
  const isOwn =
    (path: string) =>
    (target: Target): boolean =>
      target.type() === 'page' && target.url().startsWith(own.origin + path);

  return {
    name: 'chromium',
    version: (await puppeteer.version()).replace(/^.*\//, ''),
    async open(url, openOptions) {
      const puppet = await newPage();
      const tab = chromiumTab(puppet, (factor) => zoom(puppet, factor));
      puppets.set(tab, puppet);
      await tab.goto(url, openOptions);
      return tab;
    },
    async clickToolbar(tab) {
      const puppet = await bare(tab);
      await puppet.bringToFront();
      const before = new Set(puppeteer.targets());
      const opened = puppeteer.waitForTarget((target) => !before.has(target) && isOwn('')(target), {
        timeout: WAIT_MS,
      });
      await Promise.all([opened, own.extension.triggerAction(puppet)]);
      popup = await (await opened).asPage();
      await dress(popup);
      await popup.waitForFunction(() => document.readyState !== 'loading', {
        timeout: WAIT_MS,
      });
      return chromiumView(popup);
    },
    pressShortcut: async (tab, command) => own.gestures.pressShortcut(await bare(tab), command),
    clickMenuEntry: async (tab, id) => own.gestures.clickMenuEntry(await bare(tab), id),
    clickNotification: (id) => own.gestures.clickNotification(id),
    async openOwnPage(path) {
      const puppet = await newPage();
      await puppet.goto(own.origin + path);
      return chromiumView(puppet);
    },
    async findOwnPage(path) {
      const puppet = await (await puppeteer.waitForTarget(isOwn(path), { timeout: WAIT_MS })).asPage();
      await dress(puppet);
      return chromiumView(puppet);
    },
    killBackground: () => own.background.kill(),
    isBackgroundRunning: () => own.background.isRunning(),
    async setColorScheme(scheme) {
      media = { ...media, scheme };
    },
    async setReducedMotion(reducedMotion) {
      media = { ...media, reducedMotion };
    },
    async setForcedColors(forcedColors) {
      media = { ...media, forcedColors };
    },
    grant: (origins) => permissionsOf(puppeteer, own.id).grant(origins),
    acceptPrompts: (origins) => permissionsOf(puppeteer, own.id).acceptPrompts(origins),
    async reset() {
      media = {};
      popup = undefined;
      own = await resetChromium(puppeteer, own, zoomedHosts);
      zoomedHosts.clear();
    },
    close,
    closed: new Promise((done) => puppeteer.once('disconnected', () => done())),
  };
}
