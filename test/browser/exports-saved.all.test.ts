import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressButton } from '../../utils/drive/popup.ts';
import { readPostsFile } from '../../utils/exchange/read-posts-file.ts';
import { KINDS } from './each-browser.ts';
import { addPosts, expectedPost, openPosts } from './posts-local.ts';
import { type SavingBrowser, startSaving } from './saving-browser.ts';

/** A file that is really saved, in a folder of its own: what the dashboard hands over is what lies on the disk. */
describe.each(KINDS)('guest posts that are saved, in %s', (kind) => {
  let own: SavingBrowser;
  beforeAll(async () => {
    own = await startSaving(kind);
  });
  afterAll(() => own.close());

  it('lie on the disk as CSV, and are read again as they were', async () => {
    const view = await openPosts(own.browser);
    const urls = Array.from({ length: 450 }, (_, i) => `https://p${i}.far.test/post`);
    await addPosts(
      view,
      urls.map((url, added) => expectedPost(url, { notes: 'é=1', added })),
    );
    await view.waitFor(() => document.querySelector('main')?.dataset['posts'] === '450');
    await pressButton(view, 'Export');
    await view.waitFor(() => document.querySelector('dialog[open] .way'));
    await pressButton(view, 'Save as CSV');
    const saved = () => readdirSync(own.downloads).find((name) => /^guest-posts-.*\.csv$/.test(name));
    await expect.poll(saved).toBeTruthy();
    const path = join(own.downloads, saved() ?? '');
    // Firefox writes it beside, and then gives it its name.
    await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8').split('\r\n').length).toBe(452);
    const posts = readPostsFile(readFileSync(path, 'utf8'), [], 0).flatMap((row) =>
      row.ok ? row.posts : [],
    );
    expect(posts.map(({ url }) => url).sort()).toEqual([...urls].sort());
    expect(new Set(posts.map(({ notes }) => notes))).toEqual(new Set(['é=1']));
  });
});
