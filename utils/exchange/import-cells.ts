import { ownName, readOwnName } from '../domains/own-domain.ts';
import { QUALIFIERS, relKinds } from '../link/rel.ts';
import { pageKey } from '../link/url.ts';
import { newPost, type PostDetails } from '../posts/create.ts';
import type { Baseline, ExpectedAnchor, ExpectedRel, ExpectedTarget, IndexedSaid } from '../posts/post.ts';
import { POST_LIMITS } from '../posts/post-limits.ts';
import type { Instant } from '../time.ts';
import { readAddressCell } from './address-cell.ts';
import { isBlank } from './blank.ts';
import type { CellOf, CellReaders } from './cell-readers.ts';
import type { ColumnRole } from './column-role.ts';
import { readFollow } from './follow.ts';
import type { ImportFormatId } from './import-formats.ts';
import type { ImportedRow, ImportOptions } from './imported-row.ts';
import { isNoLink, reportedLink } from './reported-link.ts';
import { type CellNote, UnreadableCell } from './row-problem.ts';
import { lastAddressIn } from './written-address.ts';

type CellsRead = Pick<ImportedRow & { ok: true }, 'posts' | 'anyTarget' | 'seenByGoogle' | 'notes'>;

/**
 * Makes the guest posts of a row.
 *
 * @param read made for the file by `cellReaders`
 * @throws UnreadableCell where a cell that matters cannot be read
 */
export function readCells(
  of: CellOf,
  read: CellReaders,
  format: ImportFormatId,
  { targets, agreed, now, fileDate }: ImportOptions,
): CellsRead {
  const url = pageOf(of('page'));
  const target = domainOf(of('expectedDomain')) ?? read.target(of('target'));
  const wanted = target ? [target] : targets;
  if (wanted.length === 0) throw new UnreadableCell('noTarget', '');
  const marks = read.marks(of);
  if (agreed && marks.kind === 'unreadable') throw new UnreadableCell('follow', marks.cell);
  const notes: CellNote[] = notesOf(of);
  if (marks.kind === 'unreadable') notes.push({ problem: 'marks', cell: marks.cell });
  const dayIn = (role: ColumnRole, problem: CellNote['problem']) => {
    const day = read.day(of(role));
    if (day.kind === 'day') return day.begin;
    if (day.kind !== 'blank') notes.push({ problem, cell: of(role) });
    return null;
  };
  const expires = expiryOf(of('expires'), read);
  const endIn = (role: 'dueOn' | 'guaranteedUntil') => {
    const day = read.day(of(role));
    if (day.kind === 'day') return day.end;
    if (day.kind !== 'blank' && !isForEver(of(role))) notes.push({ problem: 'day', cell: of(role) });
    return null;
  };
  // When a tool first saw the link is the best that it knows of when the link was placed.
  const added = dayIn('added', 'added') ?? dayIn('firstSeen', 'seen') ?? now;
  const lastCrawled = dayIn('lastCrawled', 'seen');
  const seenAt = dayIn('lastSeen', 'seen') ?? lastCrawled ?? fileDate;
  const expect = {
    rel: termsRel(of('expectedRel')) ?? (agreed && marks.kind === 'read' ? marks.rel : 'any'),
    anchor: anchorOf(agreed ? of('anchor') : '', of('anchorContains')),
    indexable: !isNo(of('indexable')),
  };
  const baseline = agreed ? null : reportedLink(of, target, marks, seenAt);
  const [dueOn, guaranteedUntil] = [endIn('dueOn'), endIn('guaranteedUntil')];
  const indexed = indexedOf(of('indexed'), dayIn('indexedOn', 'day') ?? fileDate);
  const supplier = of('supplier').slice(0, POST_LIMITS.supplier);
  const details = {
    ...detailsOf(of, read, expires, baseline),
    ...(dueOn !== null && { dueOn }),
    ...(guaranteedUntil !== null && { guaranteedUntil }),
    ...(indexed && { indexed }),
    ...(supplier && { supplier }),
  };
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

/** The own domain on which any page will do; null where the cell names none. */
function domainOf(cell: string): ExpectedTarget | null {
  const domain = isBlank(cell) ? null : readOwnName(cell);
  return domain && { kind: 'domain', name: ownName(domain) };
}

/** The marks that a link must bear; null where the cell names none. */
function termsRel(cell: string): ExpectedRel | null {
  if (cell === '') return null;
  const kinds = relKinds(cell);
  const marks = QUALIFIERS.filter((mark) => kinds.includes(mark));
  return marks.length > 0 ? marks : null;
}

/** A text that is too long is cut, so that it costs neither its row nor the file. */
function anchorOf(exact: string, contained: string): ExpectedAnchor {
  const [kind, cell] = isBlank(contained) ? (['exact', exact] as const) : (['contains', contained] as const);
  return isBlank(cell) ? { kind: 'any' } : { kind, text: cell.slice(0, POST_LIMITS.anchor) };
}

function isNo(cell: string): boolean {
  return cell !== '' && readFollow(cell) === 'not-followed';
}

function isYes(cell: string): boolean {
  return cell !== '' && readFollow(cell) === 'followed';
}

function detailsOf(
  of: CellOf,
  read: CellReaders,
  expires: Instant | null,
  baseline: Baseline | null,
): PostDetails {
  return {
    expires,
    baseline,
    notes: of('notes').slice(0, POST_LIMITS.notes),
    tags: read.tags(of('tags')),
    cost: of('cost').slice(0, POST_LIMITS.cost),
    planned: isYes(of('planned')),
    ignored: isYes(of('ignored')),
    openTab: isYes(of('openTab')),
  };
}

/** Null where the cell says neither yes nor no. */
function indexedOf(cell: string, at: Instant): IndexedSaid | null {
  if (isYes(cell)) return { said: 'yes', at };
  return isNo(cell) ? { said: 'no', at } : null;
}

function notesOf(of: CellOf): CellNote[] {
  const notes: CellNote[] = [];
  const lost = of('lost');
  // A day or a yes: when the tool missed the link, or that it did.
  if (!isBlank(lost) && !isNo(lost)) notes.push({ problem: 'lostThere', cell: lost });
  if (isNoLink(of('linkType'), of('linkPath'))) notes.push({ problem: 'noLink', cell: of('linkType') });
  return notes;
}

function expiryOf(cell: string, read: CellReaders): Instant | null {
  const day = read.day(cell);
  if (day.kind === 'day') return day.end;
  if (day.kind === 'blank' || isForEver(cell)) return null;
  throw new UnreadableCell(day.kind === 'ambiguous' ? 'dateOrder' : 'date', cell);
}

/** An agreement without end, as people write it. */
function isForEver(cell: string): boolean {
  return /^(never|no|unlimited|permanent|lifetime|life ?time|forever|∞)$/i.test(cell);
}
