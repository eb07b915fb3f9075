import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isWhole, KINDS, TEST_ALL } from './each-browser.ts';
import { inspect as call } from './inspect-suite.ts';

const SAMPLE = fileURLToPath(new URL('../pages/sample/index.html', import.meta.url));
const EMPTY = fileURLToPath(new URL('../pages/empty.html', import.meta.url));

describe.each(KINDS)('npm run inspect, in %s', (browser) => {
  const inspect = (...args: string[]) => call(...args, '--browser', browser);

  it('refuses what makes no sense with a sentence, and exits with 2', async () => {
    const { status, lines, stderr } = await call('--domain', 'example.com');
    expect(status).toBe(2);
    expect(lines).toEqual([]);
    expect(stderr).toContain('Which page?');
  });

  // It is what the README's command does (`readme.test.ts`).
  it.runIf(TEST_ALL)('prints what the popup says', async () => {
    const { status, lines } = await inspect(SAMPLE, '--domain', 'harborlight.example');
    expect(status).toBe(0);
    expect(lines[1]).toBe('14 links to harborlight.example, 9 count, 4 do not, 1 may');
  });

  if (!isWhole(browser, 'chromium')) return;

  it('prints what was recorded, one JSON object a page on one line, and which page cannot be read', async () => {
    const pages = [SAMPLE, 'about:blank', 'no-such-file.html', EMPTY];
    const { status, lines } = await inspect(...pages, '--domain', 'harborlight.example', '--json');
    expect(status).toBe(1);
    const [sample, blank, missing, empty] = lines.map((line) => JSON.parse(line));
    expect(lines).toHaveLength(4);
    expect([blank, missing]).toMatchObject([
      { page: { url: 'about:blank' }, error: { code: 'blank', message: 'There is no page here' } },
      { page: { url: 'no-such-file.html' }, error: { code: 'noFile' } },
    ]);
    expect(sample.page).toMatchObject({
      title: 'Ten quiet places to read in Lisbon – Lantern Post',
      lang: 'en',
    });
    expect(sample.links.filter((link: { domain: unknown }) => link.domain !== null)).toHaveLength(17);
    expect(Object.keys(sample.links[0])).toEqual(
      'index rawHref href rawRel rel text textFrom kind element root frame position hidden hiding domain via outbound jsOnly counts reasons'.split(
        ' ',
      ),
    );
    expect(Object.keys(sample.page)).toEqual(
      'url title lang base canonical canonicals robots xRobotsTag linkHeader status finalUrl redirects robotsTxt canonicalState indexable requests unreadFrames'.split(
        ' ',
      ),
    );
    // Nothing was requested, so what the server alone knows is not known.
    expect(sample.page).toMatchObject({
      status: 200,
      finalUrl: sample.page.url,
      redirects: [],
      robotsTxt: null,
      canonicalState: 'none',
      indexable: null,
      requests: [],
    });
    expect(sample.links.find((link: { via: unknown }) => link.via !== null)).toMatchObject({
      via: 'www.google.com',
      domain: 'harborlight.example',
      kind: ['followed'],
      outbound: true,
      hidden: false,
      jsOnly: false,
      counts: null,
      reasons: [{ code: 'via-redirect', evidence: 'www.google.com' }, { code: 'not-checked' }],
    });
    expect(empty).toMatchObject({ links: [] });
  });

  if (!TEST_ALL) return;

  it('saves pictures of whole pages, highlighted and not; alone they need no domain', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backlight-inspect-'));
    try {
      const plainFile = join(folder, 'plain.png');
      const said = await inspect(SAMPLE, EMPTY, '--domain', 'harborlight.example', '--screenshot', plainFile);
      expect(said.status).toBe(0);
      const litFile = join(folder, 'lit.png');
      const { status, lines } = await inspect(SAMPLE, '--highlight', '--screenshot', litFile);
      expect([status, lines.length, lines.at(-1)]).toEqual([0, 2, `Saved ${litFile}`]);
      expect(readdirSync(folder).sort()).toEqual(['lit.png', 'plain-1.png', 'plain-2.png']);
      const [lit, plain] = ['lit.png', 'plain-1.png'].map((name) => readFileSync(join(folder, name)));
      for (const png of [lit, plain]) {
        expect(png?.subarray(1, 4).toString()).toBe('PNG');
        // Firefox's scroll bar takes its room from the page.
        expect(png?.readUInt32BE(16)).toBe(browser === 'chromium' ? 1280 : 1268);
        expect(png?.readUInt32BE(20)).toBeGreaterThan(3000);
      }
      expect(lit?.equals(plain ?? Buffer.of())).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
