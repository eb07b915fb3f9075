import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from '../../utils/drive/blog.ts';
import { page, type Site, serve, servePages } from '../../utils/drive/site.ts';
import { isWhole, KINDS, TEST_ALL } from './each-browser.ts';
import { inspect as call, inspectLive } from './inspect-suite.ts';

const HEADER =
  'URL FROM,TAGS,NOTES,EXPECTED LANDING PAGE URL,EXPECTED FOLLOW,EXPECTED ANCHOR,ADDED,EXPIRES,COST';

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backlight-posts-'));
  const link = (rel = '') => `<p>Read <a href="https://example.com/a"${rel}>the guide</a></p>`;
  site = await servePages({
    '/kept': page(link()),
    '/marked': page(link(' rel="nofollow"')),
    '/gone': page(`<p>${'An article, and no link in it. '.repeat(60)}</p>`),
    '/scripted': page(`<div id="here"></div><script>here.innerHTML = atob('${btoa(link())}')</script>`),
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

function file(...lines: readonly string[]): string {
  const path = join(folder, 'posts.csv');
  writeFileSync(path, `\ufeff${[HEADER, ...lines].join('\r\n')}\r\n`);
  return path;
}

describe.each(KINDS)('npm run inspect -- --posts, in %s', (browser) => {
  const inspect = (...args: string[]) => call(...args, '--browser', browser);

  it('refuses a file that is not there with a sentence, and exits with 2', async () => {
    const { status, lines, stderr } = await call('--posts', 'no-such.csv');
    expect([status, lines]).toEqual([2, []]);
    expect(stderr).toContain('no such file');
  });

  if (!isWhole(browser, 'chromium')) return;

  it('prints a verdict a line, in the order of the file', async () => {
    const posts = file(
      `${site.origin}/marked,,,https://example.com/a,yes`,
      `${site.origin}/gone,,,https://example.com/a`,
      'nonsense',
      `${site.origin}/kept,"a, b",,https://example.com/a,yes,The guide,2026-01-01,,10 EUR`,
      `${site.origin}/marked,,,,no`,
      `${site.origin}/scripted,,,https://example.com/a`,
    );
    const began = Date.now();
    const { status, lines } = await inspect(
      '--posts',
      posts,
      '--domain',
      'shop.example',
      '--domain',
      'example.com',
      '--json',
    );
    const reports = lines.map((line) => JSON.parse(line));
    expect(Object.keys(reports[0])).toEqual(
      'page finalUrl target verdict reasons changes checkedAt'.split(' '),
    );
    expect(reports).toMatchObject([
      {
        page: `${site.origin}/marked`,
        finalUrl: `${site.origin}/marked`,
        target: 'https://example.com/a',
        verdict: 'changed',
        reasons: [{ code: 'rel-added', text: 'The link is marked nofollow, which was not agreed.' }],
        changes: [{ what: 'rel', from: '', to: 'nofollow' }],
      },
      { page: `${site.origin}/gone`, verdict: 'seems-lost', reasons: [{ code: 'link-removed' }] },
      { page: 'nonsense', error: { code: 'address', line: 4 } },
      { page: `${site.origin}/kept`, verdict: 'kept', reasons: [] },
      { page: `${site.origin}/marked`, target: 'example.com', verdict: 'kept' },
      { page: `${site.origin}/scripted`, verdict: 'unknown' },
    ]);
    expect(Date.parse(reports[0].checkedAt)).toBeGreaterThanOrEqual(began);
    expect(status).toBe(1);
  });

  if (!TEST_ALL) return;

  it('prints each row as soon as it is known, and counts on stderr', async () => {
    const { promise: printed, resolve: release } = Promise.withResolvers<void>();
    const holding = await serve(async ({ url: path }, response) => {
      if (path === '/held') await printed;
      response
        .writeHead(path === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' })
        .end(page(article('')));
    });
    // Without the first line the second page would never answer.
    const posts = file(
      `${holding.origin}/gone,,,example.com`,
      'nonsense',
      `${holding.origin}/held,,,example.com`,
    );
    const lines: string[] = [];
    const stderr = await inspectLive(['--posts', posts, '--twice', '--browser', browser], (line) => {
      lines.push(line.split(' ')[0] ?? '');
      if (lines.length === 2) release();
    });
    // On a busy machine the one that is held may be waited for no longer.
    expect(lines).toEqual(['lost', 'unread', expect.stringMatching(/^(lost|unknown)$/)]);
    expect(stderr).toMatch(/^[0-3] of 3 checked\n([\s\S]*\n)?3 of 3 checked\n$/);
    await holding.close();
  });

  it('judges each row by its own terms, fetches a page once however many rows name it, and opens what scripts show where that is wanted', async () => {
    const seen: string[] = [];
    const counting = await serve(({ url: path = '' }, response) => {
      seen.push(path);
      response
        .writeHead(path === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' })
        .end(page('<p>Read <a href="https://example.com/a">the guide</a></p>'));
    });
    const kept = `${counting.origin}/kept#top,,,https://example.com/a`;
    const posts = file(
      `${kept},yes`,
      `${kept},no`,
      `${kept},,other`,
      `${kept},yes`,
      `${kept.replace('/a', '/b')}`,
      `${site.origin}/scripted,,,https://example.com/a`,
    );
    const { lines } = await inspect('--posts', posts, '--json', '--open-tabs');
    const reports = lines.map((line) => JSON.parse(line));
    expect(reports.map(({ verdict }) => verdict)).toEqual([
      'kept',
      'changed',
      'changed',
      'kept',
      'changed',
      'kept',
    ]);
    expect(new Set(reports.slice(0, -1).map((report) => report.page))).toEqual(
      new Set([`${counting.origin}/kept#top`]),
    );
    expect(seen.sort()).toEqual(['/kept', '/robots.txt']);
    await counting.close();
  });

  it.each<[string, () => readonly string[], string]>([
    ['a file without rows', () => ['--posts', file()], 'no rows'],
    ['what is no table', () => ['--posts', 'test/pictures/tour-light.png'], 'This is a picture'],
  ])('refuses %s with a sentence, and exits with 2', async (_, args, sentence) => {
    const { status, lines, stderr } = await call(...args());
    expect([status, lines]).toEqual([2, []]);
    expect(stderr).toContain(sentence);
  });

  it('says which row has no target, and checks the others', async () => {
    const posts = file(`${site.origin}/kept`, `${site.origin}/kept,,,example.com,,,soon`);
    const { status, lines, stderr } = await inspect('--posts', posts, '--json');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { error: { code: 'noTarget', line: 2, message: expect.stringMatching(/Or give --domain\.$/) } },
      { verdict: 'kept' },
    ]);
    expect(stderr).toContain('Line 3: “soon” is not understood');
    expect(status).toBe(1);
  });

  it('looks twice where that is wanted: what is gone then is lost', async () => {
    const posts = file(`${site.origin}/gone,,,example.com`, `${site.origin}/kept,,,example.com`);
    const { status, lines } = await inspect('--posts', posts, '--twice');
    expect(lines).toEqual([
      `lost        ${site.origin}/gone  The page is there, and the link is not.`,
      `kept        ${site.origin}/kept`,
    ]);
    expect(status).toBe(0);
  });
});
