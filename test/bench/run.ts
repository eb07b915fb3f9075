import { cpus, loadavg } from 'node:os';
import { addingRows } from './adding.ts';
import { backupRows } from './backup.ts';
import { clickRows } from './click.ts';
import { dashboardRows } from './dashboard.ts';
import { engineRows } from './engine.ts';
import { exportingRows } from './exporting.ts';
import { benchExtension } from './extension.ts';
import { filesRows } from './files.ts';
import { firstRowsRows } from './first-rows.ts';
import { highlightRows } from './highlight.ts';
import { importingRows } from './import.ts';
import { importViewRows } from './import-view.ts';
import { judgingRows } from './judging.ts';
import { listingRows } from './listing.ts';
import { messageRows } from './message.ts';
import { postsRows } from './posts.ts';
import { readingRows } from './reading.ts';
import { scrollRows } from './scroll.ts';
import { startSession } from './session.ts';
import { startSite } from './site.ts';
import { storeRows } from './store.ts';
import { type Row, skipped, tableText } from './table.ts';
import { verdictRows } from './verdict.ts';

/**
 * `npm run bench`: measures the built extension in Chromium and prints a table,
 * or with `--json` one JSON object. `--only=click,store` runs only these parts.
 */
const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
const json = process.argv.includes('--json');

const loadBefore = loadavg()[0] ?? 0;
const site = await startSite();
const copy = await benchExtension();
const session = await startSession(copy.dir);
const parts: Record<string, () => Promise<Row[]>> = {
  reading: () => readingRows(session, site),
  click: () => clickRows(site),
  message: () => messageRows(session, site),
  judging: () => judgingRows(session),
  verdict: () => verdictRows(session),
  store: () => storeRows(copy.dir),
  backup: () => backupRows(copy.dir),
  posts: () => postsRows(copy.dir),
  files: () => filesRows(session, copy.dir),
  import: async () => [...(await importingRows(session)), ...(await importViewRows(copy.dir))],
  exporting: () => exportingRows(copy.dir),
  listing: () => listingRows(session),
  'first-rows': () => firstRowsRows(copy.dir),
  dashboard: () => dashboardRows(copy.dir),
  scroll: () => scrollRows(copy.dir),
  adding: () => addingRows(session, copy.dir),
  highlight: () => highlightRows(session, site),
  engine: engineRows,
};
const rows: Row[] = [];
try {
  for (const [name, part] of Object.entries(parts)) {
    if (only && !only.split(',').includes(name)) continue;
    if (!json) console.error(`measuring: ${name} …`);
    rows.push(...(await part().catch((error) => [skipped(name, '', `gave up: ${error}`)])));
  }
} finally {
  await session.close();
  copy.remove();
  site.close();
}

const machine = {
  browser: session.version,
  cores: cpus().length,
  loadBefore,
};
if (json) console.log(JSON.stringify({ machine, rows }));
else {
  console.log(tableText(rows));
  const busy = loadBefore > machine.cores / 2 ? ': others keep it busy, so only the ratios count' : '';
  console.log(`\n${machine.browser}, ${machine.cores} cores, load before ${loadBefore.toFixed(1)}${busy}`);
}
