import * as v from 'valibot';
import { fetchedTableSchema } from '../message/asked-table.ts';
import { IMPORT_AT_ONCE } from '../posts/import-part.ts';
import { guestPostSchema } from '../posts/schema.ts';
import { instantSchema, listedPostSchema } from '../posts/stored-schema.ts';
import { COLUMN_ROLES } from './column-role.ts';
import { DAY_ORDERS } from './day-order.ts';
import { READ_PROBLEMS } from './file/read-problem.ts';
import { IMPORT_FORMATS } from './import-formats.ts';
import { previewLineSchema } from './preview-line.ts';
import { sheetEntries, tableOverviewSchema } from './table-overview.ts';

/*
 * What is asked of the worker that reads imported files, and what it answers. Only whoever started it speaks to it. What
 * it says of a file is validated all the same: the file comes from anywhere.
 */

/** So many rows of a preview come at once: a view takes them in and draws within a frame or two. */
export const PREVIEW_AT_ONCE = 500;

const order = v.nullable(v.picklist(DAY_ORDERS));
const atMost = <S extends v.GenericSchema>(row: S, most: number) =>
  v.pipe(v.array(row), v.maxLength(most), v.readonly());

const tableChange = v.variant('kind', [
  v.object({ kind: v.literal('format'), format: v.picklist(IMPORT_FORMATS) }),
  v.object({ kind: v.literal('role'), column: v.number(), role: v.picklist(COLUMN_ROLES) }),
  v.object({ kind: v.literal('order'), order: v.picklist(DAY_ORDERS) }),
  /** All of it, as it was understood before. */
  v.object({ kind: v.literal('again'), roles: v.pipe(v.array(v.string()), v.readonly()), order }),
  /** Another sheet of a workbook, counted from 0. */
  v.object({ kind: v.literal('sheet'), sheet: v.number() }),
]);
/** What the user says of a table that is understood otherwise. */
export type TableChange = Readonly<v.InferOutput<typeof tableChange>>;

const previewChoice = v.object({
  /** Where links should lead whose row does not say it. */
  targets: v.pipe(v.array(guestPostSchema.entries.expect.entries.target), v.readonly()),
  /** The marks that the table names were agreed; null as its format has it. */
  agreed: v.nullable(v.boolean()),
  /** Name of the store's database: a worker cannot ask the browser which it is. */
  store: v.string(),
});
/** How the rows are read. */
export type PreviewChoice = Readonly<v.InferOutput<typeof previewChoice>>;

const importSource = v.union([v.instance(Blob), v.string(), fetchedTableSchema]);
/** A file, cells that were pasted, or a table that was fetched. */
export type ImportSource = v.InferOutput<typeof importSource>;

const toImportWorker = v.variant('type', [
  /** Understand this table. `fileDate`: when it was made. */
  v.object({
    type: v.literal('open'),
    source: importSource,
    fileDate: instantSchema,
  }),
  v.object({ type: v.literal('change'), change: tableChange }),
  /** Read all rows; a preview that is under way ends. */
  v.object({ type: v.literal('preview'), choice: previewChoice }),
  /** The last rows of the preview are taken in: only now others are read. */
  v.object({ type: v.literal('taken') }),
  /** Some of the rows that were previewed: what is to be imported, or all that can be checked. */
  v.object({ type: v.literal('part'), of: v.picklist(['import', 'check']), from: v.number() }),
]);
/** What is asked of the worker; `open` comes first. */
export type ToImportWorker = Readonly<v.InferOutput<typeof toImportWorker>>;

const tablePart = v.object({
  posts: atMost(guestPostSchema, IMPORT_AT_ONCE),
  listed: atMost(listedPostSchema, IMPORT_AT_ONCE),
  /** From where the next part begins, of how many there are in all; null where this is the last. */
  next: v.nullable(v.number()),
  total: v.number(),
});
/** A part of what was previewed. */
export type TablePart = Readonly<v.InferOutput<typeof tablePart>>;

const tableProblem = v.picklist([...READ_PROBLEMS, 'noHeader', 'noRows', 'store']);
/** Why a table cannot be read; `noHeader`: it has no column of addresses; `noRows`: it has only headings; `store`: nobody can tell which guest posts are there. */
export type TableProblem = v.InferOutput<typeof tableProblem>;

const fromImportWorker = v.variant('type', [
  v.object({ type: v.literal('opened'), overview: tableOverviewSchema }),
  v.object({
    type: v.literal('refused'),
    problem: tableProblem,
    /** Of a workbook: another of its sheets may be a table. */
    ...sheetEntries,
  }),
  /** Comes again and again, each when the one before is `taken`; the last with `isLast`. */
  v.object({
    type: v.literal('lines'),
    lines: atMost(previewLineSchema, PREVIEW_AT_ONCE),
    /** How much was read, from 0 to 1. */
    progress: v.number(),
    isLast: v.boolean(),
    /** Why the file ends early; null where it does not. */
    problem: v.nullable(tableProblem),
  }),
  v.object({ type: v.literal('part'), part: tablePart }),
]);
/** What the worker answers. All but `lines` are one answer to one question. */
export type FromImportWorker = Readonly<v.InferOutput<typeof fromImportWorker>>;

const question = v.object({ id: v.number(), message: toImportWorker });
const answer = v.object({ id: v.number(), answer: fromImportWorker });

/** @returns what the worker is asked, under the number by which it answers; null where it is none of this contract */
export function readToImportWorker(data: unknown): v.InferOutput<typeof question> | null {
  const read = v.safeParse(question, data);
  return read.success ? read.output : null;
}

/** @returns what the worker answers, under the number of the question; null where it is none of this contract */
export function readFromImportWorker(data: unknown): v.InferOutput<typeof answer> | null {
  const read = v.safeParse(answer, data);
  return read.success ? read.output : null;
}
