import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Tab, View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { check, clickAndRead, setDomains, start } from '../../utils/drive/session.ts';
import type { ListColumn } from '../../utils/posts/list/columns.ts';
import { animatedPng } from './animated-png.ts';
import { popupPicture } from './popup-picture.ts';
import { blogUrl, SAMPLE_BLOGS } from './sample-blogs.ts';
import { addSamplePosts } from './sample-posts.ts';
import { LOST_URL, SAMPLE_DOMAIN, SAMPLE_URL, type SampleWeb, serveSampleWeb } from './sample-web.ts';
import { switchHighlightingOn } from './switch-highlighting.ts';
import { drawTour, TOUR_PAGE, type TourStep } from './tour-stage.ts';

/**
 * `npm run pictures [-- FOLDER --browser firefox]`: takes the README's pictures anew, in light and dark: views of the
 * popup on the sample guest post, that page highlighted, the list of guest posts, the settings, and an animated tour.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' } },
});
const kind = values.browser === 'firefox' ? 'firefox' : 'chromium';
const folder = positionals[0] ?? fileURLToPath(new URL('../../test/pictures', import.meta.url));
const icon = readFileSync(new URL('../../public/icon/backlight.svg', import.meta.url), 'utf8');

/** Of the list. */
const COLUMNS: readonly ListColumn[] = [
  'state',
  'page',
  'target',
  'anchor',
  'rel',
  'tags',
  'cost',
  'checked',
  'history',
];

/** The dashboard's, in CSS px: room for all columns of the list. */
const DASHBOARD = { width: 1280, height: 800 };

mkdirSync(folder, { recursive: true });
for (const scheme of ['light', 'dark'] as const) {
  const web = await serveSampleWeb();
  // A popup grows as high as on a large screen.
  const args = kind === 'chromium' ? ['--screen-info={1600x1200}'] : [];
  const browser = await start(kind, { examplesPort: web.port, args });
  try {
    await browser.setColorScheme(scheme);
    const desk = await browser.open('about:blank');
    const save = (name: string, png: Uint8Array) => writeFileSync(join(folder, `${name}-${scheme}.png`), png);
    await picturePopup({ browser, desk, save });
    const steps = [
      ...(await pictureHighlighting({ browser, desk, save })),
      ...(await picturePosts({ browser, desk, save }, web)),
    ];
    await pictureSettings({ browser, desk, save });
    const frames = await drawTour(await browser.open('about:blank'), steps, icon);
    save('tour', animatedPng(frames.map((png, i) => ({ png, ms: steps[i]?.ms ?? 0 }))));
  } finally {
    await browser.close();
    await web.close();
  }
}

/** What it takes to take pictures in light, or in dark. */
interface Camera {
  readonly browser: Browser;
  /** A tab in which pictures are cut. */
  readonly desk: Tab;
  readonly save: (name: string, png: Uint8Array) => void;
}

/** Pictures each view of the popup on the sample guest post. */
async function picturePopup({ browser, desk, save }: Camera): Promise<void> {
  const savePopup = async (name: string, popup: View) => save(name, await popupPicture(popup, desk));
  await setDomains(browser, []);
  const tab = await browser.open(SAMPLE_URL);
  const welcome = await clickAndRead(browser, tab);
  await welcome.type('textarea', 'https://www.Harborlight.example/blog/?x=1');
  await welcome.waitFor(() => document.querySelector('fieldset'));
  await savePopup('welcome', welcome);

  await setDomains(browser, [SAMPLE_DOMAIN, '=press.harborlight.example']);
  const answer = await clickAndRead(browser, tab);
  await answer.waitFor(() => /\d/.test(document.querySelector('.footer')?.textContent ?? ''));
  await savePopup('answer', answer);
  const verdict = await clickAndRead(browser, tab);
  await check(verdict);
  await unfoldReasons(verdict);
  await savePopup('verdict', verdict);

  const domains = await clickAndRead(browser, tab);
  await pressButton(domains, 'My domains');
  await domains.waitFor(() => document.querySelector('.from summary'));
  await savePopup('domains', domains);

  await setDomains(browser, ['quietshelf.example']);
  await savePopup('none', await clickAndRead(browser, tab));
  await tab.goto('about:blank');
  await savePopup('unreadable', await clickAndRead(browser, tab));
  await tab.close();
}

/** Unfolds the reasons of a link that does not count. */
async function unfoldReasons(popup: View): Promise<void> {
  await popup.evaluate(() => document.querySelector<HTMLElement>('.link-row .why')?.click());
  await popup.waitFor(() => document.querySelector('.link-details'));
  await popup.evaluate(() => scrollTo(0, 0));
}

/** Pictures the answer and the highlighted page. The end of the article has links of all kinds, and the legend covers none. */
async function pictureHighlighting({ browser, desk, save }: Camera): Promise<readonly TourStep[]> {
  await setDomains(browser, [SAMPLE_DOMAIN]);
  const tab = await browser.open(SAMPLE_URL);
  await tab.setViewport(TOUR_PAGE.width, TOUR_PAGE.height);
  const page = await tab.screenshot();
  const popup = await clickAndRead(browser, tab);
  const answer = await popupPicture(popup, desk);
  await unfoldReasons(popup);
  const reasons = await popupPicture(popup, desk);
  await switchHighlightingOn(popup, tab);
  await scrollToText(tab);
  const text = await tab.screenshot();
  await scrollToEnd(tab);
  const end = await tab.screenshot();
  await tab.setViewport(1000, 700);
  await scrollToEnd(tab);
  save('highlight', await tab.screenshot());
  await tab.close();

  const count = {
    number: 1,
    caption: 'Click: which links to you count, and why',
    address: inAddressBar(SAMPLE_URL),
  } as const;
  const highlight = { ...count, number: 2, caption: 'Highlight: what each link of the page is' } as const;
  return [
    { ...count, page, isPointing: true, ms: 1500 },
    { ...count, page, popup: answer, ms: 3000 },
    { ...count, page, popup: reasons, ms: 3000 },
    { ...highlight, page: text, ms: 3000 },
    { ...highlight, page: end, ms: 3500 },
  ];
}

function scrollToText(tab: Tab): Promise<void> {
  return tab.evaluate(() =>
    document.querySelector('article .note')?.scrollIntoView({ behavior: 'instant', block: 'center' }),
  );
}

function scrollToEnd(tab: Tab): Promise<void> {
  return tab.evaluate(() => document.querySelector('guide-card')?.scrollIntoView({ behavior: 'instant' }));
}

/** Pictures the list of guest posts, and the popup on one that has lost its link. */
async function picturePosts({ browser, desk, save }: Camera, web: SampleWeb): Promise<readonly TourStep[]> {
  for (const blog of SAMPLE_BLOGS) {
    // Once its page is recorded, the list knows its title.
    const read = await browser.open(blogUrl(blog));
    await clickAndRead(browser, read);
    await read.close();
  }
  await addSamplePosts(browser, web);
  const posts = await openDashboard(browser, '#posts');
  await posts.waitFor(() => document.querySelector('.post-history'));
  // As somebody has it who uses it: with columns of their own, and a backup.
  await posts.evaluate(async (value: readonly string[]) => {
    const at = Date.now();
    await chrome.storage.sync.set({ 'posts-columns': { at, value } });
    await chrome.storage.local.set({ 'backup-choice': { weekly: false, savedAt: at, dismissedAt: null } });
  }, COLUMNS);
  await posts.waitFor(() => document.querySelector('.posts-table')?.textContent?.includes('120 EUR'));
  save('posts', await posts.screenshot());
  await posts.setViewport(TOUR_PAGE.width, TOUR_PAGE.height);
  const list = await posts.screenshot();
  await posts.setViewport(DASHBOARD.width, 900);
  await posts.click('tr[data-verdict=changed] .open');
  await posts.waitFor(() => document.querySelector('.post-panel .post-evidence'));
  save('panel', await posts.screenshot());
  await posts.close();

  const tab = await browser.open(LOST_URL);
  await tab.setViewport(TOUR_PAGE.width, TOUR_PAGE.height);
  const page = await tab.screenshot();
  const popup = await clickAndRead(browser, tab);
  await popup.waitFor(() => document.querySelector('.post-card'));
  const lost = await popupPicture(popup, desk);
  save('lost', lost);
  await tab.close();

  const watch = { number: 3, caption: 'Watch: which guest posts keep their link' } as const;
  return [
    { ...watch, address: 'Backlight', page: list, ms: 3500 },
    { ...watch, address: inAddressBar(LOST_URL), page, popup: lost, ms: 3500 },
  ];
}

async function pictureSettings({ browser, save }: Camera): Promise<void> {
  const settings = await openDashboard(browser, '');
  await settings.waitFor(() => document.querySelector('input[type=color]'));
  save('settings', await settings.screenshot());
  await settings.close();
}

/** Opens the dashboard in a tab as pages of the web have, which can be given a size. */
async function openDashboard(browser: Browser, hash: string): Promise<Tab> {
  const own = await browser.openOwnPage(`dashboard.html${hash}`);
  const tab = await browser.open(await own.url());
  await own.close();
  await tab.setViewport(DASHBOARD.width, DASHBOARD.height);
  return tab;
}

/** An address as the address bar shows it. */
function inAddressBar(url: string): string {
  return url.replace('http://', '');
}
