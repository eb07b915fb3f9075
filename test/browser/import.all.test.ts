import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../utils/drive/driver.ts';
import { pressButton } from '../../utils/drive/popup.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { makeWorkbook } from '../unit/make-workbook.ts';
import { inEachBrowser } from './each-browser.ts';

/** Files that are large, or in another charset, in the built worker of each browser. */
inEachBrowser('importing files of all kinds', (browser) => {
  let folder: string;
  let view: View;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backlight-import-'));
    await setDomains(browser(), ['example.com']);
    view = await browser().openOwnPage('dashboard.html#import');
  });
  afterAll(async () => {
    await view.close();
    await rm(folder, { recursive: true });
  });

  const choose = async (name: string, bytes: Uint8Array | string) => {
    const file = join(folder, name);
    await writeFile(file, bytes);
    await view.waitFor(() => document.querySelector('.source-form'));
    await view.chooseFile('input[type=file]', file);
    await view.waitFor(() => document.querySelector('main[data-at="read"]'));
  };
  const again = () => pressButton(view, 'Another table');

  it('reads a charset that is none of Unicode’s', async () => {
    const words = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0]);
    const head = Buffer.from('URL FROM,NOTES\nhttps://a.test/,"');
    await choose('cyrillic.csv', Buffer.concat([head, words, Buffer.from('"\n')]));
    await view.evaluate(() => document.querySelector<HTMLElement>('.import-table-how summary')?.click());
    expect(
      await view.waitFor(() => document.querySelector('.table-columns li:nth-child(2) p')?.textContent),
    ).toBe('Привет, мир');
    await again();
  });

  it('reads a workbook', async () => {
    const cell = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
    const rows = Array.from({ length: 2000 }, (_, i) => cell(`https://${i}.test/`));
    const data = [cell('URL FROM'), ...rows].map((row, i) => `<row r="${i + 1}">${row}</row>`).join('');
    const workbook = makeWorkbook({ sheets: { Links: data, Notes: '' } });
    await choose('list.xlsx', new Uint8Array(await workbook.arrayBuffer()));
    expect(await view.evaluate(() => document.querySelector('.table-head [role=status]')?.textContent)).toBe(
      '2,000 rows',
    );
    await again();
  });

  it('stops a large import between whole rows, and takes back what was imported', async () => {
    await choose('large.txt', Array.from({ length: 30_000 }, (_, i) => `https://${i}.test/`).join('\n'));
    await pressButton(view, 'Import 30,000 rows');
    await view.waitFor(() => (document.querySelector('progress')?.value ?? 0) >= 1000);
    await pressButton(view, 'Stop');
    const said = await view.waitFor(() => document.querySelector('.import-actions.done p')?.textContent);
    const [, count = ''] =
      /^Stopped\. Imported until then: ([\d,]+) new guest posts\.$/.exec(said ?? '') ?? [];
    const added = Number(count.replaceAll(',', ''));
    expect(added % 500).toBe(0);
    expect(added).toBeGreaterThanOrEqual(1000);
    expect(added).toBeLessThan(30_000);
    await pressButton(view, 'Undo');
    await view.waitFor(() => document.querySelector('.import-actions[data-how="undone"]'));
  });
});
