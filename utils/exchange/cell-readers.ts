import { beginOf, endOf } from '../posts/day.ts';
import type { ExpectedTarget } from '../posts/post.ts';
import { POST_LIMITS } from '../posts/post-limits.ts';
import type { Instant } from '../time.ts';
import { readTargetCell } from './address-cell.ts';
import { isBlank } from './blank.ts';
import { type ColumnRole, MARK_ROLES } from './column-role.ts';
import { type DayRead, readDay } from './dates.ts';
import { formatOf } from './formats.ts';
import { type MarksRead, readMarks } from './link-marks.ts';
import { remembering } from './remember.ts';
import { UnreadableCell } from './row-problem.ts';
import type { Understanding } from './understand.ts';
import { lastAddressIn } from './written-address.ts';

/** The text of a row's cell with a role; '' where no column has it. */
export type CellOf = (role: ColumnRole) => string;

/** A day that a cell names, from its first instant to its last second; or why it names none. */
export type DaySpan =
  | { readonly kind: 'day'; readonly begin: Instant; readonly end: Instant }
  | Exclude<DayRead, { readonly kind: 'day' }>;

/** Readers of cells whose text stands in thousands of rows: each text is read once. */
export interface CellReaders {
  /** Null where the cell says nothing; throws an `UnreadableCell` where it is no target. */
  readonly target: (cell: string) => ExpectedTarget | null;
  readonly day: (cell: string) => DaySpan;
  readonly marks: (of: CellOf) => MarksRead;
  readonly tags: (cell: string) => readonly string[];
}

/** Makes the readers for a file that is understood so. */
export function cellReaders({
  format,
  order,
  roles,
}: Pick<Understanding, 'format' | 'order' | 'roles'>): CellReaders {
  const { emptyIsNo = false } = formatOf(format);
  const present = MARK_ROLES.filter((role) => roles.includes(role));
  const span = remembering((cell) => spanOf(readDay(cell, order)));
  const marks = remembering((cells) => {
    const texts = cells.split('\n');
    const named = present.map((role, i) => [role, texts[i] ?? ''] as const);
    return readMarks({ ...NO_MARKS, ...Object.fromEntries(named) }, emptyIsNo);
  });
  return {
    target: remembering(targetOf),
    // The time of day is left out anyway, and by it hardly two cells would be the same.
    day: (cell) => (cell === '' ? BLANK : span(DATE_TIME.test(cell) ? cell.slice(0, 10) : cell)),
    marks: (of) => {
      if (present.length === 0) return BLANK;
      const cells = present.map((role) => of(role).replaceAll('\n', ' '));
      return marks(cells.length > 1 ? cells.join('\n') : (cells[0] ?? ''));
    },
    tags: remembering(tagsOf),
  };
}

const BLANK = { kind: 'blank' } as const;
const NO_MARKS = { rel: '', follow: '', nofollow: '', ugc: '', sponsored: '' };

/** `2026-03-12 10:15:00`, as tools write it. */
const DATE_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/;

function tagsOf(cell: string): readonly string[] {
  if (cell === '') return [];
  const tags = cell.split(/[,;|]/).flatMap((tag) => tag.trim().slice(0, POST_LIMITS.tag) || []);
  return tags.slice(0, POST_LIMITS.tags);
}

function spanOf(read: DayRead): DaySpan {
  return read.kind === 'day' ? { kind: 'day', begin: beginOf(read.day), end: endOf(read.day) } : read;
}

function targetOf(cell: string): ExpectedTarget | null {
  if (isBlank(cell)) return null;
  const read = readTargetCell(lastAddressIn(cell));
  if (!read.ok) throw new UnreadableCell(read.problem === 'address' ? 'target' : read.problem, cell);
  return read.value;
}
