import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { readPostsFile } from '../../utils/exchange/read-posts-file.ts';
import { expectAccessible } from './accessible.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { addPosts, expectedPost, openPosts } from './posts-local.ts';

/** What the page has handed to the browser to be saved. */
declare global {
  var handedOver: Promise<string> | undefined;
}

/** The list of guest posts goes out as a file, to the clipboard, and as a report: each test goes on where the one before ended. */
inEachBrowser('guest posts are exported', (browser, kind) => {
  let view: View;
  let site: Site;
  /** The report as it was saved, served as a client's own server would. */
  let report = '';
  const asked: string[] = [];

  beforeAll(async () => {
    await setDomains(browser(), ['example.com']);
    site = await serve(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(report);
    });
    view = await openPosts(browser());
    await addPosts(
      view,
      ['one', 'two'].map((name) =>
        expectedPost(`https://${name}.far.test/post`, {
          notes: '=1;+2',
          tags: ['q3'],
        }),
      ),
    );
    await view.waitFor(() => document.querySelectorAll('.posts-table .open').length === 2);
    await view.evaluate(() => {
      const original = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (content: Blob | MediaSource) => {
        if (content instanceof Blob) globalThis.handedOver = content.text();
        return original(content);
      };
    });
  });
  afterAll(() => site.close());

  const handedOver = () => view.evaluate(() => globalThis.handedOver ?? '');
  const open = async () => {
    await pressButton(view, 'Export');
    await view.waitFor(() => document.querySelector('dialog[open] .way'));
  };
  const done = () => view.waitFor(() => document.querySelector('.done-note')?.textContent);

  it('as CSV, which is read again as it was; Escape gives the focus back', async () => {
    await open();
    await expectAccessible(view);
    await view.press('Escape');
    await view.waitFor(() => document.activeElement?.textContent === 'Export');
    await open();
    await pressButton(view, 'Save as CSV');
    expect(await done()).toMatch(/^2 guest posts saved as guest-posts-[\d-]+\.csv\.$/);
    const posts = readPostsFile(await handedOver(), [], 0).flatMap((row) => (row.ok ? row.posts : []));
    expect(posts.map(({ url, notes, tags }) => `${url} ${notes} ${tags}`).sort()).toEqual(
      ['one', 'two'].map((name) => `https://${name}.far.test/post =1;+2 q3`),
    );
  });

  it('to the clipboard', async () => {
    await open();
    await pressButton(view, 'Copy for a sheet');
    await view.waitFor(
      () => document.querySelector('.done-note')?.textContent === '2 guest posts copied as a table.',
    );
  });

  if (!isWhole(kind, 'firefox')) return;

  it('as a report, which is seen before it is saved', async () => {
    await open();
    await pressButton(view, 'Report for a client …');
    await view.waitFor(() => location.hash === '#report' && document.querySelector('.report-preview iframe'));
    await expectAccessible(view);
    await pressButton(view, 'Save as HTML');
    await view.waitFor(() => document.querySelector('[role=status]')?.textContent?.startsWith('Saved as '));
    report = await handedOver();
    expect(report).toContain('<h1>Guest posts</h1>');
  });

  it('that looks as it should by itself, and asks for nothing', async () => {
    const tab = await browser().open(`${site.origin}/report`);
    // Its own policy lets its one style sheet through.
    const look = await tab.evaluate(() => [
      getComputedStyle(document.querySelector('.sums') ?? document.body).display,
      document.querySelectorAll('.chart .bar').length > 0,
    ]);
    expect(look).toEqual(['grid', true]);
    await expectAccessible(tab);
    await tab.close();
    expect(asked.filter((url) => url !== '/favicon.ico')).toEqual(['/report']);
  });
});
