import { parseArgs } from 'node:util';
import type { Browser, Tab } from '../../utils/drive/driver.ts';
import { popupText } from '../../utils/drive/popup.ts';
import { clickAndRead, setDomains, start } from '../../utils/drive/session.ts';
import { domainName } from '../../utils/terminal/domain-argument.ts';
import { addSamplePosts } from './sample-posts.ts';
import { LOST_URL, SAMPLE_DOMAIN, SAMPLE_URL, serveSampleWeb } from './sample-web.ts';
import { readTarget } from './target.ts';

/**
 * `npm start [-- URL|FILE … --domain …]`: opens a browser with Backlight on the
 * pages that are named, or on a sample guest post and one that has lost its link.
 * Without a display it prints what the popup shows. The exit code is 1 where that failed.
 */
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
const { values, positionals: targets } = parseArgs({
  allowPositionals: true,
  options: { domain: { type: 'string', multiple: true } },
});
const domains = (values.domain ?? [SAMPLE_DOMAIN]).map(domainName);

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function run(): Promise<void> {
  if (!hasDisplay)
    console.log(`There is no display, so this is what the popup shows for ${domains.join(', ')}:\n`);
  return targets.length > 0 ? openTargets() : openSamples();
}

async function openTargets(): Promise<void> {
  const opened = await Promise.all(targets.map(readTarget));
  const browser = await start('chromium', { headless: !hasDisplay });
  try {
    // Users who name pages but no domain are asked for their domains by the popup.
    if (values.domain || !hasDisplay) await setDomains(browser, domains);
    const tabs = await openAll(
      browser,
      opened.map(({ url }) => url),
    );
    if (!hasDisplay) return await printAll(browser, tabs);
    await waitForUser(browser, 'Click the Backlight button in the toolbar (under the puzzle piece).');
  } finally {
    await browser.close();
    for (const { site } of opened) await site?.close();
  }
}

async function openSamples(): Promise<void> {
  const web = await serveSampleWeb();
  const browser = await start('chromium', { headless: !hasDisplay, examplesPort: web.port });
  try {
    await setDomains(browser, domains);
    await addSamplePosts(browser, web);
    const [sample, lost] = await openAll(browser, [SAMPLE_URL, LOST_URL]);
    if (!sample || !lost) return;
    if (!hasDisplay) {
      // What the popup knows of guest posts comes after its answer: what is new of them, and how that of the page stands.
      await printAll(browser, [sample], '.unseen-line');
      return await printAll(browser, [lost], '.post-card');
    }
    await browser.clickToolbar(sample);
    await waitForUser(
      browser,
      `The sample guest post links to ${SAMPLE_DOMAIN}, which is in your list: the popup shows how, and which links count.
The tab beside it is a guest post that has lost its link. “Guest posts” in the popup lists it with others.`,
    );
  } finally {
    await browser.close();
    await web.close();
  }
}

async function openAll(browser: Browser, urls: readonly string[]): Promise<Tab[]> {
  const tabs: Tab[] = [];
  for (const url of urls) tabs.push(await browser.open(url));
  return tabs;
}

async function waitForUser(browser: Browser, words: string): Promise<void> {
  console.log(words);
  console.log('Close the browser to end.');
  await browser.closed;
}

/**
 * Prints what the popup shows on each tab.
 *
 * @param last selector of what the popup shows last; without it, the answer is waited for
 */
async function printAll(browser: Browser, tabs: readonly Tab[], last = 'main'): Promise<void> {
  for (const tab of tabs) {
    const popup = await clickAndRead(browser, tab);
    await popup.waitFor((selector: string) => document.querySelector(selector), last);
    console.log(`${await tab.url()}\n\n${await popupText(popup)}\n`);
  }
}
