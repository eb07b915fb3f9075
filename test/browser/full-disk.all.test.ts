import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, TEST_PACE } from '../../utils/drive/build.ts';
import type { Browser, View } from '../../utils/drive/driver.ts';
import { launch } from '../../utils/drive/launch.ts';
import { addPostsIn } from '../../utils/drive/posts.ts';
import { temporaryDir } from '../../utils/drive/temporary.ts';
import { DAY } from '../../utils/time.ts';
import { KINDS } from './each-browser.ts';
import { expectedPost } from './posts-local.ts';

/**
 * A disk that is really full: a small one of its own, for which root is needed. What browsers throw on
 * it was tried here first, and is in utils/errors.ts: Chromium ends a transaction with an `UnknownError` that
 * quotes `FILE_ERROR_NO_SPACE`, leaves the next one hanging, and then opens the store no more; started again,
 * it may begin an empty store. Firefox ends transactions by turns with `QuotaExceededError` and with an
 * `InvalidStateError`, reads on, and has all when there is room again.
 */
const MEGABYTES = { chromium: 120, firefox: 200 } as const;
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** Fills a disk to the last byte; gives what frees it again. */
function fill(dir: string): () => void {
  const path = `${dir}/filler`;
  const file = openSync(path, 'a');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch {
    // Full.
  }
  closeSync(file);
  return () => rmSync(path, { force: true });
}

describe.skipIf(!isRoot).each(KINDS)('a disk that is really full, in %s', (kind) => {
  let disk: { dir: string; remove(): void };
  let browser: Browser | undefined;
  const start = async (): Promise<View> => {
    const profileDir = `${disk.dir}/profile`;
    browser = await launch(kind, { extensionDir: ensureBuilt(kind, TEST_PACE), profileDir });
    return browser.openOwnPage('dashboard.html#posts');
  };
  beforeAll(async () => {
    disk = await temporaryDir('backlight-disk-');
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES[kind]}m`, 'tmpfs', disk.dir]);
    mkdirSync(`${disk.dir}/profile`);
  });
  afterAll(async () => {
    await browser?.close();
    execFileSync('umount', ['-l', disk.dir]);
    disk.remove();
  });

  const posts = (name: string, notes = '') =>
    Array.from({ length: 20 }, (_, i) =>
      expectedPost(`https://blog.test/${name}/${i}`, { added: Date.now() + DAY, notes }),
    );
  const ask = (own: View, added: ReturnType<typeof posts>) =>
    own.evaluate(
      (list: readonly object[]) => chrome.runtime.sendMessage({ type: 'addPosts', posts: list }),
      added,
    );
  const said = (own: View) =>
    own.waitFor(() => {
      const list = document.querySelector<HTMLElement>('main[data-posts]')?.dataset['posts'];
      const missing = document.querySelector<HTMLElement>('[data-missing]')?.dataset['missing'];
      const why = document.querySelector<HTMLElement>('[data-why]')?.dataset['why'];
      return list || why ? { list: Number(list ?? 0), missing: Number(missing ?? 0), why } : null;
    });

  it('is told as full by every command, and nobody waits for ever', async () => {
    const own = await start();
    await addPostsIn(own, posts('first'));
    let free = fill(disk.dir);
    for (let i = 0; i < 4; i++) {
      expect(await ask(own, posts(`more${i}`, 'x'.repeat(90_000)))).toEqual({ ok: false, why: 'full' });
      free = fill(disk.dir);
    }
    free();
  });

  it('costs no guest post without a word', async () => {
    await browser?.close();
    const own = await start();
    const { list, missing, why } = (await said(own)) ?? {};
    expect(why).toBeUndefined();
    expect((list ?? 0) + (missing ?? 0)).toBeGreaterThanOrEqual(20);
  });
});
