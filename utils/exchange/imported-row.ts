import type { ExpectedTarget, GuestPost } from '../posts/post.ts';
import type { SeenByGoogle } from '../posts/seen-by-google.ts';
import type { Instant } from '../time.ts';
import type { CellNote, RowProblem } from './row-problem.ts';

/** A row of a file, as far as it could be read. */
export type ImportedRow =
  | {
      readonly ok: true;
      readonly line: number;
      /** The row's page, as written. */
      readonly page: string;
      /** One post; several where the row names no target and there are several to look for. */
      readonly posts: readonly GuestPost[];
      /** The row names no target: any link to the user's domains will do. */
      readonly anyTarget: boolean;
      /** What Google's list says of the page; null where the file is not that list. */
      readonly seenByGoogle: SeenByGoogle | null;
      /** What was not understood, and does not matter for the verdict. */
      readonly notes: readonly CellNote[];
    }
  | {
      readonly ok: false;
      readonly line: number;
      readonly problem: RowProblem;
      /** What cannot be read, as written. */
      readonly cell: string;
      /** The row's page, as written. */
      readonly page: string;
    };

/** How the rows of a file are read; what a user chooses before anything is written. */
export interface ImportOptions {
  /** Where links should lead whose row does not say it. */
  readonly targets: readonly ExpectedTarget[];
  /** What the columns say of a link was agreed; else it is how the link was when the tool saw it. A format's own is in `formatOf`. */
  readonly agreed: boolean;
  /** For rows that do not say when they were added. */
  readonly now: Instant;
  /** When the file was made: what a tool says without a date was so then. */
  readonly fileDate: Instant;
}
