import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { popupText } from '../../utils/drive/popup.ts';
import { clickAndRead, judgedRecordIn, lastRecord, setDomains } from '../../utils/drive/session.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import { pageAnswers } from '../../utils/message/background-to-page.ts';
import { byClick } from '../reader/lane.ts';
import { SERVED_PAGES } from '../reader/served-pages.ts';
import { alternate, inEachBrowser, isWhole } from './each-browser.ts';

const [inHtmlAlone, ...others] = SERVED_PAGES;
/** The first has its links in the HTML alone: two more tests rest on it. */
const PAGES = [...(inHtmlAlone ? [inHtmlAlone] : []), ...byClick(others)];

/** `привет` and `ы` in windows-1251, and a link that only a script makes. */
const CYRILLIC = Buffer.concat([
  Buffer.from('<!doctype html><meta charset="windows-1251"><title>t</title><a href="/'),
  Buffer.from([0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
  Buffer.from('?q='),
  Buffer.from([0xfb]),
  Buffer.from(`">one</a><script>document.write('<a href="/\\u044b">two</a>')</script>`),
]);

const FRAMED = page(`<a href="/1">one</a><script>document.write('<a href="/2">two</a>')</script>`);
const FRAMES = page(
  `<a href="/f">f</a><iframe src="/framed"></iframe><iframe srcdoc="<a href=/s>s</a>"></iframe>`,
);
/** Answers from the server, whatever it is asked. */
const WORKER = `
addEventListener('install', () => skipWaiting());
addEventListener('fetch', (event) => event.respondWith(fetch(event.request.url)));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));`;

const TAKEN = page(
  `<p>Read <a href="https://example.com/guide">the guide</a>.<script>document.links[0].remove()</script>`,
);

const MENTION = page(
  `<a href="/1">one</a><p style="margin-top: 3000px">Read www.example.com/guide, they say.`,
);

const FORM = page(`<a href="/1">get</a><form method="post"><button>Send</button></form>`);

/** Which links are in the HTML as it was served: from the browser's cache, with nothing requested. */
inEachBrowser('the HTML as served', (browser, kind) => {
  let site: Site;
  let requests: string[] = [];
  beforeAll(async () => {
    site = await serve((request, response) => {
      const path = request.url ?? '';
      const html = { 'content-type': 'text/html; charset=utf-8' };
      if (path !== '/favicon.ico') requests.push(path);
      const served = PAGES[Number(path.slice(1))];
      if (path === '/cyrillic') response.writeHead(200, { 'content-type': 'text/html' }).end(CYRILLIC);
      else if (path === '/worker.js')
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(WORKER);
      else if (path === '/mention') response.writeHead(200, html).end(MENTION);
      else if (path === '/taken') response.writeHead(200, html).end(TAKEN);
      else if (path === '/framed') response.writeHead(200, html).end(FRAMED);
      else if (path === '/frames') response.writeHead(200, html).end(FRAMES);
      else if (path === '/form')
        response.writeHead(200, html).end(request.method === 'GET' ? FORM : page('<a href="/2">post</a>'));
      else if (path === '/counted')
        response.writeHead(200, html).end(page(`<a href="/1">${'1'.repeat(requests.length)}</a>`));
      else if (served) {
        const zip = served.headers?.['content-encoding'] === 'gzip';
        response.writeHead(200, { ...html, ...served.headers });
        response.end(zip ? gzipSync(served.html) : served.html);
      } else response.writeHead(404, html).end(page('<a href="/1">not found</a>'));
    });
    await setDomains(browser(), ['example.com']);
  });
  afterAll(() => site.close());
  beforeEach(() => {
    requests = [];
  });

  const pages = PAGES.map(({ name, jsOnly }, i) => [name, i, jsOnly] as const);
  it.each(alternate(pages, kind))('%s', async (_, i, jsOnly) => {
    const tab = await browser().open(`${site.origin}/${i}`);
    expect(await jsOnlyTexts(await clickAndRead(browser(), tab))).toEqual(jsOnly);
    expect(requests).toEqual([`/${i}`]);
    await tab.close();
  });

  it('of a frame answers for the frame; one without an address has none', async () => {
    const tab = await browser().open(`${site.origin}/frames`);
    const popup = await clickAndRead(browser(), tab);
    const said: unknown[] = [];
    for (const frameId of await framesOf(popup)) said.push(await askServed(popup, frameId));
    // Chromium keeps what frames are made of apart from what pages may fetch.
    expect(said).toEqual([
      { jsOnly: [], robots: [] },
      kind === 'firefox' ? { jsOnly: [1], robots: [] } : null,
      null,
    ]);
    expect(requests).toEqual(['/frames', '/framed']);
    await tab.close();
  });

  it('has a link that a script took away: the popup says so, and it is kept', async () => {
    const tab = await browser().open(`${site.origin}/taken`);
    const popup = await clickAndRead(browser(), tab);
    await popup.waitFor(() => document.querySelector('.not-linked'));
    expect(await popupText(popup)).toContain('In the HTML as served, taken away by a script');
    const judged = await judgedRecordIn(popup);
    expect(judged?.servedOnly).toMatchObject([{ href: 'https://example.com/guide', text: 'the guide' }]);
    expect(requests).toEqual(['/taken']);
    await tab.close();
  });

  if (!isWhole(kind, 'firefox')) return;

  it('is decoded by the page’s own charset', async () => {
    const tab = await browser().open(`${site.origin}/cyrillic`);
    expect(await jsOnlyTexts(await clickAndRead(browser(), tab))).toEqual(['two']);
    expect(requests).toEqual(['/cyrillic']);
    await tab.close();
  });

  it('has no link where the text mentions one: the popup says so, and shows the place', async () => {
    const tab = await browser().open(`${site.origin}/mention`);
    const popup = await clickAndRead(browser(), tab);
    await popup.waitFor(() => document.querySelector('.not-linked .show'));
    expect(await popupText(popup)).toContain('Mentioned, not linked');
    const judged = await judgedRecordIn(popup);
    expect(judged?.mentions).toEqual([{ domain: 'example.com', written: 'www.example.com/guide' }]);
    await popup.click('.not-linked .show');
    await tab.waitFor(() => scrollY > 500);
    await tab.close();
  });

  it('is not known of an answer to a form', async () => {
    const tab = await browser().open(`${site.origin}/form`);
    await tab.click('button');
    await tab.waitFor(() => document.links[0]?.textContent === 'post');
    expect(await jsOnlyTexts(await clickAndRead(browser(), tab))).toBe(null);
    expect(requests).toEqual(['/form', '/form']);
    await tab.close();
  });

  it('is not known where the cache has a later answer', async () => {
    const tab = await browser().open(`${site.origin}/counted`);
    const later = await browser().open(`${site.origin}/counted`);
    await later.close();
    await tab.front();
    expect(await jsOnlyTexts(await clickAndRead(browser(), tab))).toBe(null);
    expect(requests).toEqual(['/counted', '/counted']);
    await tab.close();
  });

  it('is not asked for where a service worker could ask the server', async () => {
    const tab = await browser().open(`${site.origin}/0`);
    await tab.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
    });
    await tab.reload();
    await tab.waitFor(() => navigator.serviceWorker.controller !== null);
    // The browser itself looks whether there is a newer worker, when it likes.
    const ofThePage = () => requests.filter((path) => path !== '/worker.js');
    const before = ofThePage();
    const popup = await clickAndRead(browser(), tab);
    // Chromium leaves the page's worker out of it.
    expect(await jsOnlyTexts(popup)).toEqual(kind === 'firefox' ? null : []);
    expect(ofThePage()).toEqual(before);
    await tab.evaluate(async () => {
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
    });
    await tab.close();
  });

  it('is not known of a page that was not found', async () => {
    const tab = await browser().open(`${site.origin}/none`);
    const popup = await clickAndRead(browser(), tab);
    expect(await jsOnlyTexts(popup)).toBe(null);
    expect(requests).toEqual(['/none']);
    await tab.close();
  });

  it('is asked of the last of two readings', async () => {
    const tab = await browser().open(`${site.origin}/0`);
    expect(await jsOnlyTexts(await clickAndRead(browser(), tab))).toEqual([]);
    await tab.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<a href="/late">late</a>'));
    expect(await jsOnlyTexts(await clickAndRead(browser(), tab))).toEqual(['late']);
    await tab.close();
  });
});

/** The texts of the links of the page that are there only after JavaScript. */
async function jsOnlyTexts(popup: View): Promise<unknown> {
  const recorded = await lastRecord(popup);
  const served = v.parse(pageAnswers.served, await askServed(popup, 0));
  return served?.jsOnly.map((i) => recorded?.documents[0]?.columns.text[i]) ?? null;
}

/** What the page in front answers, as the background would ask it. */
function askServed(popup: View, frameId: number): Promise<unknown> {
  return popup.evaluate(async (frame: number) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const message = { type: 'served', html: null };
    return (await chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: frame })).value;
  }, frameId);
}

function framesOf(popup: View): Promise<number[]> {
  return popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab?.id ?? -1, allFrames: true };
    const frames = await chrome.scripting.executeScript({ target, func: () => document.URL });
    return frames
      .sort((a, b) => String(b.result).localeCompare(String(a.result)))
      .map(({ frameId }) => frameId);
  });
}
