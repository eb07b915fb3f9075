import { plainName } from '../../domains/own-domain.ts';
import { dayOf } from '../../posts/day.ts';
import type { ExpectedRel, ExpectedTarget, GuestPost } from '../../posts/post.ts';
import type { Instant } from '../../time.ts';
import { LINKODY_COLUMNS, type LinkodyColumn, TERM_COLUMNS, type TermColumn } from '../linkody-columns.ts';

/** The columns that say what was agreed: Linkody's, and ours behind them. */
export const AGREED_COLUMNS = [...LINKODY_COLUMNS, ...TERM_COLUMNS] as const;

/**
 * What was agreed about a guest post, as a row of {@link AGREED_COLUMNS}. `readPostsFile` makes the same post of it; of
 * the first nine cells alone it makes one that asks for no more than was agreed, so that a list that went through
 * another tool raises no false alarm.
 */
export function agreedCells({ url, expect, ...post }: GuestPost): string[] {
  const { target, rel, anchor } = expect;
  const cells: Readonly<Record<LinkodyColumn | TermColumn, string>> = {
    'URL FROM': url,
    TAGS: post.tags.join(', '),
    NOTES: post.notes,
    'EXPECTED LANDING PAGE URL': landingPage(target),
    'EXPECTED FOLLOW': followCell(rel),
    // Other tools compare the whole text.
    'EXPECTED ANCHOR': anchor.kind === 'exact' ? anchor.text : '',
    ADDED: dayOf(post.added),
    EXPIRES: dayCell(post.expires),
    COST: post.cost,
    'EXPECTED DOMAIN': target.kind === 'domain' ? target.name : '',
    'EXPECTED REL': typeof rel === 'string' ? '' : rel.join(' '),
    'ANCHOR CONTAINS': anchor.kind === 'contains' ? anchor.text : '',
    INDEXABLE: yesOrNo(expect.indexable),
    PLANNED: yesOrNo(post.planned),
    IGNORED: yesOrNo(post.ignored),
    'OPEN IN TAB': yesOrNo(post.openTab),
    'DUE ON': dayCell(post.dueOn),
    SUPPLIER: post.supplier ?? '',
    'GUARANTEED UNTIL': dayCell(post.guaranteedUntil),
    INDEXED: post.indexed?.said ?? '',
    'INDEXED ON': dayCell(post.indexed?.at),
  };
  return AGREED_COLUMNS.map((column) => cells[column]);
}

function landingPage(target: ExpectedTarget): string {
  return target.kind === 'page' ? target.url : plainName(target.name);
}

/** Linkody knows yes and no alone. */
function followCell(rel: ExpectedRel): string {
  return rel === 'any' ? '' : yesOrNo(rel === 'followed');
}

function dayCell(at: Instant | null | undefined): string {
  return at == null ? '' : dayOf(at);
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
