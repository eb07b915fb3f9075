import { ownName } from '../../../utils/domains/own-domain.ts';
import { noteUnlessExpected } from '../../../utils/errors.ts';
import type { TablePart } from '../../../utils/exchange/import-worker.ts';
import type { DailyResult } from '../../../utils/message/daily-table.ts';
import type { ExpectedTarget } from '../../../utils/posts/post.ts';
import { type DailyTable, dailyTables, updateDailyTable } from '../../../utils/settings/daily-tables.ts';
import { ownDomains } from '../../../utils/settings/domains.ts';
import { storeName } from '../../../utils/settings/store-name.ts';
import { DAY, HOUR, type Instant } from '../../../utils/time.ts';
import { type Job, runJob } from '../jobs.ts';
import { importAndCheck } from '../posts/import.ts';
import { broadcastPosts } from '../posts/notify/notify.ts';
import { askTable } from './ask-table.ts';
import { tableReader } from './table-reader.ts';

/** Reads published tables again, each once a day, and imports what is in them. */
export const tablesJob: Job = { name: 'tables', run: readDueTables };

/**
 * Reads a table again now, whatever its time.
 *
 * @throws where the storage refuses
 */
export async function readTableNow(url: string): Promise<void> {
  await updateDailyTable(url, (table) => table && { ...table, due: Date.now() });
  await runJob(tablesJob);
}

async function readDueTables(): Promise<Instant | null> {
  for (const table of await dailyTables()) if (table.due <= Date.now()) await readAgain(table);
  const dues = (await dailyTables()).map(({ due }) => due);
  return dues.length > 0 ? Math.min(...dues) : null;
}

async function readAgain(table: DailyTable): Promise<void> {
  const last = await importTable(table).catch((error: unknown): DailyResult => {
    noteUnlessExpected('read a published table', error);
    return failed('store');
  });
  // Nothing answers where there is no network, and a full disk may be cleared.
  const wait = !last.ok && (last.why === 'silent' || last.why === 'store') ? HOUR : DAY;
  // The user may have ended it meanwhile.
  await updateDailyTable(table.url, (now) => now && { ...now, due: last.at + wait, last });
  // The list of guest posts says where it failed.
  broadcastPosts({ posts: [], runs: false });
}

function failed(why: Extract<DailyResult, { ok: false }>['why']): DailyResult {
  return { ok: false, at: Date.now(), why };
}

async function importTable({ url, choice }: DailyTable): Promise<DailyResult> {
  const asked = await askTable(url);
  if (asked.kind !== 'table') return failed(asked.kind);
  const targets = (await ownDomains()).map((own): ExpectedTarget => ({ kind: 'domain', name: ownName(own) }));
  const store = await storeName();
  const opened = await tableReader.open({ table: asked.table, choice, targets, fileDate: Date.now(), store });
  if (!opened) return failed('rows');
  try {
    let [added, changed] = [0, 0];
    for (let from: number | null = 0; from !== null; ) {
      const { posts, listed, next }: TablePart = await tableReader.part(from);
      const done = await importAndCheck({ posts, listed, addedBefore: added, isLast: next === null });
      added += done.added.length;
      changed += done.changed.length;
      from = next;
    }
    return { ok: true, at: Date.now(), added, changed, bad: opened.bad };
  } finally {
    await tableReader.close();
  }
}
