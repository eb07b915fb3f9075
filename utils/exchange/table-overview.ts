import * as v from 'valibot';
import { COLUMN_ROLES } from './column-role.ts';
import { DAY_ORDERS } from './day-order.ts';
import { IMPORT_FORMATS } from './import-formats.ts';

const tableColumn = v.object({
  /** As written; null where the table has no headings. */
  heading: v.nullable(v.string()),
  role: v.picklist(COLUMN_ROLES),
  /** What stands in its first rows. */
  samples: v.pipe(v.array(v.string()), v.readonly()),
});
/** A column of a table. */
export type TableColumn = Readonly<v.InferOutput<typeof tableColumn>>;

/** Which sheet of a workbook is meant, and all that it has. */
export const sheetEntries = {
  /** Names of the sheets of a workbook; none where it is a text. */
  sheets: v.pipe(v.array(v.string()), v.readonly()),
  /** Counted from 0. */
  sheet: v.number(),
};

/** Schema of how a table is understood, for a view. */
export const tableOverviewSchema = v.object({
  format: v.picklist(IMPORT_FORMATS),
  /** Its headings tell the format. */
  isSure: v.boolean(),
  columns: v.pipe(v.array(tableColumn), v.readonly()),
  order: v.nullable(v.picklist(DAY_ORDERS)),
  /** Nothing tells the order of day and month, and it is needed. */
  asksOrder: v.boolean(),
  /** Column of which it is not known whether it is the page with the link or where it leads; null where none is. */
  asksAddress: v.nullable(v.number()),
  /** No column says where the links lead: any link to the user's domains will do. */
  lacksTarget: v.boolean(),
  /** It says which marks the links bear, and by its format that is how they were and not what was agreed. */
  saysMarks: v.boolean(),
  ...sheetEntries,
});
/** How a table is understood, for a view. */
export type TableOverview = Readonly<v.InferOutput<typeof tableOverviewSchema>>;
