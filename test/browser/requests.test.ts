import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { chipNotesOf } from '../../utils/drive/popup.ts';
import { clickAndRead, setDomains, showPart } from '../../utils/drive/session.ts';
import { page } from '../../utils/drive/site.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { openSettings, said } from './settings.ts';
import { DOMAIN, html, judgeUrl, LINK, type SeeingSite, serveSeen, verdictsIn } from './verdict-suite.ts';

const OFFER = '.page-details input[type=checkbox]';

/** What the settings say of the last requests, oldest first. */
async function listed(settings: View): Promise<string[]> {
  await settings.click('.request-log summary');
  await settings.waitFor(() => document.querySelector('.request-log tbody tr'));
  return settings.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLTableRowElement>('.request-log tbody tr'),
      ({ cells: [, kind, address] }) => `${kind?.textContent} ${address?.textContent}`,
    ).reverse(),
  );
}

/** The state of a kind of request, in the table of the settings. */
function stateOf(settings: View, kind: string): Promise<string> {
  return settings.waitFor(
    (name: string) => document.querySelector(`[data-kind=${name}] .state`)?.textContent ?? '',
    kind,
  );
}

inEachBrowser('what leaves the machine', (browser, kind) => {
  let site: SeeingSite;
  let headers: Record<string, string> = {};
  /** robots.txt is answered then. */
  let held = Promise.resolve();
  beforeAll(() => setDomains(browser(), [DOMAIN]));
  beforeEach(async () => {
    headers = {};
    held = Promise.resolve();
    site = await serveSeen((path, response) => {
      if (path === '/robots.txt')
        void held.then(() =>
          response.writeHead(200, { 'cache-control': 'max-age=1' }).end('User-agent: *\nDisallow: /private'),
        );
      else html(response, page(LINK), headers);
    });
  });
  afterEach(() => site.close());
  /** As if the user had switched it on. */
  const always = async () => {
    const own = await browser().openOwnPage('popup.html');
    await own.evaluate(() =>
      chrome.storage.sync.set({ 'always-robots-txt': { at: Date.now(), value: true } }),
    );
    await own.close();
  };
  const paths = () => site.seen().map(({ path }) => path);

  it('is robots.txt once a site and day, from the click in the popup on that it be checked always', async () => {
    const tab = await browser().open(`${site.origin}/a?token=1`);
    const popup = await clickAndRead(browser(), tab);
    expect(paths()).toEqual(['/a?token=1']);
    expect(await chipNotesOf(popup)).toEqual(['robots.txt not checked Check']);
    await showPart(popup, 'page');
    await popup.waitFor((offer: string) => document.querySelector(offer), OFFER);
    await popup.click(OFFER);
    await popup.waitFor(() => {
      const rows = Array.from(document.querySelectorAll('.page-details dl > div'));
      const row = rows.find(({ firstChild }) => firstChild?.textContent?.startsWith('robots.txt'));
      return row && row.lastChild?.textContent !== 'not known';
    });
    expect(site.seen()).toEqual([{ path: '/robots.txt', cookie: undefined, referer: undefined }]);
    await tab.close();
    expect(verdictsIn(await judgeUrl(browser(), `${site.origin}/b`))).toEqual(['true']);
    expect(verdictsIn(await judgeUrl(browser(), `${site.origin}/private`))).toEqual(['false: robots-txt']);
    expect(paths()).toEqual(['/b', '/private']);
  });

  it('is asked for while the popup is open, whose lines stay where they are', async () => {
    await always();
    const answered = Promise.withResolvers<void>();
    held = answered.promise;
    const tab = await browser().open(`${site.origin}/a`);
    const popup = await browser().clickToolbar(tab);
    const height = () =>
      popup.evaluate(() => document.querySelector('.link-row')?.getBoundingClientRect().top);
    await popup.waitFor(() => document.querySelector('.pill.quiet')?.textContent === 'Asking localhost …');
    const before = await height();
    answered.resolve();
    await popup.waitFor(() => document.querySelector('main[data-record=done]'));
    expect(await chipNotesOf(popup)).toEqual([]);
    expect(await height()).toBe(before);
    await tab.close();
  });

  it('is nothing where a page forbids requests and Firefox holds us to it, until access is given in a click', async () => {
    await always();
    headers = { 'content-security-policy': "default-src 'none'" };
    const tab = await browser().open(`${site.origin}/d`);
    const popup = await clickAndRead(browser(), tab);
    if (kind === 'chromium') return expect(paths()).toEqual(['/d', '/robots.txt']);
    expect(paths()).toEqual(['/d']);
    expect(await chipNotesOf(popup)).toEqual([
      'X-Robots-Tag, robots.txt not known without access to localhost Allow and check',
    ]);
    await browser().acceptPrompts(['*://localhost/*']);
    await popup.click('.answer-chips .quiet .button');
    await popup.waitFor(() => !document.querySelector('.answer-chips .quiet'));
    expect(paths().sort()).toEqual(['/d', '/robots.txt']);
    return tab.close();
  });

  if (!isWhole(kind, 'firefox')) return;

  it('is listed in the settings, all that the servers saw and no more, until it is cleared', async () => {
    await always();
    await judgeUrl(browser(), `${site.origin}/c?token=1`, { checks: true });
    const settings = await openSettings(browser());
    expect(await stateOf(settings, 'robots')).toBe('● on');
    expect((await listed(settings)).slice(-3).sort()).toEqual([
      `check ${site.origin}/c`,
      `check ${site.origin}/robots.txt`,
      `robots.txt ${site.origin}/robots.txt`,
    ]);
    expect(paths().sort()).toEqual(['/c?token=1', '/c?token=1', '/robots.txt', '/robots.txt']);
    await settings.click('.request-log .button');
    await said(settings, 'The last requests are forgotten.');
    expect(await settings.evaluate(() => chrome.storage.local.get('request-log'))).toEqual({});
    await settings.close();
  });
});
