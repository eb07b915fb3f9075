import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { check, clickAndRead, setDomains, start } from '../../utils/drive/session.ts';
import { serveFolder } from '../../utils/drive/site.ts';
import { addSamplePosts } from './sample-posts.ts';
import { switchHighlightingOn } from './switch-highlighting.ts';

/**
 * `npm run pictures [-- FOLDER]`: takes the README's pictures anew: each view of
 * the popup on the sample guest post, the list of guest posts and the settings,
 * in light and dark, and the sample page, highlighted.
 */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../test/pictures', import.meta.url));
const sample = fileURLToPath(new URL('../../test/pages/sample', import.meta.url));

mkdirSync(folder, { recursive: true });
const site = await serveFolder(sample);
const browser = await start('chromium');
try {
  await pictureHighlighting();
  for (const scheme of ['light', 'dark'] as const) {
    await browser.setColorScheme(scheme);
    const save = async (name: string, view: View) =>
      writeFileSync(join(folder, `${name}-${scheme}.png`), await view.screenshot());

    await setDomains(browser, []);
    const tab = await browser.open(`${site.origin}/index.html`);
    const welcome = await clickAndRead(browser, tab);
    await welcome.type('textarea', 'https://www.Harborlight.example/blog/?x=1');
    await welcome.waitFor(() => document.querySelector('fieldset'));
    await save('welcome', welcome);

    await setDomains(browser, ['harborlight.example', '=press.harborlight.example']);
    await save('answer', await clickAndRead(browser, tab));
    await save('verdict', await unfoldReasons(await clickAndRead(browser, tab)));

    const domains = await clickAndRead(browser, tab);
    await pressButton(domains, 'My domains');
    await domains.waitFor(() => document.querySelector('.from summary'));
    await save('domains', domains);

    await setDomains(browser, ['quietshelf.example']);
    await save('none', await clickAndRead(browser, tab));
    await tab.goto('about:blank');
    await save('unreadable', await clickAndRead(browser, tab));
    await tab.close();

    if (scheme === 'light') await addSamplePosts(browser);
    const posts = await browser.openOwnPage('dashboard.html#posts');
    await posts.waitFor(() => document.querySelector('tbody tr'));
    await save('posts', posts);
    await posts.close();

    const settings = await browser.openOwnPage('dashboard.html');
    await settings.waitFor(() => document.querySelector('input[type=color]'));
    await save('settings', settings);
    await settings.close();
  }
} finally {
  await browser.close();
  await site.close();
}

/** Presses “Check now” in the popup and unfolds the reasons of a link that does not count. */
async function unfoldReasons(popup: View): Promise<View> {
  await check(popup);
  await popup.evaluate(() => {
    document.querySelector<HTMLElement>('.link-row .why')?.click();
  });
  await popup.waitFor(() => document.querySelector('.link-details'));
  return popup;
}

/** Takes the picture of the highlighted page. The end of the article has links of all kinds, and the legend covers none. */
async function pictureHighlighting(): Promise<void> {
  await browser.setColorScheme('light');
  await setDomains(browser, ['harborlight.example']);
  const tab = await browser.open(`${site.origin}/index.html`);
  await tab.setViewport(1000, 700);
  await switchHighlightingOn(await clickAndRead(browser, tab), tab);
  await tab.evaluate(() => document.querySelector('guide-card')?.scrollIntoView({ behavior: 'instant' }));
  writeFileSync(join(folder, 'highlight-light.png'), await tab.screenshot());
  await tab.close();
}
