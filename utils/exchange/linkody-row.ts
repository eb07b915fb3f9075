import { ownName, readOwnName } from '../domains/own-domain.ts';
import { QUALIFIERS, relKinds } from '../link/rel.ts';
import { pageKey } from '../link/url.ts';
import { newPost, type PostDetails } from '../posts/create.ts';
import { beginOf, endOf } from '../posts/day.ts';
import type { ExpectedAnchor, ExpectedRel, ExpectedTarget, GuestPost } from '../posts/post.ts';
import { POST_LIMITS } from '../posts/schema.ts';
import type { Instant } from '../time.ts';
import { type AddressProblem, readAddressCell, readTargetCell } from './address-cell.ts';
import { isBlank } from './blank.ts';
import { type DayOrder, readDay } from './dates.ts';
import { readFollow } from './follow.ts';
import { restoredCell } from './formula.ts';
import type { LinkodyColumn, TermColumn } from './linkody-columns.ts';

/** What is wrong with a row, each with a sentence in the strings. */
export type RowProblem =
  | 'quote'
  | 'noHeader'
  | 'extraCells'
  | 'noAddress'
  | AddressProblem
  | 'target'
  | 'noTarget'
  | 'follow'
  | 'date'
  | 'dateOrder';

/** Something in a row that was not understood, but costs the row nothing. */
export interface CellNote {
  readonly problem: 'added';
  /** As written. */
  readonly cell: string;
}

/** Thrown where a cell cannot be read; ends its row alone. */
export class UnreadableCell extends Error {
  readonly problem: RowProblem;
  readonly cell: string;
  constructor(problem: RowProblem, cell: string) {
    super(problem);
    this.problem = problem;
    this.cell = cell;
  }
}

/**
 * Makes the guest posts of a row.
 *
 * @param of the text of a cell
 * @param targets where its links should lead if it does not say it
 * @param order of days and months in the file's dates, as far as it tells one
 * @throws UnreadableCell where a cell that matters cannot be read
 */
export function postsOf(
  of: (column: LinkodyColumn | TermColumn) => string,
  targets: readonly ExpectedTarget[],
  now: Instant,
  order: DayOrder | null,
): { posts: readonly GuestPost[]; notes: readonly CellNote[] } {
  const url = pageOf(of('URL FROM'));
  const target = domainOf(of('EXPECTED DOMAIN')) ?? targetOf(of('EXPECTED LANDING PAGE URL'));
  const wanted = target ? [target] : targets;
  if (wanted.length === 0) throw new UnreadableCell('noTarget', '');
  const added = readDay(of('ADDED'), order);
  const details: Partial<PostDetails> = {
    // A text that is too long is cut, so that it costs neither its row nor the file.
    notes: of('NOTES').slice(0, POST_LIMITS.notes),
    tags: of('TAGS')
      .split(/[,;|]/)
      .map((tag) => tag.trim().slice(0, POST_LIMITS.tag))
      .filter(Boolean)
      .slice(0, POST_LIMITS.tags),
    cost: of('COST').slice(0, POST_LIMITS.cost),
    expires: expiryOf(of('EXPIRES'), order),
    planned: isYes(of('PLANNED')),
    ignored: isYes(of('IGNORED')),
    openTab: isYes(of('OPEN IN TAB')),
  };
  const rel = marksOf(of('EXPECTED REL')) ?? relOf(of('EXPECTED FOLLOW'));
  const anchor = anchorOf(of('EXPECTED ANCHOR'), of('ANCHOR CONTAINS'));
  const indexable = readFollow(of('INDEXABLE')) !== 'not-followed';
  const begin = added.kind === 'day' ? beginOf(added.day) : now;
  return {
    posts: wanted.map((each) => newPost(url, { target: each, rel, anchor, indexable }, begin, details)),
    notes: added.kind === 'day' || added.kind === 'blank' ? [] : [{ problem: 'added', cell: of('ADDED') }],
  };
}

/** A cell without the apostrophes that keep spreadsheets from taking it for a formula. */
export function plainCellText(cell: string): string {
  return restoredCell(cell).trim();
}

/** A web address without fragment. */
function pageOf(cell: string): string {
  if (isBlank(cell)) throw new UnreadableCell('noAddress', '');
  const read = readAddressCell(cell);
  if (!read.ok) throw new UnreadableCell(read.problem === 'wildcard' ? 'address' : read.problem, cell);
  return pageKey(read.value);
}

function targetOf(cell: string): ExpectedTarget | null {
  if (isBlank(cell)) return null;
  const read = readTargetCell(cell);
  if (!read.ok) throw new UnreadableCell(read.problem === 'address' ? 'target' : read.problem, cell);
  return read.value;
}

/** The own domain on which any page will do; null where the cell names none. */
function domainOf(cell: string): ExpectedTarget | null {
  const domain = isBlank(cell) ? null : readOwnName(cell);
  return domain && { kind: 'domain', name: ownName(domain) };
}

/** The marks that a link must bear; null where the cell names none. */
function marksOf(cell: string): ExpectedRel | null {
  const kinds = relKinds(cell);
  const marks = QUALIFIERS.filter((mark) => kinds.includes(mark));
  return marks.length > 0 ? marks : null;
}

function anchorOf(exact: string, contained: string): ExpectedAnchor {
  const [kind, cell] = isBlank(contained) ? (['exact', exact] as const) : (['contains', contained] as const);
  const text = cell.slice(0, POST_LIMITS.anchor);
  return isBlank(text) ? { kind: 'any' } : { kind, text };
}

function isYes(cell: string): boolean {
  return readFollow(cell) === 'followed';
}

function relOf(cell: string): ExpectedRel {
  if (isBlank(cell)) return 'any';
  const rel = readFollow(cell);
  if (rel === null) throw new UnreadableCell('follow', cell);
  return rel;
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
