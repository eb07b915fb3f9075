import type { ListedPost } from '../posts/import-part.ts';
import type { Importable } from '../posts/merge-imported.ts';
import type { ExpectedTarget, GuestPost } from '../posts/post.ts';
import type { SameSite } from '../posts/same-site.ts';
import type { Instant } from '../time.ts';
import type { ColumnRole } from './column-role.ts';
import type { DayOrder } from './dates.ts';
import type { ReadProblem } from './file/read-problem.ts';
import type { ImportFormatId } from './formats.ts';
import type { RowDoubt } from './preview-row.ts';
import type { CellNote, RowProblem } from './row-problem.ts';

/**
 * What is asked of the worker that reads imported files, and what it answers. It is a worker of ours that no page
 * reaches, and only whoever started it speaks to it: its types are its contract.
 */

/** What the user says of a table that is understood otherwise. */
export type TableChange =
  | { readonly kind: 'format'; readonly format: ImportFormatId }
  | { readonly kind: 'role'; readonly column: number; readonly role: ColumnRole }
  | { readonly kind: 'order'; readonly order: DayOrder }
  /** All of it, as it was understood before. */
  | { readonly kind: 'again'; readonly roles: readonly string[]; readonly order: DayOrder | null }
  /** Another sheet of a workbook, counted from 0. */
  | { readonly kind: 'sheet'; readonly sheet: number };

/** How a table is understood, for a view. */
export interface TableOverview {
  readonly format: ImportFormatId;
  /** Its headings tell the format. */
  readonly isSure: boolean;
  readonly columns: readonly TableColumn[];
  readonly order: DayOrder | null;
  /** Nothing tells the order of day and month, and it is needed. */
  readonly asksOrder: boolean;
  /** Column of which it is not known whether it is the page with the link or where it leads; null where none is. */
  readonly asksAddress: number | null;
  /** No column says where the links lead: any link to the user's domains will do. */
  readonly lacksTarget: boolean;
  /** It says which marks the links bear, and by its format that is how they were and not what was agreed. */
  readonly saysMarks: boolean;
  /** Names of the sheets of a workbook; none where it is a text. */
  readonly sheets: readonly string[];
  readonly sheet: number;
}

/** A column of a table. */
export interface TableColumn {
  /** As written; null where the table has no headings. */
  readonly heading: string | null;
  readonly role: ColumnRole;
  /** What stands in its first rows. */
  readonly samples: readonly string[];
}

/** A row of the preview, as much of it as a view shows. */
export interface PreviewLine {
  readonly line: number;
  readonly status: 'new' | 'changed' | 'same' | 'seen' | 'bad';
  /** The address of the page; as written where it is no good. */
  readonly page: string;
  /** Where the link should lead; none where the row does not say it, or is no good. */
  readonly target: ExpectedTarget | null;
  /** What is wrong with it; null where nothing is. */
  readonly problem: { readonly problem: RowProblem; readonly cell: string } | null;
  /** Why it is doubtful. */
  readonly doubts: readonly RowDoubt[];
  /** The guest posts that are on the site already, where the row becomes another; else null. */
  readonly sameSite: SameSite | null;
  readonly notes: readonly CellNote[];
  /** What would change of the posts that are there. */
  readonly changes: readonly Importable[];
}

/** How the rows are read. */
export interface PreviewChoice {
  /** Where links should lead whose row does not say it. */
  readonly targets: readonly ExpectedTarget[];
  /** The marks that the table names were agreed; null as its format has it. */
  readonly agreed: boolean | null;
  /** Name of the store's database: a worker cannot ask the browser which it is. */
  readonly store: string;
}

/** What is asked of the worker; `open` comes first. */
export type ToImportWorker =
  /** Understand this file or text. `fileDate`: when it was made. */
  | { readonly type: 'open'; readonly source: Blob | string; readonly fileDate: Instant }
  | { readonly type: 'change'; readonly change: TableChange }
  /** Read all rows; a preview that is under way ends. */
  | { readonly type: 'preview'; readonly choice: PreviewChoice }
  /** Some of the rows that were previewed: what is to be imported, or all that can be checked. */
  | { readonly type: 'part'; readonly of: 'import' | 'check'; readonly from: number };

/** A part of what was previewed. */
export interface TablePart {
  readonly posts: readonly GuestPost[];
  readonly listed: readonly ListedPost[];
  /** From where the next part begins, of how many there are in all; null where this is the last. */
  readonly next: number | null;
  readonly total: number;
}

/** What the worker answers. All but `lines` are one answer to one question. */
export type FromImportWorker =
  | { readonly type: 'opened'; readonly overview: TableOverview }
  | { readonly type: 'refused'; readonly problem: TableProblem }
  /** Comes again and again, the last with `isLast`. */
  | {
      readonly type: 'lines';
      readonly lines: readonly PreviewLine[];
      /** How much was read, from 0 to 1. */
      readonly progress: number;
      readonly isLast: boolean;
      /** Why the file ends early; null where it does not. */
      readonly problem: TableProblem | null;
    }
  | { readonly type: 'part'; readonly part: TablePart };

/** Why a table cannot be read; `noHeader`: it has no column of addresses; `store`: nobody can tell which guest posts are there. */
export type TableProblem = ReadProblem | 'noHeader' | 'store';
