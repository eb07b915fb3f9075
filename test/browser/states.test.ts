import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { headlineOf, notesOf } from '../../utils/drive/popup.ts';
import { clickAndRead, setDomains } from '../../utils/drive/session.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { expectAccessible, expectPopupAccessible } from './accessible.ts';
import { alternate, inEachBrowser, isWhole, TEST_ALL } from './each-browser.ts';
import { openEndless } from './endless.ts';

const PAGES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/links': [
    'text/html',
    '<!doctype html><html lang=en><title>t</title><a href="https://other.example/">other</a>',
  ],
  '/robots': [
    'text/html',
    '<!doctype html><html lang=en><title>t</title><meta name=robots content="noindex, nofollow"><a href="https://example.com/">x</a>',
  ],
  '/none': ['text/html', '<!doctype html><html lang=en><title>t</title><p>No links here'],
  '/internal': ['text/html', '<!doctype html><html lang=en><title>t</title><a href="/elsewhere">in</a>'],
  '/framed': [
    'text/html',
    '<!doctype html><html lang=en><title>t</title><iframe srcdoc="<a href=https://example.com/>x</a>"></iframe>',
  ],
  '/image': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  '/text': ['text/plain', 'https://example.com/'],
  '/pdf.pdf': ['application/pdf', '%PDF-1.4\ntrailer<</Root 1 0 R>>'],
};

/** Every state that the popup can be in is designed: one sentence, and what to do. */
inEachBrowser('states', (browser, kind) => {
  let site: Site;
  beforeAll(async () => {
    site = await serve((request, response) => {
      const [type, body] = PAGES[request.url ?? ''] ?? [];
      // All else begins to answer and never ends.
      if (type) response.writeHead(200, { 'content-type': type }).end(body);
      else
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          // Browsers hold back a first piece that is small.
          .write(
            `<!doctype html><html lang=en><title>t</title><a href="https://example.com/">x</a>${' '.repeat(5000)}`,
          );
    });
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());

  const said = async (url: string) =>
    saidOf(await browser().open(url.startsWith('/') ? site.origin + url : url));
  const saidOf = async (tab: Tab) => {
    const popup = await clickAndRead(browser(), tab);
    const seen = {
      headline: await headlineOf(popup),
      code: await popup.evaluate(
        () => document.querySelector<HTMLElement>('.empty-state')?.dataset['code'] ?? null,
      ),
      advice: await popup.evaluate(
        () => document.querySelector('.empty-state p, .answer-view-none p')?.textContent ?? null,
      ),
      notes: await notesOf(popup),
      chips: await popup.evaluate(() =>
        Array.from(document.querySelectorAll('.pill'), (chip) => chip.textContent),
      ),
    };
    await expectAccessible(popup);
    if (TEST_ALL) await expectPopupAccessible(browser(), tab);
    await tab.close();
    return seen;
  };

  const readable: readonly [string, string, string, string | null][] = [
    ['links, none to us', '/links', 'No link to example.com', 'These are the sites it does link to:'],
    ['no links at all', '/none', 'No link to example.com', 'This page has no links at all.'],
    ['internal links only', '/internal', 'No link to example.com', 'It links to no other site either.'],
    ['links only in frames', '/framed', '1 link in a frame, none on the page itself', null],
    ['an SVG without links', '/image', 'No link to example.com', 'This page has no links at all.'],
  ];
  it.each(alternate(readable, kind))('%s', async (_name, url, headline, advice) => {
    expect(await said(url)).toMatchObject({ headline, advice, code: null });
  });

  it('a page whose robots meta says nofollow', async () => {
    expect(await said('/robots')).toMatchObject({
      headline: '1 link to example.com, does not count: page is nofollow',
      notes: [],
      chips: ['page is nofollow', 'page is noindex', 'robots.txt not checked Check'],
    });
  });

  // Its limit is waited for.
  if (isWhole(kind, 'chromium'))
    it('a page that never stops loading is read as far as it has come', async () => {
      expect(await saidOf(await openEndless(browser(), `${site.origin}/endless`))).toMatchObject({
        headline: '1 link to example.com, counts',
        notes: ['The page was still loading: there may be more links.'],
        chips: ['X-Robots-Tag, robots.txt not checked Check'],
      });
    });

  if (!isWhole(kind, 'firefox')) return;

  it.each([
    ['an empty tab', 'about:blank', { chromium: 'blank', firefox: 'blank' }],
    [
      'a page of the browser',
      kind === 'chromium' ? 'chrome://version' : 'about:config',
      { chromium: 'browserPage', firefox: 'browserPage' },
    ],
    ['a text file', '/text', { chromium: 'noPage', firefox: 'noPage' }],
    ['a PDF', '/pdf.pdf', { chromium: 'pdf', firefox: 'pdf' }],
    ['a site that does not answer', 'http://post.test:1/', { chromium: 'noAnswer', firefox: 'noAnswer' }],
    ['a machine that does not answer', 'http://localhost:1/', { chromium: 'noAnswer', firefox: 'noAnswer' }],
  ])('%s', async (_name, url, codes) => {
    let seen: Awaited<ReturnType<typeof said>> | undefined;
    // A browser that is busy shows its error page some time after it has given up: until then it waits.
    await expect
      .poll(async () => {
        seen = await said(url);
        return seen.code;
      })
      .toMatch(codes[kind]);
    expect(seen?.headline).not.toBe('');
    expect(seen?.advice).not.toBe(null);
  });
});
