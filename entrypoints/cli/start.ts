import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Tab } from '../../utils/drive/driver.ts';
import { popupText } from '../../utils/drive/popup.ts';
import { clickAndRead, setDomains, start } from '../../utils/drive/session.ts';
import { type Site, serveFolder } from '../../utils/drive/site.ts';
import { domainName } from './domain-argument.ts';
import { readTarget } from './target.ts';

const SAMPLE_DOMAIN = 'harborlight.example';

/**
 * `npm start [-- URL|FILE … --domain …]`: opens a browser with Backlight on the
 * pages that are named, or on a sample guest post. Without a display it prints
 * what the popup shows. The exit code is 1 where that failed.
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

async function run(): Promise<void> {
  const sites: Site[] = [];
  const urls: string[] = [];
  for (const target of targets) {
    const { url, site } = await readTarget(target);
    urls.push(url);
    if (site) sites.push(site);
  }
  if (targets.length === 0) {
    const sample = await serveFolder(fileURLToPath(new URL('../../test/pages/sample', import.meta.url)));
    sites.push(sample);
    urls.push(`${sample.origin}/index.html`);
  }
  const browser = await start('chromium', !hasDisplay);
  try {
    // Users who name pages but no domain are asked for their domains by the popup.
    if (targets.length === 0 || values.domain || !hasDisplay) await setDomains(browser, domains);
    const tabs: Tab[] = [];
    for (const url of urls) tabs.push(await browser.open(url));
    if (hasDisplay) await showAndWait(browser, tabs);
    else await printAll(browser, tabs);
  } finally {
    await browser.close();
    for (const site of sites) await site.close();
  }
}

async function showAndWait(browser: Browser, tabs: readonly Tab[]): Promise<void> {
  const [first] = tabs;
  if (first && targets.length === 0) await browser.clickToolbar(first);
  console.log(
    targets.length === 0
      ? `The sample guest post links to ${SAMPLE_DOMAIN}, which is in your list. The popup shows how.`
      : 'Click the Backlight button in the toolbar (under the puzzle piece).',
  );
  console.log('Close the browser to end.');
  await browser.closed;
}

async function printAll(browser: Browser, tabs: readonly Tab[]): Promise<void> {
  console.log(`There is no display, so this is what the popup shows for ${domains.join(', ')}:\n`);
  for (const tab of tabs) {
    const popup = await clickAndRead(browser, tab);
    console.log(await popupText(popup));
  }
}
