import { text } from '../../i18n/text.ts';
import { withExpected, withOrderDetails, withTargetKind } from '../../posts/bulk-edit.ts';
import { endOf } from '../../posts/day.ts';
import { isSameValue } from '../../posts/merge.ts';
import type { Expectation, ExpectedAnchor, ExpectedRel, GuestPost, Mark } from '../../posts/post.ts';
import type { PostRecord } from '../../store/schema.ts';
import { limitProblems } from '../draft-limits.ts';
import type { PostEdit } from '../edit-with-undo.ts';

/** What stands in the form that edits many guest posts. `same`: it stays as each of them has it. */
export interface BulkDraft {
  readonly rel: 'same' | 'followed' | 'not-followed' | 'any' | 'marks';
  readonly marks: readonly Mark[];
  readonly anchor: 'same' | ExpectedAnchor['kind'];
  readonly anchorText: string;
  readonly indexable: 'same' | 'yes' | 'no';
  readonly target: 'same' | 'page' | 'domain';
  /** Null: it stays. '' takes it away. */
  readonly supplier: string | null;
  /** As a date field has it: `2026-03-31`; else as `supplier`. */
  readonly guaranteedUntil: string | null;
}

/** Changes nothing. */
export const SAME_DRAFT: BulkDraft = {
  rel: 'same',
  marks: [],
  anchor: 'same',
  anchorText: '',
  indexable: 'same',
  target: 'same',
  supplier: null,
  guaranteedUntil: null,
};

/** What is wrong with a draft, in words; '' where nothing is. */
export function draftProblem({
  rel,
  marks,
  anchor,
  anchorText,
  supplier,
  guaranteedUntil,
}: BulkDraft): string {
  if (rel === 'marks' && marks.length === 0) return text('problemMarks');
  if ((anchor === 'exact' || anchor === 'contains') && !anchorText.trim()) return text('problemAnchor');
  const isAnchor = anchor === 'exact' || anchor === 'contains';
  const [long] = limitProblems({
    anchorText: isAnchor ? anchorText : '',
    supplier: supplier ?? '',
    tags: '',
    notes: '',
    cost: '',
  });
  if (long) return long.words;
  return guaranteedUntil && Number.isNaN(endOf(guaranteedUntil)) ? text('problemDate') : '';
}

/** The guest post as a draft that is right makes it. */
export function draftedPost(post: GuestPost, draft: BulkDraft): GuestPost {
  const { supplier, guaranteedUntil } = draft;
  const ordered = withOrderDetails(post, {
    ...(supplier === null ? {} : { supplier: supplier.trim() }),
    ...(guaranteedUntil === null ? {} : { guaranteedUntil: guaranteedUntil ? endOf(guaranteedUntil) : null }),
  });
  const expected = withExpected(ordered, {
    ...(draft.rel === 'same' ? {} : { rel: relOf(draft.rel, draft.marks) }),
    ...(draft.anchor === 'same' ? {} : { anchor: anchorOf(draft.anchor, draft.anchorText) }),
    ...(draft.indexable === 'same' ? {} : { indexable: draft.indexable === 'yes' }),
  } satisfies Partial<Expectation>);
  return draft.target === 'same' ? expected : withTargetKind(expected, draft.target);
}

/** The edits of those guest posts that a change makes another. */
export function changedBy(
  records: readonly PostRecord[],
  change: (post: GuestPost) => GuestPost,
): readonly PostEdit[] {
  return records.flatMap((record) => {
    const post = change(record.post);
    return isSamePost(post, record.post) ? [] : { record, post };
  });
}

/** Fields that older posts lack: without them they say the same. */
const NEWER: Readonly<Record<string, unknown>> = { supplier: '', guaranteedUntil: null };

/** Whether a change of a post says the same as before. Of tens of thousands, only the fields that are others are compared. */
function isSamePost(after: GuestPost, before: GuestPost): boolean {
  for (const name in after) {
    const [one, other]: unknown[] = [Reflect.get(after, name), Reflect.get(before, name)];
    if (one === other) continue;
    if (name === 'expect') {
      if (!isSameValue(inOrder(after.expect), inOrder(before.expect))) return false;
    } else if (!isSameValue(one ?? NEWER[name], other ?? NEWER[name])) return false;
  }
  return true;
}

function inOrder({ rel, anchor, indexable, target }: Expectation): Expectation {
  return { rel, anchor, indexable, target };
}

function relOf(rel: Exclude<BulkDraft['rel'], 'same'>, marks: readonly Mark[]): ExpectedRel {
  return rel === 'marks' ? marks : rel;
}

function anchorOf(kind: ExpectedAnchor['kind'], typed: string): ExpectedAnchor {
  return kind === 'any' ? { kind } : { kind, text: typed.trim() };
}
