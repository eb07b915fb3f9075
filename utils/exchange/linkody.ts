import { ownName, readOwnName } from '../domains/own-domain.ts';
import { readTypedAddress } from '../domains/typed-address.ts';
import { pageKey } from '../link/url.ts';
import { newPost, type PostDetails } from '../posts/create.ts';
import { beginOf, endOf } from '../posts/day.ts';
import type { ExpectedRel, ExpectedTarget, GuestPost } from '../posts/post.ts';
import { POST_LIMITS } from '../posts/schema.ts';
import type { Instant } from '../time.ts';
import { type CsvRow, readCsv } from './csv.ts';

/** The columns of Linkody's files, in their order; only the first is required. */
export const LINKODY_COLUMNS = [
  'URL FROM',
  'TAGS',
  'NOTES',
  'EXPECTED LANDING PAGE URL',
  'EXPECTED FOLLOW',
  'EXPECTED ANCHOR',
  'ADDED',
  'EXPIRES',
  'COST',
] as const;
type Column = (typeof LINKODY_COLUMNS)[number];

/** What is wrong with a row, each with a sentence in the strings. */
export type RowProblem =
  | 'quote'
  | 'noHeader'
  | 'noAddress'
  | 'address'
  | 'target'
  | 'noTarget'
  | 'follow'
  | 'date';

/** A row of a file, as far as it could be read. */
export type ImportedRow =
  | {
      readonly ok: true;
      readonly line: number;
      /** One post; several where the row names no target and there are several to look for. */
      readonly posts: readonly GuestPost[];
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

/**
 * Reads a file in Linkody's format. A row that cannot be read is reported, and the others are read.
 *
 * @param targets where links should lead whose row does not say it
 * @param now for rows that do not say when they were added
 */
export function readLinkody(file: string, targets: readonly ExpectedTarget[], now: Instant): ImportedRow[] {
  const [first, ...others] = readCsv(file);
  if (!first) return [];
  const names = first.cells?.map((cell) => cell.trim().toUpperCase()) ?? [];
  const hasHeader = names.includes(LINKODY_COLUMNS[0]);
  if (!hasHeader && first.cells && !webAddress(first.cells[0] ?? '')) {
    const [cell = ''] = first.cells;
    return [{ ok: false, line: first.line, problem: 'noHeader', cell, page: cell }];
  }
  const order: readonly string[] = hasHeader ? names : LINKODY_COLUMNS;
  return (hasHeader ? others : [first, ...others]).map((row) => readRow(row, order, targets, now));
}

/** Thrown where a cell cannot be read; ends its row alone. */
class Unreadable extends Error {
  readonly problem: RowProblem;
  readonly cell: string;
  constructor(problem: RowProblem, cell: string) {
    super(problem);
    this.problem = problem;
    this.cell = cell;
  }
}

function readRow(
  { line, cells }: CsvRow,
  order: readonly string[],
  targets: readonly ExpectedTarget[],
  now: Instant,
): ImportedRow {
  const of = (column: Column) => plain(cells?.[order.indexOf(column)] ?? '');
  try {
    if (!cells) throw new Unreadable('quote', '');
    return { ok: true, line, posts: postsOf(of, targets, now) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, line, problem: error.problem, cell: error.cell, page: of('URL FROM') };
  }
}

function postsOf(
  of: (column: Column) => string,
  targets: readonly ExpectedTarget[],
  now: Instant,
): GuestPost[] {
  const page = of('URL FROM');
  if (page === '') throw new Unreadable('noAddress', '');
  const address = webAddress(page);
  if (!address) throw new Unreadable('address', page);
  const url = pageKey(address);
  const target = targetOf(of('EXPECTED LANDING PAGE URL'));
  const wanted = target ? [target] : targets;
  if (wanted.length === 0) throw new Unreadable('noTarget', '');
  // A text that is too long is cut, so that it costs neither its row nor the file.
  const text = of('EXPECTED ANCHOR').slice(0, POST_LIMITS.anchor);
  const added = dateOf(of('ADDED'), beginOf) ?? now;
  const details: Partial<PostDetails> = {
    notes: of('NOTES').slice(0, POST_LIMITS.notes),
    tags: of('TAGS')
      .split(/[,;|]/)
      .map((tag) => tag.trim().slice(0, POST_LIMITS.tag))
      .filter(Boolean)
      .slice(0, POST_LIMITS.tags),
    cost: of('COST').slice(0, POST_LIMITS.cost),
    expires: dateOf(of('EXPIRES'), endOf),
  };
  const rel = relOf(of('EXPECTED FOLLOW'));
  const anchor = text === '' ? ({ kind: 'any' } as const) : ({ kind: 'exact', text } as const);
  return wanted.map((each) => newPost(url, { target: each, rel, anchor, indexable: true }, added, details));
}

/** A cell without the apostrophe that keeps spreadsheets from taking it for a formula. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();
}

/** A web address; null where the text is none, or one too long to be kept. */
function webAddress(text: string): string | null {
  const url = readTypedAddress(text);
  return url === null || url.length > POST_LIMITS.address ? null : url;
}

/** A page, or, where only a domain is named, anything on it. */
function targetOf(text: string): ExpectedTarget | null {
  if (text === '') return null;
  // Whoever writes `www.example.com` means the whole domain.
  const domain = /^[^\s/:?#]+\.[^\s/:?#]+$/.test(text) ? readOwnName(text.replace(/^www\./i, '')) : null;
  if (domain) return { kind: 'domain', name: ownName(domain) };
  const url = webAddress(text);
  if (!url) throw new Unreadable('target', text);
  return { kind: 'page', url };
}

function relOf(text: string): ExpectedRel {
  if (text === '') return 'any';
  if (/^(yes|y|true|1|follow|followed|dofollow)$/i.test(text)) return 'followed';
  if (/^(no|n|false|0|nofollow)$/i.test(text)) return 'not-followed';
  throw new Unreadable('follow', text);
}

/** An instant of a day written `YYYY-MM-DD`; null where there is none. */
function dateOf(text: string, instantOf: typeof beginOf): number | null {
  if (text === '') return null;
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? instantOf(text) : Number.NaN;
  if (Number.isNaN(at)) throw new Unreadable('date', text);
  return at;
}
