import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { readPostsFile } from '../../utils/exchange/read-posts-file.ts';
import { expectAccessible } from './accessible.ts';
import { inEachBrowser, isWhole } from './each-browser.ts';
import { pasted } from './pasted.ts';
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

  it('to the clipboard, what is selected alone: for a sheet, and as plain text', async () => {
    await view.click('.posts-table input[type=checkbox][aria-label*="one.far.test"]');
    await view.waitFor(() => document.querySelector('.selection-bar .button'));
    await view.evaluate(() => {
      const buttons = document.querySelectorAll<HTMLElement>('.selection-bar .button');
      const exporting = Array.from(buttons).find(({ textContent }) => textContent === 'Export');
      exporting?.setAttribute('data-test', 'selected');
    });
    await view.click('[data-test=selected]');
    await view.waitFor(() => document.querySelector('dialog[open] .way'));
    await pressButton(view, 'Copy for a sheet');
    await view.waitFor(
      () => document.querySelector('.done-note')?.textContent === '1 guest post copied as a table.',
    );
    const { plain, table } = await pasted(view);
    const [headings = [], row = [], ...others] = table;
    expect(others).toEqual([]);
    const cell = (heading: string) => row[headings.indexOf(heading)];
    expect(cell('URL FROM')).toBe('https://one.far.test/post');
    // A sheet takes it for no formula, however it parts the cell.
    expect(cell('NOTES')).toBe("'=1;'+2");
    expect(plain.split('\n').map((line) => line.split('\t'))).toEqual(table);
    await view.press('Escape');
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
