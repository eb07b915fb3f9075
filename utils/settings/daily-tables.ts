import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { dailyChoiceSchema, dailyResultSchema } from '../message/daily-table.ts';
import { atMost } from '../net/limit.ts';
import { instantSchema, webAddressSchema } from '../posts/stored-schema.ts';
import { onStoredChange } from './setting.ts';

/** Published tables that are read again daily. On this machine alone: two that do it would ask twice. */
export const DAILY_TABLES = 'daily-tables';

/** More sheets than anybody keeps; each is a request a day. */
const TABLES_AT_MOST = 20;

const table = v.object({
  url: webAddressSchema,
  choice: dailyChoiceSchema,
  /** When it is read again. */
  due: instantSchema,
  last: v.nullable(dailyResultSchema),
});
export type DailyTable = v.InferOutput<typeof table>;

/** Two that write at once would lose what one of them writes. */
const inTurn = atMost(1);

/**
 * Reads which tables are read again daily.
 *
 * @returns in the order in which they were added; what cannot be understood is left out
 * @throws where the storage cannot be read
 */
export async function dailyTables(): Promise<DailyTable[]> {
  const { [DAILY_TABLES]: stored } = await browser.storage.local.get(DAILY_TABLES);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => {
    const read = v.safeParse(table, one);
    return read.success ? read.output : [];
  });
}

/**
 * Notes a table, or what is new of it; for the background, the only writer.
 *
 * @param update receives the table as it is, null where it is not among them; gives null to forget it
 * @throws where the storage refuses
 */
export function updateDailyTable(
  url: string,
  update: (before: DailyTable | null) => DailyTable | null,
): Promise<void> {
  return inTurn(async () => {
    const all = await dailyTables();
    const at = all.findIndex((each) => each.url === url);
    const after = update(all[at] ?? null);
    const others = all.filter((each) => each.url !== url);
    if (after) others.splice(at < 0 ? others.length : at, 0, after);
    await browser.storage.local.set({ [DAILY_TABLES]: others.slice(-TABLES_AT_MOST) });
  });
}

/**
 * Calls back when tables are added or read.
 *
 * @returns stops that
 */
export function onDailyTablesChanged(changed: () => void): () => void {
  return onStoredChange([{ key: DAILY_TABLES }], changed);
}
