import { pageKey } from '../link/url.ts';
import { newPost, type PostDetails } from '../posts/create.ts';
import { beginOf, endOf } from '../posts/day.ts';
import type { ExpectedAnchor, ExpectedTarget } from '../posts/post.ts';
import { POST_LIMITS } from '../posts/schema.ts';
import type { Instant } from '../time.ts';
import { readAddressCell, readTargetCell } from './address-cell.ts';
import { isBlank } from './blank.ts';
import type { ColumnRole } from './column-role.ts';
import { type DayOrder, readDay } from './dates.ts';
import { formatOf } from './formats.ts';
import type { ImportedRow, ImportOptions } from './imported-row.ts';
import { readMarks } from './link-marks.ts';
import { isNoLink, reportedLink } from './reported-link.ts';
import { type CellNote, UnreadableCell } from './row-problem.ts';
import type { Understanding } from './understand.ts';
import { lastAddressIn } from './written-address.ts';

type CellsRead = Pick<ImportedRow & { ok: true }, 'posts' | 'anyTarget' | 'seenByGoogle' | 'notes'>;

/**
 * Makes the guest posts of a row.
 *
 * @param of the text of the cell with a role; '' where no column has it
 * @throws UnreadableCell where a cell that matters cannot be read
 */
export function readCells(
  of: (role: ColumnRole) => string,
  { format, order }: Pick<Understanding, 'format' | 'order'>,
  { targets, agreed, now, fileDate }: ImportOptions,
): CellsRead {
  const url = pageOf(of('page'));
  const target = targetOf(of('target'));
  const wanted = target ? [target] : targets;
  if (wanted.length === 0) throw new UnreadableCell('noTarget', '');
  const marks = readMarks(of, formatOf(format).emptyIsNo ?? false);
  if (agreed && marks.kind === 'unreadable') throw new UnreadableCell('follow', marks.cell);
  const notes: CellNote[] = notesOf(of);
  if (marks.kind === 'unreadable') notes.push({ problem: 'marks', cell: marks.cell });
  const dayIn = (role: ColumnRole, problem: CellNote['problem']) => {
    const read = readDay(of(role), order);
    if (read.kind !== 'day' && read.kind !== 'blank') notes.push({ problem, cell: of(role) });
    return read.kind === 'day' ? beginOf(read.day) : null;
  };
  const expires = expiryOf(of('expires'), order);
  // When a tool first saw the link is the best that it knows of when the link was placed.
  const added = dayIn('added', 'added') ?? dayIn('firstSeen', 'seen') ?? now;
  const lastCrawled = dayIn('lastCrawled', 'seen');
  const seenAt = dayIn('lastSeen', 'seen') ?? lastCrawled ?? fileDate;
  const expect = {
    rel: agreed && marks.kind === 'read' ? marks.rel : ('any' as const),
    anchor: agreed ? anchorOf(of('anchor')) : ({ kind: 'any' } as const),
    indexable: true,
  };
  const baseline = agreed ? null : reportedLink(of, target, marks, seenAt);
  const details = { ...detailsOf(of), expires, baseline };
  return {
    posts: wanted.map((each) => newPost(url, { target: each, ...expect }, added, details)),
    anyTarget: target === null,
    seenByGoogle: format === 'searchConsole' ? { lastCrawled, listed: fileDate } : null,
    notes,
  };
}

/** A web address without fragment. */
function pageOf(cell: string): string {
  if (isBlank(cell)) throw new UnreadableCell('noAddress', '');
  const read = readAddressCell(lastAddressIn(cell));
  if (!read.ok) throw new UnreadableCell(read.problem === 'wildcard' ? 'address' : read.problem, cell);
  return pageKey(read.value);
}

function targetOf(cell: string): ExpectedTarget | null {
  if (isBlank(cell)) return null;
  const read = readTargetCell(lastAddressIn(cell));
  if (!read.ok) throw new UnreadableCell(read.problem === 'address' ? 'target' : read.problem, cell);
  return read.value;
}

/** A text that is too long is cut, so that it costs neither its row nor the file. */
function anchorOf(cell: string): ExpectedAnchor {
  return isBlank(cell) ? { kind: 'any' } : { kind: 'exact', text: cell.slice(0, POST_LIMITS.anchor) };
}

function detailsOf(of: (role: ColumnRole) => string): Partial<PostDetails> {
  const tags = of('tags').split(/[,;|]/);
  return {
    notes: of('notes').slice(0, POST_LIMITS.notes),
    tags: tags.flatMap((tag) => tag.trim().slice(0, POST_LIMITS.tag) || []).slice(0, POST_LIMITS.tags),
    cost: of('cost').slice(0, POST_LIMITS.cost),
  };
}

function notesOf(of: (role: ColumnRole) => string): CellNote[] {
  const notes: CellNote[] = [];
  const lost = of('lost');
  // A day or a yes: when the tool missed the link, or that it did.
  if (!isBlank(lost) && !/^(false|no|0)$/i.test(lost)) notes.push({ problem: 'lostThere', cell: lost });
  if (isNoLink(of('linkType'), of('linkPath'))) notes.push({ problem: 'noLink', cell: of('linkType') });
  return notes;
}

function expiryOf(cell: string, order: DayOrder | null): Instant | null {
  const read = readDay(cell, order);
  if (read.kind === 'day') return endOf(read.day);
  if (read.kind === 'blank' || isForEver(cell)) return null;
  throw new UnreadableCell(read.kind === 'ambiguous' ? 'dateOrder' : 'date', cell);
}

/** An agreement without end, as people write it. */
function isForEver(cell: string): boolean {
  return /^(never|no|unlimited|permanent|lifetime|life ?time|forever|∞)$/i.test(cell);
}
