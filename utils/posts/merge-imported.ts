import { isSameValue } from './merge.ts';
import type { GuestPost } from './post.ts';

/** What an import may change of a guest post that is there. */
export const IMPORTABLE = [
  'rel',
  'anchor',
  'expires',
  'notes',
  'tags',
  'cost',
  'baseline',
  'dueOn',
  'supplier',
  'guaranteedUntil',
  'indexed',
] as const;
export type Importable = (typeof IMPORTABLE)[number];

/** A guest post that is there, and what an import makes of it. */
export interface ImportedEdit {
  readonly before: GuestPost;
  readonly after: GuestPost;
  /** What it changes; none where all is as in the file, or may not be changed. */
  readonly changed: readonly Importable[];
}

/**
 * Tells what an import makes of a guest post that is there. An empty cell erases nothing.
 * - What was agreed (rel, anchor text, end, due date, guarantee) becomes what the file says.
 * - Notes, tags, cost and supplier are set only where there are none: else the user has typed them.
 * - Of two who say whether Google has the page, the later one counts.
 * - How the link was when a tool saw it is set only where no check has looked at it: what a check found is better.
 * - All else stays: the page and its target are the same; when it was added, whether it is planned, ignored or opened in
 *   tabs, and whether it must be indexable, no file says; and its history is not touched.
 *
 * @param isChecked some check has looked at the post
 */
export function mergeImported(before: GuestPost, imported: GuestPost, isChecked: boolean): ImportedEdit {
  const { rel, anchor } = imported.expect;
  const isBaselineOpen = !isChecked && (before.baseline === null || before.baseline.reported !== undefined);
  const after: GuestPost = {
    ...before,
    expect: {
      ...before.expect,
      rel: rel === 'any' ? before.expect.rel : rel,
      anchor: anchor.kind === 'any' ? before.expect.anchor : anchor,
    },
    expires: imported.expires ?? before.expires,
    notes: before.notes || imported.notes,
    tags: before.tags.length > 0 ? before.tags : imported.tags,
    cost: before.cost || imported.cost,
    baseline: isBaselineOpen ? (imported.baseline ?? before.baseline) : before.baseline,
    dueOn: imported.dueOn ?? before.dueOn,
    supplier: before.supplier || imported.supplier,
    guaranteedUntil: imported.guaranteedUntil ?? before.guaranteedUntil,
    indexed: laterSaid(before.indexed, imported.indexed),
  };
  return {
    before,
    after,
    changed: IMPORTABLE.filter((field) => !isSameValue(part(before, field), part(after, field))),
  };
}

function laterSaid(before: GuestPost['indexed'], imported: GuestPost['indexed']): GuestPost['indexed'] {
  return imported && (!before || imported.at > before.at) ? imported : before;
}

/** A part that a stored post lacks is as good as empty. */
function part({ expect, ...post }: GuestPost, field: Importable): unknown {
  return field === 'rel' || field === 'anchor' ? expect[field] : post[field] || null;
}
