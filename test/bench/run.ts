import { benchExtension } from './extension.ts';
import { readRun, runJson, saveRun } from './kept-run.ts';
import { busyWarning, machineNow } from './machine.ts';
import { type BenchOptions, benchOptions, usage } from './options.ts';
import { type Bench, PARTS, type Part } from './parts.ts';
import { startSession } from './session.ts';
import { startSite } from './site.ts';
import { type Row, skipped } from './table.ts';
import { LEGEND, summaryText, tableText } from './table-text.ts';

/** The default run begins no part after so long: the one under way ends, and 5 minutes are not passed. */
const LAST_BEGIN_MS = 4 * 60_000;

/** `npm run bench`: measures the built extension in Chromium and prints a table; see `options.ts`. */
const options = wished();
const before = options.against === null ? null : await readRun(options.against);
const site = await startSite();
const copy = await benchExtension();
const session = await startSession(copy.dir);
const machine = machineNow(session.version);
const begin = performance.now();
const measured = new Map<string, readonly Row[]>();
try {
  const bench: Bench = { session, site, dir: copy.dir, full: options.full };
  for (const [name, part] of Object.entries(PARTS))
    if (isWanted(name, part)) measured.set(part.heading, await rowsOf(name, part, bench));
} finally {
  await session.close();
  copy.remove();
  site.close();
}

const rows = [...measured.values()].flat();
const json = runJson(machine, rows);
if (options.save !== null) await saveRun(options.save, json);
if (options.json) console.log(json);
else {
  const warning = busyWarning(machine, rows);
  const minutes = ((performance.now() - begin) / 60_000).toFixed(1);
  console.log(`\n${LEGEND}\n\n${tableText(measured, before)}\n\n${summaryText(rows)}`);
  console.log(`${machine.browser}, ${machine.cores} cores, ${minutes} minutes`);
  if (warning) console.log(`\n${warning}`);
}

function wished(): BenchOptions {
  const names = Object.keys(PARTS);
  try {
    return benchOptions(process.argv.slice(2), names);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage(names)}`);
    process.exit(2);
  }
}

function isWanted(name: string, { long = false }: Part): boolean {
  return options.only ? options.only.includes(name) : options.full || !long;
}

/** What one part found; a row that says why where it could not be measured. */
async function rowsOf(name: string, part: Part, bench: Bench): Promise<readonly Row[]> {
  if (!options.full && !options.only && performance.now() - begin > LAST_BEGIN_MS)
    return [skipped(name, '', 'no time was left for it; --full and --only have it')];
  if (!options.json) console.error(`measuring: ${name} …`);
  return part.rows(bench).catch((error) => [skipped(name, '', `gave up: ${error}`)]);
}
