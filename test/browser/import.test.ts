import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, type Blog, serveBlog } from '../../utils/drive/blog.ts';
import type { View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { type Site, serve } from '../../utils/drive/site.ts';
import { expectAccessible } from './accessible.ts';
import { at } from './at.ts';
import { inEachBrowser } from './each-browser.ts';
import { openPosts, postRows } from './posts-local.ts';

const LINK = '<a href="https://example.com/guide">The guide</a>';

/** A list from its file to the guest posts: each test goes on where the one before ended. */
inEachBrowser('importing', (browser) => {
  let blog: Blog;
  let folder: string;
  let view: View;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backlight-import-'));
    blog = await serveBlog({ '/kept': article(LINK), '/without': article(''), '/marked': article(LINK) });
    await setDomains(browser(), ['example.com']);
    await browser().grant(['*://localhost/*', '*://published.test/*', '*://files.test/*']);
    view = await openImport();
  });
  afterAll(async () => {
    await view.close();
    await blog.close();
    await rm(folder, { recursive: true });
  });

  const openImport = async () => {
    const opened = await browser().openOwnPage('dashboard.html#import');
    await opened.waitFor(() => document.querySelector('.source-form'));
    return opened;
  };
  const isRead = () => view.waitFor(() => document.querySelector('main[data-at="read"]'));
  const rows = () =>
    view.evaluate(() =>
      Array.from(document.querySelectorAll('main:not([hidden]) .rows-table tbody tr[aria-rowindex]'), (row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()),
      ),
    );
  const press = (name: string) => pressButton(view, name);

  it('shows what a file says before anything is stored', async () => {
    const file = join(folder, 'ahrefs.csv');
    const lines = [
      'Referring page URL\tTarget URL\tAnchor\tNofollow',
      ...['kept', 'without'].map(
        (page) => `${blog.origin}/${page}\thttps://example.com/guide\tThe guide\tfalse`,
      ),
      'no address\thttps://example.com/guide\t\t',
    ];
    // As Ahrefs writes it: UTF-16 with tabs.
    await writeFile(file, Buffer.from(`\ufeff${lines.join('\n')}`, 'utf16le'));
    await view.chooseFile('input[type=file]', file);
    await isRead();
    expect(
      await view.evaluate(() => document.querySelector<HTMLSelectElement>('.table-head select')?.value),
    ).toBe('ahrefs');
    expect((await rows()).map(([line, status]) => `${line} ${status}`)).toEqual([
      '2 +new',
      '3 +new',
      '4 ✕bad',
    ]);
    await expectAccessible(view);
    const list = await openPosts(browser());
    expect(await postRows(list)).toEqual([]);
    await list.close();
  });

  it('looks at them once, and stores nothing', async () => {
    await press('Check 2 rows without watching');
    await view.waitFor(
      () =>
        document.querySelectorAll('.rows-table .status-badge').length === 2 &&
        !document.querySelector('.import-progress'),
    );
    expect((await rows()).map(([, status]) => status)).toEqual(['link is there', 'no such link']);
    await expectAccessible(view);
    const list = await openPosts(browser());
    expect(await postRows(list)).toEqual([]);
    await list.close();
    await view.click('.rows-table tbody tr[aria-rowindex="3"] input');
    await press('Watch 1 ticked');
    await view.waitFor(() =>
      [...document.querySelectorAll('[role=status]')].some(
        ({ textContent }) => textContent === '1 guest post added.',
      ),
    );
  });

  it('adds what is new, and takes it back', async () => {
    await view.close();
    view = await openImport();
    const file = join(folder, 'list.txt');
    await writeFile(file, `${blog.origin}/kept\n${blog.origin}/without\n${blog.origin}/marked\n`);
    await view.chooseFile('input[type=file]', file);
    await isRead();
    // The one that is watched already leads to a page of that domain.
    expect((await rows()).map(([, status]) => status)).toEqual(['+new', '=known', '+new']);
    await press('Import 2 rows');
    const said = () => view.waitFor(() => document.querySelector('.import-actions.done p')?.textContent);
    expect(await said()).toBe('Imported: 2 new guest posts.');
    await expectAccessible(view);
    await view.click('.import-actions.done a');
    await view.waitFor(() => document.querySelector('main:not([hidden])[data-posts="3"]'));
    await view.evaluate(() => {
      location.hash = 'import';
    });
    await press('Undo');
    await view.waitFor(() => document.querySelector('.import-actions[data-how="undone"]'));
    await view.evaluate(() => {
      location.hash = 'posts';
    });
    await view.waitFor(() => document.querySelector('main[data-posts="1"]'));
  });

  it('reads a published table that lies on another host, and reads it again', async () => {
    await view.close();
    view = await openImport();
    // `нет`: its server says in which charset it is.
    let list = Buffer.from(`Page\n${blog.origin}/kept\n\xed\xe5\xf2\n`, 'latin1');
    const files: Site = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/csv; charset=windows-1251' }).end(list);
    });
    const cookies: unknown[] = [];
    const published: Site = await serve((request, response) => {
      cookies.push(request.headers.cookie);
      response.writeHead(307, { location: at(files, 'files.test', '/list.csv') }).end();
    });
    try {
      await view.type('input[type=url]', at(published, 'published.test', '/pub?output=csv'));
      await view.press('Enter');
      await isRead();
      expect((await rows()).map(([, status]) => status)).toEqual(['+new', '✕bad']);
      expect((await rows())[1]?.[2]).toContain('нет');
      await view.click('.import-actions input[type=checkbox]');
      await press('Import 1 row');
      await view.waitFor(() => document.querySelector('.import-actions.done'));
      expect(cookies).toEqual([undefined]);
      list = Buffer.concat([list, Buffer.from(`${blog.origin}/marked\n`)]);
      await press('Another table');
      await press('Read now');
      expect(
        await view.waitFor(() => {
          const words = document.querySelector('.daily-tables li p span')?.textContent ?? '';
          return words.includes('new') && words;
        }),
      ).toMatch(/: 1 new guest post, 0 changed, 1 bad row left out$/);
      await expectAccessible(view);
      await press('End');
      await view.waitFor(() => !document.querySelector('.daily-tables'));
    } finally {
      await published.close();
      await files.close();
    }
  });
});
