import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../utils/drive/chromium.ts';
import { setDomains } from '../../utils/drive/session.ts';
import { temporaryDir } from '../../utils/drive/temporary.ts';
import { longestTask, until, watchTasks } from './long-tasks.ts';
import { type Row, row } from './table.ts';

const ROWS = 100_000;
const SIZE = '100,000 rows';

/**
 * Measures for how long the dashboard can do nothing else while it reads a list of guest posts, and while it imports it.
 *
 * @param extensionDir of the built extension
 */
export async function importViewRows(extensionDir: string): Promise<Row[]> {
  const folder = await temporaryDir('backlight-bench-import-');
  const browser = await launchChromium({ extensionDir });
  try {
    await setDomains(browser, ['example.com']);
    const file = join(folder.dir, 'list.txt');
    await writeFile(file, Array.from({ length: ROWS }, (_, i) => `https://${i}.test/post`).join('\n'));
    const view = await browser.openOwnPage('dashboard.html#import');
    await view.waitFor(() => document.querySelector('.source-form'));
    await view.evaluate(watchTasks);
    await view.chooseFile('input[type=file]', file);
    await until(view, 'main[data-at="read"]');
    const reading = await longestTask(view);
    await view.click('.import-actions .primary');
    await until(view, '.import-actions.done');
    return [rowOf('reads', reading), rowOf('imports', await longestTask(view))];
  } finally {
    await browser.close();
    folder.remove();
  }
}

function rowOf(does: string, { task, at }: { task: number; at: string }): Row {
  return row({
    name: `longest task of the dashboard while it ${does}`,
    size: SIZE,
    ours: task,
    target: { atMost: 50 },
    note: `0: the browser reported none over 50 ms${at}`,
  });
}
