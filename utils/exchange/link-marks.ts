import { QUALIFIERS, relKinds, relTokens } from '../link/rel.ts';
import type { ExpectedRel, Mark } from '../posts/post.ts';
import { isBlank } from './blank.ts';
import type { MarkRole } from './column-role.ts';
import { readFollow } from './follow.ts';

/** What a row says of its link's marks. */
export type MarksRead =
  /** `rawRel` is the attribute, where a column has it; else it is made of the marks. */
  | { readonly kind: 'read'; readonly rel: ExpectedRel; readonly rawRel: string | null }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly cell: string };

/**
 * Reads the marks of a link from all columns that say something of them: `Follow`, `Nofollow`, `UGC`, `Sponsored`, `Rel`.
 *
 * @param cells by role; '' where no column has it
 * @param emptyIsNo an empty cell under a mark denies it
 */
export function readMarks(cells: Readonly<Record<MarkRole, string>>, emptyIsNo: boolean): MarksRead {
  const { rel, follow } = cells;
  if (!isBlank(rel)) {
    const words = readFollow(rel);
    if (words !== null) return { kind: 'read', rel: words, rawRel: rawRelOf(words) };
    // What no words are is an attribute, if there is one: `noopener noreferrer`.
    if (!isRel(rel)) return { kind: 'unreadable', cell: rel };
    return { kind: 'read', rel: marksIn(rel), rawRel: rel };
  }
  const read = isBlank(follow) ? null : readFollow(follow);
  if (read === null && !isBlank(follow)) return { kind: 'unreadable', cell: follow };
  const marks: Mark[] = [];
  let denied = false;
  for (const mark of QUALIFIERS) {
    const cell = cells[mark];
    const flag = readFlag(cell, emptyIsNo);
    if (flag === null) return { kind: 'unreadable', cell };
    if (flag === 'yes') marks.push(mark);
    else if (flag === 'no' && mark === 'nofollow') denied = true;
  }
  if (read === null) {
    if (marks.length > 0) return { kind: 'read', rel: marks, rawRel: marks.join(' ') };
    return denied ? { kind: 'read', rel: 'followed', rawRel: null } : { kind: 'blank' };
  }
  // Moz: some links of the page are followed, and some are not.
  if (read === 'not-followed' && denied) return { kind: 'blank' };
  if (marks.length === 0) return { kind: 'read', rel: read, rawRel: rawRelOf(read) };
  return read === 'followed' && marks.includes('nofollow')
    ? { kind: 'blank' }
    : { kind: 'read', rel: marks, rawRel: marks.join(' ') };
}

function rawRelOf(rel: ExpectedRel): string | null {
  if (rel === 'followed' || rel === 'any') return null;
  return rel === 'not-followed' ? 'nofollow' : rel.join(' ');
}

function marksIn(rawRel: string): ExpectedRel {
  const kinds = relKinds(rawRel);
  const marks = QUALIFIERS.filter((mark) => kinds.includes(mark));
  return marks.length > 0 ? marks : 'followed';
}

/** Values of `rel` that say nothing of search engines and stand on links of pages (HTML, "Link types"; microformats). */
const REL_VALUES =
  /^(nofollow|ugc|sponsored|noopener|noreferrer|opener|external|author|bookmark|help|license|me|next|prev|search|tag|alternate|privacy-policy|terms-of-service|friend|contact|noindex|follow|dofollow)$/;

function isRel(text: string): boolean {
  const tokens = relTokens(text.replaceAll(',', ' '));
  return tokens.length > 0 && tokens.every((token) => REL_VALUES.test(token));
}

/** Reads whether a mark is there: yes and no in many languages, `+` and `-`; null where it is neither. */
function readFlag(cell: string, emptyIsNo: boolean): 'yes' | 'no' | 'blank' | null {
  if (cell === '+') return 'yes';
  if (isBlank(cell)) return emptyIsNo ? 'no' : 'blank';
  const read = readFollow(cell);
  if (read === 'followed') return 'yes';
  // Below `Nofollow`, `nofollow` repeats the heading.
  if (read === 'not-followed') return /follow/i.test(cell) ? 'yes' : 'no';
  return read === null ? null : 'yes';
}
